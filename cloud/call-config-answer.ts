import { CallConfigError } from "./call-config-error";
import type { Secrets } from "./secrets";
import type { CallKind } from "./transport-problem";

/** The parts of an answer that matter; `code` 0 is success. */
export interface CallConfigAnswer {
  readonly code: number;
  /** The server's words, without secrets. */
  readonly said: string;
  readonly requestId: string | undefined;
  /** Of `get_callback` only; undefined when no URL is set. */
  readonly callback: { readonly url: string; readonly commands: readonly string[] } | undefined;
}

export interface HttpAnswer {
  /** What was being done, for the error's text. */
  readonly doing: string;
  readonly status: number;
  readonly text: string;
  readonly secrets: Secrets;
  /** Whether the answer must hold a callback. */
  readonly isGet: boolean;
}

/**
 * Reads an answer. The HTTP status is always 200 and the body decides (trtc.io 68926), so any other
 * status comes from something in between.
 * @throws CallConfigError when it is not the API's. JSON is not shown then: it may hold a callback URL
 *   with a token.
 */
export function readAnswer({ doing, status, text, secrets, isGet }: HttpAnswer): CallConfigAnswer {
  if (status !== 200) {
    throw wrongStatus(doing, status);
  }
  const { ErrorCode: code, ErrorInfo: said, RequestId: id, Response } = asRecord(parse(text));
  const { Url: url, CallbackCommandList: commands } = asRecord(Response);
  const isReadable = typeof code === "number" && Number.isInteger(code);
  if (!isReadable || (isGet && code === 0 && typeof url !== "string")) {
    const isJson = parse(text) !== undefined || /^\s*[[{"]/.test(text);
    const shown = isJson ? "" : secrets.hide(text);
    throw failed(
      `${doing}: the answer is not the API's. Check the host name and any proxy in between.${shown && ` It reads: "${shown}".`}`,
      { kind: "unreadable", isPassing: false, isOpen: true },
    );
  }
  return {
    code,
    said: typeof said === "string" ? secrets.hide(said) : "",
    requestId: typeof id === "string" ? secrets.hide(id) : undefined,
    callback:
      typeof url === "string" && url
        ? { url, commands: Array.isArray(commands) ? commands.map(String) : [] }
        : undefined,
  };
}

function wrongStatus(doing: string, status: number): CallConfigError {
  const isPassing = status >= 500 || status === 429 || status === 408;
  const advice = isPassing
    ? "Try again."
    : "The API always answers with 200: check the host name and any proxy in between.";
  const text = `${doing}: HTTP status ${status}. ${advice}`;
  return failed(text, { kind: "http", isPassing, isOpen: status >= 500 });
}

interface Failure {
  readonly kind: CallKind;
  /** Whether another attempt can help. */
  readonly isPassing: boolean;
  /** Whether it may have been done all the same. */
  readonly isOpen: boolean;
}

function failed(text: string, { kind, isPassing, isOpen }: Failure): CallConfigError {
  return new CallConfigError(text, kind, isPassing, isOpen, undefined, undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
