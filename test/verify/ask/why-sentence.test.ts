import { whySentence } from "../../../verify/ask/why-sentence";

test.each([
  [
    { reason: "permission", allow: "name/vod:SearchMedia" },
    { key: "permissionMissing", args: ["recordings", "name/vod:SearchMedia"] },
  ],
  [{ reason: "time" }, { key: "timeOver", args: ["recordings"] }],
  [
    { reason: "failed", said: "broken" },
    { key: "askingFailed", args: ["recordings", "broken"] },
  ],
] as const)("%j", (why, expected) => {
  expect(whySentence("recordings", why)).toEqual(expected);
});
