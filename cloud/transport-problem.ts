/** What became of a call that has no readable answer. */
export type CallKind =
  /** The service answered with an error of its own. */
  | "answered"
  /** No connection, or it broke. */
  | "network"
  /** No answer in time. */
  | "timeout"
  /** An HTTP status that is not the service's way to answer. */
  | "http"
  /** An answer that is not the service's. */
  | "unreadable"
  /** The caller gave up. */
  | "aborted";

/** Why there was no connection, in words that hold neither URL nor secret. */
export interface NetworkProblem {
  readonly text: string;
  readonly retryable: boolean;
}

/** What a person can do about each reason; the rest is "try again". */
const REASONS: readonly (readonly [RegExp, string, boolean])[] = [
  [
    /^ENOTFOUND$/,
    "its name is not known to DNS; check the host name and this machine's DNS",
    false,
  ],
  [/^EAI_AGAIN$/, "DNS did not answer", true],
  [/^ECONNREFUSED$/, "it refuses connections", true],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, "the connection was cut", true],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, "no connection in time; is a proxy needed?", true],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "it cannot be reached from this network", true],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO)/,
    "its TLS certificate is not trusted; check the proxy and NODE_EXTRA_CA_CERTS",
    false,
  ],
];

/** Explains a transport error by its code alone: its message may hold the URL. */
export function networkProblem(error: unknown): NetworkProblem {
  const code = codeOf(error);
  for (const [pattern, text, retryable] of REASONS) {
    if (pattern.test(code)) {
      return { text: `${text} (${code})`, retryable };
    }
  }
  return { text: `the connection failed (${code || "no reason given"})`, retryable: true };
}

/**
 * The system's code: of the error, of its cause (`fetch`), or the one named in the message (the SDK
 * hands on nothing else). Looked at by shape: an error may come from another realm.
 */
function codeOf(error: unknown): string {
  const { code, cause, errors, message }: ErrorShape =
    typeof error === "object" && error !== null ? (error as ErrorShape) : {};
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code)) {
    return code;
  }
  if (cause !== undefined || Array.isArray(errors)) {
    return codeOf(cause ?? (errors as unknown[])[0]);
  }
  const text = typeof message === "string" ? message : "";
  if (/socket hang up/.test(text)) {
    return "ECONNRESET";
  }
  if (/certificate|self[- ]signed/i.test(text)) {
    return "CERT_NOT_TRUSTED";
  }
  return /\b(E[A-Z]{3,}(?:_[A-Z]+)*)\b/.exec(text)?.[1] ?? "";
}

interface ErrorShape {
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly message?: unknown;
}
