import * as fc from "fast-check";
import type { CallbackUrlRules } from "../../profile/callback-url";
import {
  CALL_CALLBACK_URL,
  checkCallbackUrl,
  EVENT_CALLBACK_URL,
  VOD_CALLBACK_URL,
} from "../../profile/callback-url";
import { sentencesOf } from "../helpers/profiles";

const ALL_RULES = [EVENT_CALLBACK_URL, CALL_CALLBACK_URL, VOD_CALLBACK_URL];

function sentencesAbout(url: string, rules: CallbackUrlRules = CALL_CALLBACK_URL): string[] {
  return sentencesOf((checks) => checkCallbackUrl("url", url, rules, checks));
}

describe("secrets", () => {
  test.each([
    "access_token",
    "accessToken",
    "api_key",
    "apikey",
    "auth",
    "key",
    "pass",
    "passwd",
    "password",
    "secret",
    "sig",
    "sign",
    "signature",
    "token",
    "TOKEN",
  ])("are refused as the query value %s", (name) => {
    for (const rules of ALL_RULES) {
      expect(sentencesAbout(`https://rec.example.com/?${name}=ZQX7`, rules)).toEqual([
        expect.stringMatching(/^'url' must not hold a secret in the clear, got /),
      ]);
    }
    expect(sentencesAbout(`https://rec.example.com/?a=1&${name}=ZQX7`)).toHaveLength(1);
  });

  test.each(["?token=", "?keyword=abc", "?monkey=abc", "?assign=abc", "?design=1"])(
    "are not seen where there are none: %s",
    (query) => {
      expect(sentencesAbout(`https://rec.example.com/${query}`)).toEqual([]);
    },
  );

  test.each<[string, string, CallbackUrlRules]>([
    ["a password with @", "https://me:ZQ@X79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password with /", "https://me:ZQ/X79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password with ?", "https://me:ZQ?X79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password with #", "https://me:ZQ#X79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password after one slash", "https:/me:ZQX79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password after backslashes", "https:\\\\me:ZQX79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password without a scheme", "me:ZQX79K@rec.example.com/", CALL_CALLBACK_URL],
    ["a password of refused characters", "https://me:~!$*()@rec.example.com/", EVENT_CALLBACK_URL],
    [
      "a query value of refused characters",
      "https://rec.example.com/?q=密码口令",
      EVENT_CALLBACK_URL,
    ],
    ["a password with '@' and '/'", "https://me:@~!$*/X79K@rec.example.com", EVENT_CALLBACK_URL],
    ["a value with a space", "https://rec.example.com/?token=ZQ X79K", CALL_CALLBACK_URL],
  ])("are never shown: %s", (_name, url, rules) => {
    const message = sentencesAbout(url, rules).join("\n");

    expect(message).not.toBe("");
    for (const secret of ["X79K", "~!$*", "密码口令"].filter((piece) => url.includes(piece))) {
      expect(message).not.toContain(secret);
    }
  });

  test("of four characters and more are never shown, wherever they stand", () => {
    const secrets = fc.string({
      unit: fc.constantFrom(..."ZQXK79", ..."ZQXK79", ..."@/:?~!$*", "密", "钥"),
      minLength: 4,
      maxLength: 12,
    });
    const values = secrets.map((text) => text.replaceAll("?", ""));
    const schemes = fc.constantFrom("https://", "http://", "https:/", "ftp://", "");
    const hosts = fc.constantFrom("rec.example.com", "localhost", "10.0.0.1", "a b");
    const paths = fc.constantFrom("", "/", "/trtc", "/{x}", "/a~b,c");

    fc.assert(
      fc.property(
        fc.record({ scheme: schemes, password: secrets, host: hosts, path: paths, value: values }),
        fc.constantFrom(...ALL_RULES),
        ({ scheme, password, host, path, value }, rules) => {
          const url = `${scheme}me:${password}@${host}${path}?a=1&token=${value}`;

          const message = sentencesAbout(url, rules).join("\n");

          expect(piecesOf(password, value).filter((piece) => message.includes(piece))).toEqual([]);
        },
      ),
    );
  });
});

/** Every four characters in a row of every secret. */
function piecesOf(...secrets: string[]): string[] {
  return secrets.flatMap((secret) =>
    Array.from({ length: Math.max(0, secret.length - 3) }, (_, start) =>
      secret.slice(start, start + 4),
    ),
  );
}
