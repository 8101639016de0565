import { readFileSync } from "node:fs";
import { readLock } from "../../../review/input/read-lock";
import { groupRecording, lockText, prod } from "../../helpers/review-locks";

const read = (text: string, secrets: "refuse" | "hide" = "refuse") =>
  readLock(text, { file: "recording.lock.json", secrets });

test("what synth writes is read whole", () => {
  const { lock, secretPaths } = read(readFileSync("recording.lock.json", "utf8"));

  expect(Object.keys(lock.stacks)).toEqual(["group", "international", "one-to-one"]);
  expect(lock.stacks.group?.recordings.Support?.sdkAppId).toBe(1400000002);
  expect(secretPaths).toEqual([]);
});

test("a missing or absurd number is read: the rules have to say it", () => {
  const profile = {
    ...groupRecording().profile,
    media: { kind: "audio-and-video", video: { width: -3.5 } },
  };
  const text = lockText(prod({ recordings: { Calls: { ...groupRecording(), profile } as never } }));

  expect(read(text).lock.stacks.prod?.recordings.Calls?.profile?.media?.video).toEqual({
    width: -3.5,
  });
});

test("a section that is missing holds nothing", () => {
  const { lock } = read('{"lockVersion":1,"stacks":{"prod":{}}}');

  expect(lock.stacks.prod).toEqual({ recordings: {}, storages: {}, vodEvents: {}, guards: {} });
});

test.each([
  [
    '{"lockVersion":2,"stacks":{}}',
    "its version 2 is newer than this release understands (1): update trtc-recording",
  ],
  ['{"stacks":{}}', "it has no lockVersion, so it is not a recording lock"],
  ["[]", "it has no lockVersion"],
  ["null", "it has no lockVersion"],
  ['{"lockVersion":1,"stacks":[]}', '"stacks" must be an object, got []'],
  [
    '{"lockVersion":1,"stacks":{"prod":{"recordings":{"Calls":7}}}}',
    '"stacks.prod.recordings.Calls" must be an object, got 7',
  ],
  [
    '{"lockVersion":1,"stacks":{"prod":{"site":"moon"}}}',
    '"stacks.prod.site" must be one of "china", "international", got "moon"',
  ],
])("%s is refused", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

describe("a secret that somebody wrote by hand", () => {
  const SECRET = "hunter2hunter2hunter2hunter2hunt";
  const withCallback = (callback: object) =>
    lockText(
      prod({ recordings: { Calls: groupRecording({ eventCallbacks: { recording: callback } }) } }),
    );

  test.each([
    [
      "a signing key instead of its fingerprint",
      { url: "https://rec.example.com", signingKey: SECRET },
    ],
    [
      "a password in a URL",
      { url: `https://rec:${SECRET}@rec.example.com`, signingKey: "unsigned" },
    ],
    [
      "a token in a query",
      { url: `https://rec.example.com/?token=${SECRET}`, signingKey: "unsigned" },
    ],
    [
      "an API key",
      { url: "https://rec.example.com", signingKey: "unsigned", note: `AKID${SECRET}` },
    ],
    [
      "a key by its name",
      { url: "https://rec.example.com", signingKey: "unsigned", secretKey: SECRET },
    ],
    [
      "a UserSig",
      {
        url: "https://rec.example.com",
        signingKey: "unsigned",
        x: `eJw${"a".repeat(90)}${SECRET}`,
      },
    ],
    [
      "a private key",
      {
        url: "https://rec.example.com",
        signingKey: "unsigned",
        x: `-----BEGIN PRIVATE KEY-----${SECRET}`,
      },
    ],
  ])("is refused on the side to be merged and never shown: %s", (_, callback) => {
    const text = withCallback(callback);
    const error = (() => {
      try {
        read(text);
        return undefined;
      } catch (thrown) {
        return thrown as Error;
      }
    })();

    expect(error?.message).toMatch(
      /'stacks\.prod\.recordings\.Calls\.eventCallbacks\.recording\.\w+' looks like a secret \(not shown\)/,
    );
    expect(error?.message).not.toContain(SECRET);
  });

  test("is hidden at the base, which nobody can change any more", () => {
    const { lock, secretPaths } = read(
      withCallback({ url: "https://rec.example.com", signingKey: SECRET }),
      "hide",
    );

    expect(secretPaths).toEqual([
      "stacks.prod.recordings.Calls.eventCallbacks.recording.signingKey",
    ]);
    expect(JSON.stringify(lock)).not.toContain(SECRET);
  });

  test.each(["unsigned", "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA", "${var.fingerprint}"])(
    "is not %s",
    (signingKey) => {
      expect(
        read(withCallback({ url: "https://rec.example.com/{token}", signingKey })).secretPaths,
      ).toEqual([]);
    },
  );
});

test("a name that looks like a secret is refused and not shown", () => {
  const name = `AKID${"a".repeat(30)}`;
  const text = JSON.stringify({ lockVersion: 1, stacks: { prod: { [name]: {} } } });

  expect(() => read(text)).toThrow(
    "'stacks.prod.(name not shown)' looks like a secret (not shown)",
  );
  expect(JSON.stringify(read(text, "hide").lock)).not.toContain(name);
});

describe("a text of a lock file", () => {
  const withUrl = (url: string) =>
    lockText(prod({ recordings: { Calls: groupRecording({ callCallback: { url } }) } }));

  test.each([19_999, 20_000])("is read with %d characters", (length) => {
    expect(read(withUrl("x".repeat(length))).lock.stacks.prod).toBeDefined();
  });

  test.each([["x".repeat(20_001)], ["${".repeat(100_000)], ["?".repeat(200_000)]])(
    "is refused with more, on both sides (%#)",
    (url) => {
      const refusal =
        "'stacks.prod.recordings.Calls.callCallback.url' must have at most 20,000 characters (own limit";

      expect(() => read(withUrl(url))).toThrow(refusal);
      expect(() => read(withUrl(url), "hide")).toThrow(refusal);
    },
  );
});

test("a lock file that begins with a byte order mark is read", () => {
  expect(read(`\uFEFF${lockText(prod())}`).lock.stacks.prod).toBeDefined();
});

test("keys that JavaScript treats in a special way are keys like others", () => {
  const { lock } = read(
    '{"lockVersion":1,"stacks":{"__proto__":{"recordings":{"constructor":{"sdkAppId":5}}}}}',
  );

  expect(Object.keys(lock.stacks)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(lock.stacks)).toBe(Object.prototype);
  expect({}).not.toHaveProperty("recordings");
});
