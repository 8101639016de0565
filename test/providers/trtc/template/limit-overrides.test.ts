import { Diagnostics, UNKNOWN } from "@trtc-recording/plugin";
import { ConsoleForm } from "../../../../profile";
import { checkOverrides, consoleForm } from "../../../../providers/trtc/template/limit-overrides";

describe("the console form by its name", () => {
  test("has its own limits without overrides", () => {
    expect(consoleForm("classic", null).limits).toEqual(ConsoleForm.CLASSIC.limits);
    expect(consoleForm("advanced-features", {}).limits).toEqual(
      ConsoleForm.ADVANCED_FEATURES.limits,
    );
  });

  test("takes each overridden bound, as strict as the one that it replaces", () => {
    const { limits } = consoleForm("classic", {
      "mixedUsers.max": 12,
      "videoBitrateKbps.max": 10_000,
      "videoBitrateKbps.min": 32,
      "gopSeconds.max": 20,
    });

    expect(limits.mixedUsers.max).toEqual({ value: 12, basis: "stated" });
    expect(limits.videoBitrateKbps).toMatchObject({
      min: { value: 32, basis: "inferred" },
      max: { value: 10_000, basis: "inferred" },
    });
    expect(limits.gopSeconds.max).toEqual({ value: 20, basis: "own" });
    expect(limits.fps).toEqual(ConsoleForm.CLASSIC.limits.fps);
  });

  test("has no bound where the override is unknown", () => {
    expect(consoleForm("classic", { "fps.max": UNKNOWN }).limits.fps.max).toBeUndefined();
  });
});

test.each([
  ["users.max", 1],
  ["mixedUsers", 1],
  ["mixedUsers.most", 1],
  ["mixedUsers.max.value", 1],
  ["constructor.max", 1],
  ["mixedUsers.max", -1],
  ["mixedUsers.max", 1.5],
])("the override %s = %d is refused at its key", (key, value) => {
  const diagnostics = new Diagnostics();
  checkOverrides({ [key]: value, "fps.max": 30 }, diagnostics);

  expect(diagnostics.all).toEqual([
    expect.objectContaining({ severity: "error", path: ["limit_overrides", key] }),
  ]);
});
