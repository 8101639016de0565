import { Api3Error, SEARCH_MEDIA, TimeIsUpError, whyUnknown } from "../../cloud";
import { refusedAction } from "../../cloud/api3-error";

function refused(code: string) {
  const said = "no";
  return refusedAction({
    service: "vod",
    action: "SearchMedia",
    code,
    said,
    requestId: undefined,
  });
}

test.each(["UnauthorizedOperation", "AuthFailure.UnauthorizedOperation"])(
  "a missing permission (%s) names the action to allow",
  (code) => {
    expect(whyUnknown(refused(code), SEARCH_MEDIA)).toEqual({
      reason: "permission",
      allow: "name/vod:SearchMedia",
    });
  },
);

test("expired credentials are a failure that says so, not a missing permission", () => {
  expect(whyUnknown(refused("AuthFailure.TokenFailure"), SEARCH_MEDIA)).toEqual({
    reason: "failed",
    said: expect.stringContaining("The security token is wrong or has expired."),
  });
});

test("time that is over is told as such", () => {
  expect(whyUnknown(new TimeIsUpError(), SEARCH_MEDIA)).toEqual({ reason: "time" });
});

test("anything else is told in its own words, or in none", () => {
  expect(whyUnknown(new Error("broken"), SEARCH_MEDIA)).toEqual({
    reason: "failed",
    said: "broken",
  });
  expect(whyUnknown("broken", SEARCH_MEDIA)).toMatchObject({ reason: "failed" });
});

test("a caller who gave up gets the error itself", () => {
  const aborted = new Api3Error("cancelled", "aborted", false, false, undefined, undefined);

  expect(() => whyUnknown(aborted, SEARCH_MEDIA)).toThrow(aborted);
});
