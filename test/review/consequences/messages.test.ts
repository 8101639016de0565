import { CONSEQUENCES } from "../../../review/consequences/messages";

test("every sentence exists in both languages", () => {
  const sample = { en: "x", zh: "甲" };
  for (const [name, message] of Object.entries(CONSEQUENCES)) {
    const texts =
      typeof message === "function"
        ? [(message as (...args: unknown[]) => object)(sample, sample, sample, 5)]
        : name === "mode"
          ? Object.values(message)
          : [message];
    for (const text of texts) {
      expect([name, text]).toEqual([
        name,
        { en: expect.stringMatching(/\.$|x$/), zh: expect.stringMatching(/\p{Script=Han}/u) },
      ]);
    }
  }
});
