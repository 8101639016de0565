import { createHash } from "node:crypto";
import * as fc from "fast-check";
import type { SimulatorRequest } from "../../simulator/message";
import { canonicalRequest, isSignedWith, readCredential } from "../../simulator/tc3";
import { authorization } from "./signing";

/**
 * Tencent's worked example (cloud.tencent.com/document/api/213/30654), in the two editions of the page:
 * with the keys that end in EXAMPLE and two signed headers, and with keys of asterisks and three.
 */
const PAYLOAD =
  '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}';
const EXAMPLES = [
  {
    secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
    secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
    signedHeaders: "content-type;host",
    canonical: "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
    signature: "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
  },
  {
    secretId: `AKID${"*".repeat(32)}`,
    secretKey: "*".repeat(32),
    signedHeaders: "content-type;host;x-tc-action",
    canonical: "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
    signature: "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
  },
] as const;

type Example = (typeof EXAMPLES)[number];

function request(
  { secretId, signedHeaders, signature }: Pick<Example, "secretId" | "signedHeaders" | "signature">,
  headers: Record<string, string> = {},
): SimulatorRequest {
  return {
    method: "POST",
    target: "/",
    headers: {
      authorization: `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=${signedHeaders}, Signature=${signature}`,
      "content-type": "application/json; charset=utf-8",
      host: "cvm.tencentcloudapi.com",
      "x-tc-action": "DescribeInstances",
      "x-tc-timestamp": "1551113065",
      ...headers,
    },
    body: Buffer.from(PAYLOAD),
    ip: "127.0.0.1",
  };
}

function accepts(given: SimulatorRequest, secretKey: string): boolean {
  const credential = readCredential(given);
  return credential !== undefined && isSignedWith(secretKey, given, credential);
}

describe.each(EXAMPLES)("the documented example with $signedHeaders", (example) => {
  test("gives the documented canonical request", () => {
    const headers = example.signedHeaders.split(";");
    const text = canonicalRequest(request(example), headers, "cvm.tencentcloudapi.com");

    expect(createHash("sha256").update(text).digest("hex")).toBe(example.canonical);
  });

  test("is accepted with its key, and with no other", () => {
    expect(accepts(request(example), example.secretKey)).toBe(true);
    expect(accepts(request(example), `${example.secretKey}x`)).toBe(false);
  });

  test.each([
    ["another body", { body: Buffer.from(`${PAYLOAD} `) }],
    ["another method", { method: "GET" }],
    ["another path", { target: "/x" }],
    ["a query", { target: "/?a=b" }],
  ])("is refused with %s", (_, change) => {
    expect(accepts({ ...request(example), ...change }, example.secretKey)).toBe(false);
  });

  test.each([
    ["another host", { host: "vod.tencentcloudapi.com" }],
    ["another content type", { "content-type": "application/json" }],
    ["another time", { "x-tc-timestamp": "1551113066" }],
    ["no time", { "x-tc-timestamp": "" }],
    ["a time of the next day", { "x-tc-timestamp": "1551199465" }],
  ])("is refused with %s", (_, headers) => {
    expect(accepts(request(example, headers), example.secretKey)).toBe(false);
  });

  test("is accepted when only the port of the host was not signed", () => {
    const withPort = request(example, { host: "cvm.tencentcloudapi.com:4000" });

    expect(accepts(withPort, example.secretKey)).toBe(true);
  });
});

test("an action that was signed cannot be changed", () => {
  const [, example] = EXAMPLES;

  expect(
    accepts(request(example, { "x-tc-action": "TerminateInstances" }), example.secretKey),
  ).toBe(false);
});

test.each([
  ["no content type", { host: "cvm.tencentcloudapi.com" }],
  ["no host", { "content-type": "application/json; charset=utf-8" }],
  [
    "another order",
    { host: "cvm.tencentcloudapi.com", "content-type": "application/json; charset=utf-8" },
  ],
])("a signature over %s is refused, however well it was made", (_, signed) => {
  const [{ secretId, secretKey }] = EXAMPLES;
  const header = authorization({
    secretId,
    secretKey,
    signed,
    service: "cvm",
    timestamp: 1551113065,
    body: PAYLOAD,
  });

  expect(accepts(request(EXAMPLES[0], { authorization: header }), secretKey)).toBe(false);
});

test("the tests' own signer makes the documented signature", () => {
  const [{ secretId, secretKey, signature }] = EXAMPLES;
  const signed = {
    "content-type": "application/json; charset=utf-8",
    host: "cvm.tencentcloudapi.com",
  };

  expect(
    authorization({
      secretId,
      secretKey,
      signed,
      service: "cvm",
      timestamp: 1551113065,
      body: PAYLOAD,
    }),
  ).toContain(`Signature=${signature}`);
});

test("any other text is no credential", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (authorization) => {
      const given = request(EXAMPLES[0], { authorization });
      expect(readCredential(given)).toBeUndefined();
    }),
  );
});
