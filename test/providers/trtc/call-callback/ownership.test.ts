import { describeForeign, ownerOf } from "../../../../providers/trtc/call-callback/ownership";
import { markCallback } from "../../../../providers/trtc/call-callback/ownership-marker";

const URL = "https://rec.example.com/tok-0123456789abcdef/c";
const OURS = { url: URL, commands: ["Call.B", "Call.A"] };
const live = (callback = OURS) => ({ state: "present", ...callback }) as const;

describe("a callback at the API belongs to", () => {
  test("nobody when there is none", async () => {
    expect(await ownerOf({ state: "absent" }, OURS, [await markCallback(OURS)])).toBe("nobody");
  });

  test("the declaration that says exactly it, whoever set it and in whatever order", async () => {
    const declared = { ...OURS, commands: ["Call.A", "Call.B", "Call.A"] };

    expect(await ownerOf(live(), declared, undefined)).toBe("declared");
  });

  test("us when it is one that was set here, whatever is declared now", async () => {
    const markers = [
      await markCallback({ ...OURS, url: "https://a.b/c" }),
      await markCallback(OURS),
    ];

    expect(await ownerOf(live(), undefined, markers)).toBe("ours");
    expect(await ownerOf(live(), { ...OURS, url: "https://a.b/d" }, markers)).toBe("ours");
  });

  test.each([
    ["another URL", { ...OURS, url: `${URL}/` }],
    ["other commands", { ...OURS, commands: ["Call.A"] }],
    ["more commands", { ...OURS, commands: ["Call.A", "Call.B", "Call.C"] }],
  ])("somebody else with %s", async (_, theirs) => {
    const markers = [await markCallback(OURS)];

    expect(await ownerOf(live(theirs), OURS, markers)).toBe("foreign");
  });

  test.each([[undefined], [null], ["text"], [[]], [[null]], [[{ salt: 1, hash: "x" }]], [[{}]]])(
    "somebody else with the marker %j",
    async (markers) => {
      expect(await ownerOf(live(), undefined, markers as never)).toBe("foreign");
    },
  );
});

describe("a marker", () => {
  test("holds nothing of the URL, and is another one each time", async () => {
    const [one, other] = [await markCallback(OURS), await markCallback(OURS)];

    expect(one).not.toEqual(other);
    expect(Object.keys(one)).toEqual(["salt", "hash"]);
    expect(Buffer.from(one.hash, "base64url")).toHaveLength(4);
    expect(Buffer.from(one.salt, "base64url")).toHaveLength(16);
  });

  test("knows the order of commands as none", async () => {
    const markers = [await markCallback(OURS)];
    const sorted = live({ ...OURS, commands: ["Call.A", "Call.B"] });

    expect(await ownerOf(sorted, undefined, markers)).toBe("ours");
  });
});

test("somebody else's callback is described by host and commands", () => {
  const theirs = { url: "https://u:p@other.example.net/secret?k=v", commands: ["Call.A"] };
  const declared = { url: "https://rec.example.com/{token}/c", commands: ["Call.B"] };

  expect(describeForeign(1400000001, theirs, declared, "tok-0123456789abcdef")).toBe(
    "Application 1400000001 already reports to a callback that this configuration did not set: " +
      "https://other.example.net (its path is not shown), with the commands Call.A. " +
      "Declared is https://rec.example.com/{token}/c, with the commands Call.B.",
  );
  const samePlace = { ...theirs, url: "https://rec.example.com/theirs/c" };
  expect(describeForeign(1400000001, samePlace, declared, undefined)).toContain(
    "https://rec.example.com/{another token}/c, with",
  );
});
