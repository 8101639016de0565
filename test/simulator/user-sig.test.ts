/// <reference path="../../cloud/tls-sig-api-v2.d.ts" />
import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { Api } from "tls-sig-api-v2/TLSSigAPIv2.js";
import { isMadeWith, readUserSig, type UserSig } from "../../simulator/user-sig";

const KEY = "5b".repeat(32);

function made(identifier: string, expire = 600): UserSig {
  const sig = readUserSig(new Api(1400000001, KEY).genUserSig(identifier, expire));
  if (!sig) {
    throw new Error("not a UserSig");
  }
  return sig;
}

function packed(fields: object): string {
  return deflateSync(JSON.stringify(fields))
    .toString("base64")
    .replaceAll("+", "*")
    .replaceAll("/", "-")
    .replaceAll("=", "_");
}

test("a UserSig of the official package is read and accepted", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/),
      fc.nat(10_000_000),
      (userId, expire) => {
        const sig = made(userId, expire);

        expect(sig).toMatchObject({ identifier: userId, sdkAppId: 1400000001, expire });
        expect(Math.abs(sig.time - Date.now() / 1_000)).toBeLessThan(5);
        expect(isMadeWith(KEY, sig)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test("it is refused with another key, or when anything in it was changed", () => {
  const sig = made("administrator");

  expect(isMadeWith(`${KEY}0`, sig)).toBe(false);
  for (const change of [
    { identifier: "other" },
    { sdkAppId: 1400000002 },
    { time: sig.time + 1 },
    { expire: 1 },
    { userBuf: "AAAA" },
    { signature: "" },
    { signature: Buffer.alloc(32).toString("base64") },
  ]) {
    expect(isMadeWith(KEY, { ...sig, ...change })).toBe(false);
  }
});

test("a PrivateMapKey, which is made the same way, is read and accepted", () => {
  const api = new Api(1400000001, KEY) as Api & {
    genPrivateMapKey(userId: string, expire: number, roomId: number, rights: number): string;
  };
  const sig = readUserSig(api.genPrivateMapKey("administrator", 600, 10_000, 255));

  expect(sig?.userBuf).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(sig && isMadeWith(KEY, sig)).toBe(true);
});

describe("what is no UserSig", () => {
  const fields = {
    "TLS.ver": "2.0",
    "TLS.identifier": "a",
    "TLS.sdkappid": 1,
    "TLS.time": 1,
    "TLS.expire": 1,
    "TLS.sig": "x",
  };

  test("is told from one by a single field", () => {
    expect(readUserSig(packed(fields))).toBeDefined();
    for (const change of [
      { "TLS.ver": "1.0" },
      { "TLS.identifier": 7 },
      { "TLS.sdkappid": "1" },
      { "TLS.time": 1.5 },
      { "TLS.expire": null },
      { "TLS.sig": undefined },
    ]) {
      expect(readUserSig(packed({ ...fields, ...change }))).toBeUndefined();
    }
  });

  test("is refused when it inflates to far more than it is", () => {
    expect(readUserSig(packed({ ...fields, more: "x".repeat(1_000_000) }))).toBeUndefined();
  });

  test("makes nothing throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => readUserSig(text) === undefined),
    );
    for (const text of ["", "null", packed([]), deflateSync("null").toString("base64")]) {
      expect(readUserSig(text)).toBeUndefined();
    }
  });
});
