import { App, TerraformStack, Testing } from "cdktf";
import {
  assertValidSettings,
  CallCallback,
  CallRecording,
  CallRecordingStack,
  ConsoleForm,
  EventCallback,
  RecordingPreset,
  RecordingSettingsError,
  RecordingStart,
  RecordingStorage,
  Retention,
  SigningKeyFingerprint,
} from "../../index";
import { nextLine, refusalOf } from "../helpers/problems";
import { ACCOUNT, anApp, aRecording, aStack } from "../helpers/stacks";
import { temporaryFolder } from "../helpers/temporary-folder";

const OUTDIR = temporaryFolder();

/** A storage, a recording and its parts with a mistake each, and the lines that declare them. */
function severalMistakes(stack: CallRecordingStack) {
  const storageLine = nextLine();
  const storage = new RecordingStorage(stack, "Storage", {
    subApplicationName: "call recordings",
    retention: Retention.days(0),
  });
  const recordingLine = nextLine();
  new CallRecording(stack, "Calls", {
    sdkAppId: 0,
    profile: RecordingPreset.oneToOne(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),
    storage,
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", {
        signingKey: SigningKeyFingerprint.of("Hunter2Hunter2Hunter2"),
      }),
      call: CallCallback.https("https://rec.example.com/call", { commands: [] }),
    },
  });
  return { storageLine, recordingLine };
}

test("valid settings pass", () => {
  expect(() => assertValidSettings(aRecording().node.root)).not.toThrow();
});

test("fails with one report of everything: where, which line, what, and what to write instead", () => {
  const stack = aStack();
  const { storageLine, recordingLine } = severalMistakes(stack);

  const error = refusalOf(stack);

  expect(error).toBeInstanceOf(RecordingSettingsError);
  expect(error.message).toBe(`8 problems in the declared settings

prod/Storage (${storageLine})
  - 'subApplicationName' must be 1 to 40 letters, digits, '_' and '-', got "call recordings": write a name such as 'call-recordings' (source: terraform-provider-tencentcloud 1.83.25, 2026-08-21)
  - 'retention' must be between 1 and 1,500 days, got 0: write Retention.permanent() to keep recordings for ever

prod/Calls (${recordingLine})
  - 'sdkAppId' must be 1 or more, got 0: write the application's SDKAppID as the console shows it, such as 1400000001

prod/Calls/Template (${recordingLine})
  - 'mode' must be single-stream: this form mixes nobody, got mixed: write RecordingMode.singleStream(), or start mixed recordings with RecordingStart.restApi() (source: TRTC On-Cloud Recording (advanced features), read 2026-08)
  - 'video' cannot be set: this form has no transcoding fields and records as published, got video.width, video.height, video.bitrateKbps, video.fps, video.gopSeconds: leave video out
  - 'audio' cannot be set: this form has no transcoding fields and records as published, got audio.sampleRateHz, audio.bitrateKbps, audio.channels: leave audio out

prod/Calls/EventCallbacks (${recordingLine})
  - 'callbacks.recording.signingKey' must be a fingerprint, never the key itself, got what looks like a key (not shown); change that key, it has been in code: run 'npx trtc-recording fingerprint' and write SigningKeyFingerprint.of('scrypt-1:…') (source: TRTC callback configuration, read 2026-08)

prod/Calls/CallCallback (${recordingLine})
  - 'callbacks.call.commands' must name at least one command: add one, such as CallCommand.AFTER_END_CALL
`);
});

test("fails without a trace of our files, and with the report in place of it", () => {
  const stack = aStack();
  severalMistakes(stack);

  const { name, message, stack: trace } = refusalOf(stack);

  expect(name).toBe("RecordingSettingsError");
  expect(trace).toBe(`RecordingSettingsError: ${message}`);
  expect(trace).not.toMatch(/^\s+at /m);
});

test("fails with one problem in the singular", () => {
  const stack = aStack({ region: "guangzhou" });

  expect(refusalOf(stack).message).toMatch(/^1 problem in the declared settings\n\nprod/);
});

test("fails with the problems of several stacks, in the order of their declaration", () => {
  const app = anApp();
  for (const id of ["b", "a"]) {
    new RecordingStorage(aStack({ app, id }), "Storage", {
      subApplicationName: "",
      retention: Retention.permanent(),
    });
  }

  expect(refusalOf(app).message.match(/^\S+(?= \()/gm)).toEqual(["b/Storage", "a/Storage"]);
});

test("fails with what others validate as well", () => {
  const app = anApp();
  const stack = new TerraformStack(app, "plain");
  stack.node.addValidation({ validate: () => ["theirs", "theirs"] });

  expect(refusalOf(app).message).toBe("1 problem in the declared settings\n\nplain\n  - theirs\n");
});

describe("through plain cdktf", () => {
  test("Testing.synth with validations throws and lists every problem", () => {
    const stack = new TerraformStack(new App({ outdir: OUTDIR }), "plain");
    new RecordingStorage(stack, "Storage", {
      subApplicationName: "",
      retention: Retention.days(0),
    });

    const synth = () => Testing.synth(stack, true);

    expect(synth).toThrow(/\[plain\/Storage\] 'subApplicationName' must be/);
    expect(synth).toThrow(/\[plain\/Storage\] 'retention' must be/);
  });

  test("a CallRecordingStack renders nothing invalid, also where validation is skipped", () => {
    const app = new App({ outdir: OUTDIR, skipValidation: true });
    const stack = new CallRecordingStack(app, "prod", { allowedAccountIds: [ACCOUNT] });
    severalMistakes(stack);

    expect(() => app.synth()).toThrow(RecordingSettingsError);
    expect(() => stack.toTerraform()).toThrow(/^8 problems in the declared settings/);
    expect(() => Testing.synth(stack)).toThrow(RecordingSettingsError);
  });

  test("a stack that misses the provider of ours is told so", () => {
    const stack = new TerraformStack(new App({ outdir: OUTDIR }), "plain");
    new RecordingStorage(stack, "Storage", {
      subApplicationName: "calls",
      retention: Retention.permanent(),
    });

    expect(refusalOf(stack).message).toMatch(/Found resources without a matching provider/);
  });
});
