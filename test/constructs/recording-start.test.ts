import { ConsoleForm, RecordingStart } from "../../index";

test("global auto-recording knows the form that the console shows", () => {
  const { scheme, consoleForm } = RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC });

  expect({ scheme, consoleForm }).toEqual({
    scheme: "global-auto",
    consoleForm: ConsoleForm.CLASSIC,
  });
});

test("recording over the API has no form", () => {
  const { scheme, consoleForm } = RecordingStart.restApi();

  expect({ scheme, consoleForm }).toEqual({ scheme: "rest-api", consoleForm: undefined });
});

test("there is no way to write both schemes, nor a scheme of one's own", () => {
  const ways = Object.getOwnPropertyNames(RecordingStart).filter(
    (name) => typeof RecordingStart[name as keyof typeof RecordingStart] === "function",
  );

  expect(ways.sort()).toEqual(["globalAuto", "restApi"]);
  // @ts-expect-error the constructor is private
  expect(() => new RecordingStart("both")).toBeDefined();
});
