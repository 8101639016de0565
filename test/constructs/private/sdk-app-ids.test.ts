import { TerraformVariable } from "cdktf";
import {
  CallCallback,
  CallCommand,
  CallRecording,
  type CallRecordingStack,
  ConsoleForm,
  EventCallback,
  EventCallbacks,
  GlobalAutoRecordTemplate,
  RecordingPreset,
} from "../../../index";
import { problemsByPath, problemsIn } from "../../helpers/problems";
import {
  APP_ID,
  anApp,
  aRecording,
  aStack,
  existingStorage,
  REST_API,
  recordingProps,
} from "../../helpers/stacks";

const CALL = CallCallback.https("https://rec.example.com/call", {
  commands: [CallCommand.AFTER_END_CALL],
});
const EVENT = EventCallback.https("https://rec.example.com/trtc");

describe("an SDKAppID", () => {
  test.each([1, 1400000001, Number.MAX_SAFE_INTEGER])("may be %p", (sdkAppId) => {
    expect(problemsIn(aRecording({ sdkAppId }))).toEqual([]);
  });

  test.each([
    [0, "must be 1 or more, got 0: write the application's SDKAppID as the console shows it"],
    [-1, "must be 1 or more, got -1: write the application's SDKAppID as the console shows it"],
    [1.5, "must be a whole number, got 1.5"],
    [
      "1400000001",
      `must be a whole number, got "1400000001": write a whole number, without quotes`,
    ],
    [Number.NaN, "must be a whole number, got NaN"],
    [1e21, "must be a whole number, got 1e+21"],
    [undefined, "must be a whole number, got undefined"],
  ])("fails as %p, said once for a recording and all its parts", (sdkAppId, problem) => {
    const stack = aStack();
    const callbacks = { recording: EVENT, call: CALL };
    aRecording({ sdkAppId: sdkAppId as number, callbacks }, stack);

    expect(problemsByPath(stack)).toEqual([
      expect.stringContaining(`prod/Calls: 'sdkAppId' ${problem}`),
    ]);
  });

  test.each<[string, (stack: CallRecordingStack) => unknown]>([
    ["CallCallback", (stack) => new CallCallback(stack, "X", { sdkAppId: 0, ...CALL })],
    ["EventCallbacks", (stack) => new EventCallbacks(stack, "X", { sdkAppId: 0, room: EVENT })],
    [
      "GlobalAutoRecordTemplate",
      (stack) =>
        new GlobalAutoRecordTemplate(stack, "X", {
          sdkAppId: 0,
          profile: RecordingPreset.group(),
          consoleForm: ConsoleForm.CLASSIC,
          storage: existingStorage(),
        }),
    ],
  ])("is checked by %s that stands alone", (_, declare) => {
    const stack = aStack();
    declare(stack);

    expect(problemsByPath(stack)).toEqual([
      expect.stringMatching(/^prod\/X: 'sdkAppId' must be 1 or more, got 0/),
    ]);
  });
});

describe("one app", () => {
  test("fails when it is declared twice in a stack", () => {
    const stack = aStack();
    aRecording({}, stack, "First");
    aRecording({}, stack, "Second");

    expect(problemsByPath(stack)).toEqual([
      expect.stringMatching(
        /^prod\/Second: 'sdkAppId' .*is declared at 'prod\/First' already, and an app has one template.*: keep one/,
      ),
    ]);
    expect(problemsByPath(stack)[0]).toContain("1400000001");
  });

  test("fails when it is declared in two stacks, and in each further one", () => {
    const app = anApp();
    for (const id of ["a", "b", "c"]) {
      aRecording({}, aStack({ app, id }));
    }

    expect(problemsByPath(app)).toEqual([
      expect.stringMatching(/^b\/Calls: 'sdkAppId' .*is declared at 'a\/Calls' already/),
      expect.stringMatching(/^c\/Calls: 'sdkAppId' .*is declared at 'a\/Calls' already/),
    ]);
  });

  test("fails with both schemes on, and says what that costs", () => {
    const stack = aStack();
    aRecording({}, stack, "Auto");
    aRecording({ start: REST_API }, stack, "Api");

    expect(problemsByPath(stack)).toEqual([
      expect.stringMatching(
        /^prod\/Api: 'sdkAppId' .*has global-auto recording at 'prod\/Auto': both schemes on record every call twice, with two fees.*: keep one/,
      ),
    ]);
  });

  test("fails once, not three times, when both declarations have callbacks", () => {
    const stack = aStack();
    const callbacks = { recording: EVENT, call: CALL };
    aRecording({ callbacks }, stack, "First");
    aRecording({ callbacks }, stack, "Second");

    expect(problemsByPath(stack)).toEqual([expect.stringMatching(/^prod\/Second: 'sdkAppId' /)]);
  });

  test("may be declared in two apps of one process", () => {
    expect([aRecording(), aRecording()].flatMap(problemsIn)).toEqual([]);
  });

  test("is not told apart when Terraform knows the number later", () => {
    const stack = aStack();
    const sdkAppId = new TerraformVariable(stack, "app", { type: "number" }).numberValue;
    aRecording({ sdkAppId }, stack, "First");
    aRecording({ sdkAppId }, stack, "Second");

    expect(problemsIn(stack)).toEqual([]);
  });
});

describe("one app's call callback", () => {
  test.each([
    ["before", "prod/Calls/CallCallback", "prod/Alone"],
    ["after", "prod/Alone", "prod/Calls/CallCallback"],
  ])("fails when one that stands alone is declared %s the recording", (order, at, other) => {
    const stack = aStack();
    const alone = () => new CallCallback(stack, "Alone", { sdkAppId: APP_ID, ...CALL });
    const recording = () => aRecording({ callbacks: { recording: EVENT, call: CALL } }, stack);
    for (const declare of order === "before" ? [alone, recording] : [recording, alone]) {
      declare();
    }

    expect(problemsByPath(stack)).toEqual([
      expect.stringContaining(`has a call callback at '${other}' already`),
    ]);
    expect(problemsByPath(stack)[0]).toMatch(/: put the commands of both into one callback$/);
    expect(problemsByPath(stack)[0]).toContain(`${at}: 'sdkAppId' `);
  });

  test("may stand alone beside a recording without one, and in another app", () => {
    const stack = aStack();
    aRecording({}, stack);
    new CallCallback(stack, "Alone", { sdkAppId: APP_ID, ...CALL });
    new CallCallback(stack, "Other", { sdkAppId: APP_ID + 1, ...CALL });

    expect(problemsIn(stack)).toEqual([]);
  });
});

describe("what an app has only one of, declared by a part that stands alone", () => {
  test("fails for a second template", () => {
    const stack = aStack();
    aRecording({}, stack);
    new GlobalAutoRecordTemplate(stack, "Second", {
      sdkAppId: APP_ID,
      profile: RecordingPreset.group(),
      consoleForm: ConsoleForm.CLASSIC,
      storage: existingStorage(),
    });

    expect(problemsByPath(stack)).toEqual([
      expect.stringMatching(/^prod\/Second: 'sdkAppId' .*'prod\/Calls/),
    ]);
  });

  test("fails for a second callback of the same group", () => {
    const stack = aStack();
    aRecording({}, stack);
    new EventCallbacks(stack, "Second", { sdkAppId: APP_ID, recording: EVENT });

    expect(problemsByPath(stack)).toEqual([expect.stringMatching(/^prod\/Second: .*'prod\/Calls/)]);
  });

  test("passes for a callback of another group", () => {
    const stack = aStack();
    aRecording({}, stack);
    new EventCallbacks(stack, "Second", { sdkAppId: APP_ID, room: EVENT });

    expect(problemsIn(stack)).toEqual([]);
  });
});

test("a recording nested in another construct keeps its own problems", () => {
  const stack = aStack();
  const outer = aRecording({}, stack, "Outer");
  new CallRecording(outer, "Inner", recordingProps({ sdkAppId: 0 }));

  expect(problemsByPath(stack)).toEqual([
    expect.stringMatching(/^prod\/Outer\/Inner: 'sdkAppId' must be 1 or more, got 0/),
  ]);
});
