import { createLogger } from "@trtc-recording/plugin";
import { Secrets } from "../../../../providers/trtc/client/secrets";

const APP = 1400000001;

/** What a log line would show of a text. */
function logged(text: string): string {
  const lines: string[] = [];
  createLogger("test", "trace", (line) => lines.push(line)).info(text);
  return JSON.parse(lines[0] ?? "{}")["@message"];
}

describe("an application's secret", () => {
  test("comes from the variable of its number", () => {
    const secrets = new Secrets({ [`TRTC_APP_SECRET_${APP}`]: "4d".repeat(32) });

    expect(secrets.appSecret(APP)).toBe("4d".repeat(32));
    expect(() => secrets.appSecret(APP + 1)).toThrow("TRTC_APP_SECRET_1400000002 is not set");
  });

  test.each([[undefined], [""]])("is missing when the variable is %j", (value) => {
    const secrets = new Secrets({ [`TRTC_APP_SECRET_${APP}`]: value });

    expect(() => secrets.appSecret(APP)).toThrow(
      /TRTC_APP_SECRET_1400000001 is not set: .*Put it into the environment variable/,
    );
  });
});

describe("a callback's token", () => {
  const token = (value: string | undefined) =>
    new Secrets({ [`TRTC_CALLBACK_TOKEN_${APP}`]: value }).callbackToken(APP);

  test.each([[undefined], [""]])("is none when the variable is %j", (value) => {
    expect(token(value)).toBeUndefined();
  });

  test.each([["a".repeat(16)], ["Az09-._~Az09-._~"], ["a".repeat(512)]])("may be %s", (value) => {
    expect(token(value)).toBe(value);
  });

  test.each([
    ["a".repeat(15)],
    ["a".repeat(513)],
    ["sixteen letters/1"],
    ["with%20percent%20"],
    ["query?like=this&x"],
    ["newline-at-the-end\n"],
    ["schlüssel-schlüssel"],
  ])("must fit into a URL: not %j, which is not shown", (value) => {
    expect(() => token(value)).toThrow(/TRTC_CALLBACK_TOKEN_1400000001 cannot be used/);
    expect(() => token(value)).not.toThrow(value.trim());
  });
});

describe("credentials", () => {
  test("are none unless both are set", () => {
    expect(new Secrets({}).credentials()).toBeUndefined();
    expect(new Secrets({ TENCENTCLOUD_SECRET_ID: "id" }).credentials()).toBeUndefined();
    expect(new Secrets({ TENCENTCLOUD_SECRET_KEY: "key" }).credentials()).toBeUndefined();
  });

  test("may be temporary", () => {
    const both = { TENCENTCLOUD_SECRET_ID: "AKIDx", TENCENTCLOUD_SECRET_KEY: "keykeykey" };

    expect(new Secrets(both).credentials()).toEqual({ secretId: "AKIDx", secretKey: "keykeykey" });
    expect(
      new Secrets({ ...both, TENCENTCLOUD_SECURITY_TOKEN: "tokentoken" }).credentials(),
    ).toEqual({ secretId: "AKIDx", secretKey: "keykeykey", securityToken: "tokentoken" });
  });
});

describe("every secret of the environment", () => {
  test.each([
    `TRTC_APP_SECRET_${APP}`,
    "TRTC_APP_SECRET_1600000009",
    `TRTC_CALLBACK_TOKEN_${APP}`,
    "TENCENTCLOUD_SECRET_ID",
    "TENCENTCLOUD_SECRET_KEY",
    "TENCENTCLOUD_SECURITY_TOKEN",
  ])("is kept out of logs: %s", (name) => {
    const secret = `secret-of-${name}/+`;
    new Secrets({ [name]: secret });

    expect(logged(`a ${secret} b ${encodeURIComponent(secret)}`)).toBe("a (redacted) b (redacted)");
  });

  test("and what is none shows as it is", () => {
    new Secrets({ TRTC_API3_ENDPOINT: "http://127.0.0.1:4000", TRTC_APP_SECRET_1: "short" });

    expect(logged("http://127.0.0.1:4000 is too short")).toBe("http://127.0.0.1:4000 is too short");
  });
});
