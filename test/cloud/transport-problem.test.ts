import { networkProblem } from "../../cloud/transport-problem";

function withCode(code: string): Error {
  return Object.assign(new Error("GET https://example.com/?usersig=abc"), { code });
}

test.each([
  ["its own code", withCode("ECONNREFUSED"), "it refuses connections (ECONNREFUSED)", true],
  [
    "the code of its cause",
    new TypeError("fetch failed", { cause: withCode("ENOTFOUND") }),
    "its name is not known to DNS; check the host name and this machine's DNS (ENOTFOUND)",
    false,
  ],
  [
    "the first code of several causes",
    new TypeError("fetch failed", { cause: new AggregateError([withCode("ETIMEDOUT")]) }),
    "no connection in time; is a proxy needed? (ETIMEDOUT)",
    true,
  ],
  [
    "a code in the message",
    new Error("request to http://x/ failed, reason: connect EHOSTUNREACH 10.0.0.1:80"),
    "it cannot be reached from this network (EHOSTUNREACH)",
    true,
  ],
  [
    "a hang-up",
    new Error("request to http://x/ failed, reason: socket hang up"),
    "the connection was cut (ECONNRESET)",
    true,
  ],
  [
    "a certificate",
    new Error("request to https://x/ failed, reason: self-signed certificate in chain"),
    "its TLS certificate is not trusted; check the proxy and NODE_EXTRA_CA_CERTS (CERT_NOT_TRUSTED)",
    false,
  ],
  ["nothing", new Error("?"), "the connection failed (no reason given)", true],
  ["an unknown code", withCode("EWHAT"), "the connection failed (EWHAT)", true],
  ["no error at all", "text", "the connection failed (no reason given)", true],
])("an error is explained by %s", (_, error, text, retryable) => {
  expect(networkProblem(error)).toEqual({ text, retryable });
});
