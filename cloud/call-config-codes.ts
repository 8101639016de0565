/** What one `ErrorCode` of the TUICallKit REST API means to the caller. */
export interface CallConfigCode {
  /** What is wrong: the middle of a sentence. */
  readonly meaning: string;
  /** What to do: a sentence. */
  readonly advice: string;
  readonly retryable: boolean;
}

/** The Get answer when no callback is configured. */
export const NO_CALLBACK = 100301;

/** Codes for which the local clock or the secret may be at fault. */
export const SIGNATURE_CODES: ReadonlySet<number> = new Set([60004, 60005, 70001, 70003, 70009]);

const SECRET_OR_CLOCK =
  "Check that the secret key is this very application's, copied whole and without spaces " +
  "(TRTC console > Application > basic information), that the administrator's userId is right, and " +
  "that this machine's clock is right: a signature counts from its time on.";
const SLOW_DOWN = "Try again later; ask Tencent for a higher limit if it goes on.";
const TRY_AGAIN = "Try again; open a ticket with the request id if it goes on.";
const RIGHT_SITE =
  "Check the SDKAppID, and that the host serves the region in which the application was created.";

/**
 * Documented codes. 60004 to 60021 and 100001 to 101050: https://trtc.io/document/68926, read
 * 2026-08. 60002, 60003, 60009, 60012 to 60015 and 70001 to 70050: common codes of the same hosts
 * (https://cloud.tencent.com/document/product/679/131708, read 2026-11); INFERRED that
 * `call_config` answers with them too.
 */
export const CALL_CONFIG_CODES: Readonly<Record<number, CallConfigCode>> = {
  60002: fix("the request was not understood", "Report this as a bug of the client."),
  60003: fix("the request's JSON was not understood", "Report this as a bug of the client."),
  60004: fix("the account or its signature is wrong", SECRET_OR_CLOCK),
  60005: fix("the account or its signature is wrong", SECRET_OR_CLOCK),
  60006: fix("the SDKAppID is not valid", RIGHT_SITE),
  60007: retry("the API is called too often", SLOW_DOWN),
  60008: retry("the service timed out", TRY_AGAIN),
  60009: fix("the address is not one of the API", "Check the host name."),
  60010: fix(
    "the userId is no administrator of the application",
    "Add it in the console of Chat (即时通信 IM > 账号管理), or name one that is.",
  ),
  60011: retry("the application sends too many requests", SLOW_DOWN),
  60012: fix("the SDKAppID is missing", "Report this as a bug of the client."),
  60013: retry("the service could not read its own answer", TRY_AGAIN),
  60014: retry("the service timed out", TRY_AGAIN),
  60015: fix("the userId is not text", "Report this as a bug of the client."),
  60016: fix("the application is disabled", "Enable it in the TRTC console; pay what is overdue."),
  60017: fix("this request is disabled for the application", "Open a ticket with Tencent."),
  60018: retry("requests come too often", SLOW_DOWN),
  60019: retry("requests come too often", SLOW_DOWN),
  60020: fix(
    "the application's Call package is missing or has expired",
    "Buy or renew it in the TRTC console; it works 5 minutes after the purchase.",
  ),
  60021: fix(
    "this machine's IP address is not allowed",
    "Add its public address to the application's allow list for the server API, or run from one that is on it.",
  ),
  70001: fix("the signature has expired", SECRET_OR_CLOCK),
  70003: fix("the signature cannot be read", SECRET_OR_CLOCK),
  70009: fix("the signature was made with another secret key", SECRET_OR_CLOCK),
  70013: fix("the signature is another user's", "Report this as a bug of the client."),
  70014: fix("the signature is another application's", "Report this as a bug of the client."),
  70016: fix("this host knows no secret key of the application", RIGHT_SITE),
  70020: fix("this host does not know the application", RIGHT_SITE),
  70050: fix(
    "the signature is wrong, and was so too often",
    `${SECRET_OR_CLOCK} Then wait for a minute.`,
  ),
  100001: retry("the service failed", TRY_AGAIN),
  100002: fix(
    "a parameter is wrong",
    "Check that the URL starts with http:// or https:// and that each command is a documented one.",
  ),
  100301: fix("no callback is configured", "Set one."),
  101001: fix("there is no such call", "Report this as a bug of the client."),
  101050: fix("there is no such call record", "Report this as a bug of the client."),
};

/** What is said of a code that no page names. */
export const UNKNOWN_CODE: CallConfigCode = fix(
  "the service refused",
  "Look the code up in Tencent's documents, or open a ticket with the request id.",
);

function fix(meaning: string, advice: string): CallConfigCode {
  return { meaning, advice, retryable: false };
}

function retry(meaning: string, advice: string): CallConfigCode {
  return { meaning, advice, retryable: true };
}
