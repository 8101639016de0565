import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import type { App } from "cdktf";
import { CallRecording, collectLock } from "../../index";
import { canonicalJson } from "../../lock";
import schema from "../../lock/recording.lock.schema.json";
import { everyOption } from "../helpers/every-option";
import { anApp, aRecording, aStack } from "../helpers/stacks";
import { unknownRestApi, Variables } from "../helpers/variables";

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  schema,
);

/** A document that a test spoils. */
// biome-ignore lint/suspicious/noExplicitAny: any part of it may be spoilt
type Spoilt = any;

/** Where a document breaks the schema; empty when it does not. */
function faultsOf(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The lock as a reader finds it in the file. */
function lockOf(declare: (app: App) => unknown): Spoilt {
  const app = anApp();
  declare(app);
  return JSON.parse(canonicalJson(collectLock(app)));
}

test("the committed lock is valid", () => {
  expect(faultsOf(JSON.parse(readFileSync("recording.lock.json", "utf8")))).toEqual([]);
});

test("a lock with every option is valid", () => {
  expect(faultsOf(lockOf(everyOption))).toEqual([]);
});

test("an empty lock is valid", () => {
  expect(faultsOf(lockOf(() => undefined))).toEqual([]);
});

test("a lock with unknown values is valid", () => {
  const lock = lockOf((app) => {
    const stack = aStack({ app });
    new CallRecording(stack, "Calls", unknownRestApi(new Variables(stack)));
  });

  expect(JSON.stringify(lock)).toContain("${var.video_kbps}");
  expect(faultsOf(lock)).toEqual([]);
});

describe("a wrong lock is refused:", () => {
  const good = () => lockOf(everyOption);

  test.each<[string, (lock: Spoilt) => void, string]>([
    [
      "another version",
      (lock) => {
        lock.lockVersion = 2;
      },
      "/lockVersion",
    ],
    [
      "an unknown key at the top",
      (lock) => {
        lock.extra = 1;
      },
      " must NOT have additional",
    ],
    [
      "an unknown key of a stack",
      ({ stacks }) => {
        stacks.mixed.owner = "me";
      },
      "/stacks/mixed",
    ],
    [
      "a stack without recordings",
      ({ stacks }) => {
        delete stacks.mixed.recordings;
      },
      "/stacks/mixed",
    ],
    [
      "half of a stack's settings",
      ({ stacks }) => {
        delete stacks.mixed.site;
      },
      "/stacks/mixed",
    ],
    [
      "another site",
      ({ stacks }) => {
        stacks.mixed.site = "mars";
      },
      "/stacks/mixed/site",
    ],
  ])("%s", (_, spoil, where) => {
    const lock = good();
    spoil(lock);

    expect(faultsOf(lock).join()).toContain(where);
  });

  test.each<[string, (recording: Spoilt) => void, string]>([
    [
      "a number as text",
      (entry) => {
        entry.sdkAppId = "1400000011";
      },
      "/sdkAppId",
    ],
    [
      "an unknown key",
      (entry) => {
        entry.note = "";
      },
      "",
    ],
    [
      "a profile without a start",
      (entry) => {
        delete entry.start;
      },
      "",
    ],
    [
      "both schemes",
      (entry) => {
        entry.start.scheme = "both";
      },
      "/start",
    ],
    [
      "a form with the API",
      (entry) => {
        entry.start.scheme = "rest-api";
      },
      "/start",
    ],
    [
      "an unknown limit",
      ({ start }) => {
        start.limitOverrides.users = start.limitOverrides.mixedUsers;
      },
      "/start",
    ],
    [
      "a bitrate as text",
      ({ profile }) => {
        profile.media.video.bitrateKbps = "550";
      },
      "/profile/media",
    ],
    [
      "a fraction",
      ({ profile }) => {
        profile.media.video.fps = 14.5;
      },
      "/profile/media",
    ],
    [
      "a video without GOP",
      ({ profile }) => {
        delete profile.media.video.gopSeconds;
      },
      "/profile/media",
    ],
    [
      "an unknown video setting",
      ({ profile }) => {
        profile.media.video.codec = "h264";
      },
      "/profile/media",
    ],
    [
      "a sample rate of the API",
      ({ profile }) => {
        profile.media.audio.sampleRateHz = 1;
      },
      "/profile/media",
    ],
    [
      "a mix without users",
      ({ profile }) => {
        delete profile.mode.maxUsers;
      },
      "/profile/mode",
    ],
    [
      "a layout without its user",
      ({ profile }) => {
        profile.mode.layout = { kind: "floating" };
      },
      "/profile/mode",
    ],
    [
      "a duration of HLS",
      ({ profile }) => {
        profile.file.format = "hls";
      },
      "/profile/file",
    ],
    [
      "no retention",
      ({ storage }) => {
        delete storage.retention;
      },
      "/storage",
    ],
    [
      "a retention of 0 days",
      ({ storage }) => {
        storage.retention.days = 0;
      },
      "/storage",
    ],
    [
      "two storages",
      ({ storage }) => {
        storage.subAppId = 1;
      },
      "/storage",
    ],
    [
      "a raw key",
      ({ eventCallbacks }) => {
        eventCallbacks.room.signingKey = "Hunter2Hunter2Hunter2";
      },
      "/eventCallbacks/room/signingKey",
    ],
    [
      "a URL of http",
      ({ eventCallbacks }) => {
        eventCallbacks.room.url = "http://a.example.com";
      },
      "/eventCallbacks/room/url",
    ],
    [
      "another group",
      ({ eventCallbacks }) => {
        eventCallbacks.chat = eventCallbacks.room;
      },
      "/eventCallbacks",
    ],
    [
      "no command",
      ({ callCallback }) => {
        callCallback.commands = [];
      },
      "/callCallback/commands",
    ],
    [
      "a wrong address",
      ({ addresses }) => {
        addresses.template = "aws_instance.x";
      },
      "/addresses/template",
    ],
  ])("a recording with %s", (_, spoil, where) => {
    const lock = good();
    spoil(lock.stacks.mixed.recordings.GlobalAuto);

    expect(faultsOf(lock).join()).toContain(`/stacks/mixed/recordings/GlobalAuto${where}`);
  });

  test.each<[string, (stack: Spoilt) => void, string]>([
    [
      "a name of 41",
      (s) => {
        s.storages.Storage.subApplicationName = "x".repeat(41);
      },
      "/storages/Storage",
    ],
    [
      "another way to destroy",
      (s) => {
        s.storages.Storage.destroy = "maybe";
      },
      "/storages/Storage/destroy",
    ],
    [
      "a tag that is a number",
      (s) => {
        s.storages.Storage.tags.team = 7;
      },
      "/storages/Storage/tags/team",
    ],
    [
      "no switch",
      (s) => {
        delete s.vodEvents["Storage/VodEvents"].uploadComplete;
      },
      "/vodEvents/Storage~1VodEvents",
    ],
    [
      "no group",
      (s) => {
        s.guards.ConsoleGuard.groupIds = [];
      },
      "/guards/ConsoleGuard/groupIds",
    ],
  ])("a stack with %s", (_, spoil, where) => {
    const lock = good();
    spoil(lock.stacks.mixed);

    expect(faultsOf(lock).join()).toContain(`/stacks/mixed${where}`);
  });
});

test("every object is closed, or says what the values of any key are", () => {
  const open: string[] = [];
  visit(schema, "#", (path, node) => {
    if (node.type === "object" && node.additionalProperties === undefined) {
      open.push(path);
    }
  });

  expect(open).toEqual([]);
});

test("every setting is described, numbers of a quantity with their unit", () => {
  const silent: string[] = [];
  const described = schema.$defs as Record<string, { description?: string }>;
  visit(schema, "#", (path, node) => {
    for (const [name, value] of Object.entries((node.properties ?? {}) as Record<string, Spoilt>)) {
      const target = described[String(value.$ref ?? "").replace("#/$defs/", "")];
      const words = value.description ?? target?.description ?? value.const;
      const ofUnit = value.$ref === "#/$defs/count" && value.description === undefined;
      if ((words === undefined && !/kind|resource|policy/.test(name)) || ofUnit) {
        silent.push(`${path}.${name}`);
      }
    }
  });

  expect(silent).toEqual([]);
});

function visit(node: unknown, path: string, see: (path: string, node: Spoilt) => void): void {
  if (typeof node !== "object" || node === null) {
    return;
  }
  see(path, node);
  for (const [key, child] of Object.entries(node)) {
    visit(child, `${path}/${key}`, see);
  }
}

test("an entry without anything but its app is refused", () => {
  const lock = lockOf((app) => aRecording({}, aStack({ app })));
  const { sdkAppId } = lock.stacks.prod.recordings.Calls;
  lock.stacks.prod.recordings.Calls = { sdkAppId, addresses: {} };

  expect(faultsOf(lock).join()).toContain("/stacks/prod/recordings/Calls must have required");
});
