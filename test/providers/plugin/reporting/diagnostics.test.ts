import { DiagnosticError, Diagnostics } from "@trtc-recording/plugin";

test("diagnostics are kept in order, and only errors count as errors", () => {
  const diagnostics = new Diagnostics();

  diagnostics.warning(["a"], "First", "Look.");
  expect(diagnostics.hasErrors).toBe(false);
  diagnostics.error([], "Second", "Stop.");

  expect(diagnostics.hasErrors).toBe(true);
  expect(diagnostics.all).toEqual([
    { severity: "warning", path: ["a"], summary: "First", detail: "Look." },
    { severity: "error", path: [], summary: "Second", detail: "Stop." },
  ]);
});

test("a thrown diagnostic reads well in a log", () => {
  expect(new DiagnosticError("Not found", "There is no item 7.", ["id"])).toMatchObject({
    message: "Not found: There is no item 7.",
    path: ["id"],
  });
});
