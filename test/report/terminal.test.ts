import { showsColours, terminalStyles } from "../../report/terminal";

const TERMINAL = { isTTY: true };
const PIPE = {};

test.each<[string, { isTTY?: boolean }, NodeJS.ProcessEnv, boolean]>([
  ["a terminal", TERMINAL, {}, true],
  ["a pipe", PIPE, {}, false],
  ["a terminal with NO_COLOR", TERMINAL, { NO_COLOR: "1" }, false],
  ["a terminal with an empty NO_COLOR", TERMINAL, { NO_COLOR: "" }, true],
  ["a dumb terminal", TERMINAL, { TERM: "dumb" }, false],
  ["a pipe with FORCE_COLOR", PIPE, { FORCE_COLOR: "1" }, true],
  ["a pipe with FORCE_COLOR and NO_COLOR", PIPE, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ["a terminal with FORCE_COLOR=0", TERMINAL, { FORCE_COLOR: "0" }, false],
  ["a terminal with FORCE_COLOR=false", TERMINAL, { FORCE_COLOR: "false" }, false],
  ["a pipe with an empty FORCE_COLOR", PIPE, { FORCE_COLOR: "" }, false],
])("%s: colours %#", (_name, stream, env, expected) => {
  expect(showsColours(stream, env)).toBe(expected);
});

test("a style ends where its text ends", () => {
  const { bold, red } = terminalStyles(true);

  expect(bold(`${red("block")}: 1`)).toBe("\u001b[1m\u001b[31mblock\u001b[39m: 1\u001b[22m");
});

test("without colours a text stays as it is", () => {
  const styles = terminalStyles(false);

  expect(Object.values(styles).map((style) => style("block"))).toEqual(
    Object.keys(styles).map(() => "block"),
  );
});
