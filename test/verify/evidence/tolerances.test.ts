import { TOLERANCES, toleranceValues } from "../../../verify";

test("what others state has a source and a date, and what is ours says so", () => {
  for (const { basis, source, unit } of Object.values(TOLERANCES)) {
    expect(unit).not.toBe("");
    expect((source?.date ?? "") === "").toBe(basis === "own");
  }
});

test("single tolerances are replaced, the others stay", () => {
  const values = toleranceValues({ fps: { value: 1, basis: "own" } });

  expect(values).toEqual({ ...toleranceValues(), fps: 1 });
  expect(toleranceValues().fps).toBe(2);
});
