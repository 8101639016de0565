import { MEMBER_ACTIONS } from "../../../receiver";
import { coded } from "../../../receiver/reading/coded";

const TABLE = {
  0: { name: "none", meaning: "nothing" },
  100: { name: "all", meaning: "everything" },
  Hang_Up: { name: "hang-up", meaning: "hung up" },
} as const;

test("a code is given with its name and its meaning", () => {
  expect(coded(TABLE, 0)).toEqual({ code: 0, name: "none", meaning: "nothing" });
  expect(coded(TABLE, 100).name).toBe("all");
});

test("a code that no document lists is unknown, and kept", () => {
  expect(coded(TABLE, 7)).toEqual({ code: 7, name: "unknown", meaning: "not documented" });
  expect(coded(TABLE, "Later")).toMatchObject({ code: "Later", name: "unknown" });
});

test.each(["toString", "__proto__", "constructor", ""])("%j is no code of a table", (code) => {
  expect(coded(TABLE, code).name).toBe("unknown");
});

test.each(["Hang_Up", "Hangup", "hang up", "HANG_UP"])("%j is spelt well enough", (code) => {
  expect(coded(TABLE, code)).toEqual({ code, name: "hang-up", meaning: "hung up" });
});

test("names can be compared, and a wrong one does not compile", () => {
  const { name } = coded(MEMBER_ACTIONS, "Hang Up");

  expect(name === "hang-up").toBe(true);
  // @ts-expect-error There is no such name.
  expect(name === "hung-up").toBe(false);
});
