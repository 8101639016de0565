/**
 * What an API 3.0 error code means to the caller. Codes are hierarchical: `InternalError.SearchError`
 * is an `InternalError`.
 */
export interface Api3Code {
  /** What to do: a sentence. */
  readonly advice: string;
  readonly retryable: boolean;
  /** Whether the service says that it did nothing. */
  readonly isUndone: boolean;
}

const CREDENTIALS =
  "Check TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary ones, TENCENTCLOUD_SECURITY_TOKEN.";

/**
 * Common codes of API 3.0 (https://www.tencentcloud.com/document/api/1008/57564, 2025-10-30, and the
 * same on each product's page of error codes), first match counts. NoSuchProduct, ServiceUnavailable
 * and UnsupportedRegion stand in a part of that page that could not be read. Which codes may pass is
 * INFERRED from their meaning.
 */
const CODES: readonly (readonly [string, Api3Code])[] = [
  ["AuthFailure.SecretIdNotFound", stop(`The SecretId is unknown or disabled. ${CREDENTIALS}`)],
  [
    "AuthFailure.SignatureExpire",
    stop("This machine's clock is more than 5 minutes off: set it right."),
  ],
  ["AuthFailure.SignatureFailure", stop(`The signature is wrong. ${CREDENTIALS}`)],
  ["AuthFailure.TokenFailure", stop(`The security token is wrong or has expired. ${CREDENTIALS}`)],
  ["AuthFailure.InvalidSecretId", stop(`The SecretId is no API key. ${CREDENTIALS}`)],
  ["AuthFailure.MFAFailure", stop("The account demands a second factor for this action.")],
  ["AuthFailure.UnRealNameAuthenticated", stop("Complete the account's real-name verification.")],
  ["AuthFailure", stop("{permission}")],
  ["UnauthorizedOperation", stop("{permission}")],
  ["RequestLimitExceeded", again("Called too often. Try again later.", true)],
  ["InternalError", again("The service failed. Try again.", false)],
  ["ServiceUnavailable", again("The service is not available. Try again later.", false)],
  ["FailedOperation.NetWorkError", again("The service failed. Try again.", false)],
  ["UnsupportedRegion", stop("Choose a region that the service supports.")],
  ["InvalidAction", stop("The site does not offer this action: check the site.")],
  ["NoSuchProduct", stop("The site does not offer this service: check the site.")],
  ["NoSuchVersion", stop("The site does not offer this version: check the site.")],
];

const OTHER = stop("");

/**
 * Right after a sub-application is created, calls about it fail so for a while: code
 * `FailedOperation`, exactly this message (terraform-provider-tencentcloud 1.83.25).
 */
const NOT_YET_KNOWN = "invalid vod user";

/** Looks a code up, together with the message where only that tells. */
export function api3Code(code: string, message: string): Api3Code {
  if (code.startsWith("FailedOperation") && message.toLowerCase() === NOT_YET_KNOWN) {
    return again("The sub-application is new and not known everywhere yet. Try again.", true);
  }
  const found = CODES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}.`));
  return found?.[1] ?? OTHER;
}

function stop(advice: string): Api3Code {
  return { advice, retryable: false, isUndone: true };
}

function again(advice: string, isUndone: boolean): Api3Code {
  return { advice, retryable: true, isUndone };
}
