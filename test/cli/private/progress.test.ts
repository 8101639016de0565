import { Progress } from "../../../cli/private/progress";

function progress(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, progress: new Progress(stream, () => clock.now) };
}

test("on a terminal one line is updated in place, and gone at the end", () => {
  const { written, progress: said } = progress(true);

  said.say("500 read");
  said.say("1,000 read");
  said.end();

  expect(written).toEqual(["\r\u001b[K500 read", "\r\u001b[K1,000 read", "\r\u001b[K"]);
});

test.each([
  [9_999, []],
  [10_000, ["500 read\n"]],
])("elsewhere there is a line every ten seconds: after %i ms", (now, lines) => {
  const { written, clock, progress: said } = progress(false);

  clock.now = now;
  said.say("500 read");
  said.say("1,000 read");
  said.end();

  expect(written).toEqual(lines);
});

test("what was never said is not wiped away", () => {
  const { written, progress: said } = progress(true);

  said.end();

  expect(written).toEqual([]);
});
