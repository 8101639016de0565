import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  CALL_CALLBACK_ANSWER,
  type CallbackEvent,
  type CallbackResult,
  describeProblem,
  idempotencyKey,
  isFresh,
  matchesToken,
  parseCallback,
  parseCallKitCallback,
  parseVodEvent,
  RecentKeys,
  readRawBody,
  recordingProgress,
  verifySignature,
  verifyVodSignature,
} from "trtc-recording/receiver";

export interface ReceiverSettings {
  readonly sdkAppId: number;
  /** Keys of the console's callback configuration: the new one, and the old one while it changes. */
  readonly signingKeys: readonly string[];
  /** `SignKey` of the VOD event notification. */
  readonly vodSignKeys: readonly string[];
  /** The secret in the path /call/<token>. */
  readonly token: string;
  /** Puts an event into safety (a table, a queue) within 5 seconds. The work on it comes later. */
  readonly keep: (key: string, event: CallbackEvent) => Promise<void>;
}

export function createReceiver(settings: ReceiverSettings): Server {
  // A missing secret stops the server now, not the first callback.
  verifySignature("", undefined, settings.signingKeys);
  verifySignature("", undefined, settings.vodSignKeys);
  matchesToken("", settings.token);

  const recent = new RecentKeys();
  const server = createServer(async (request, response) => {
    const status = await receive(request, settings, recent).catch((error) => {
      console.error(error);
      return 500;
    });
    if (status !== 200) {
      // What was not read of the body goes with the connection.
      response.writeHead(status, { connection: "close" }).end();
      return;
    }
    const body = request.url?.startsWith("/call/") ? CALL_CALLBACK_ANSWER : '{"code":0}';
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  server.requestTimeout = 10_000;
  return server;
}

/** /trtc is for the console's callbacks, /call/<token> for TUICallKit's, /vod for VOD's. */
async function receive(
  request: IncomingMessage,
  settings: ReceiverSettings,
  recent: RecentKeys,
): Promise<number> {
  const { pathname, searchParams } = new URL(`http://localhost${request.url}`);
  const [, place = "", token] = pathname.split("/");
  if (request.method !== "POST" || !["trtc", "call", "vod"].includes(place)) {
    return 404;
  }
  if (place === "call" && !matchesToken(token, settings.token)) {
    return 401;
  }
  const body = await readRawBody(request);
  if (body === undefined) {
    return 413;
  }
  switch (place) {
    case "call": {
      const { sdkAppId } = settings;
      return accept(parseCallKitCallback(body, searchParams, { sdkAppId }), settings, recent);
    }
    case "vod": {
      const result = parseVodEvent(body);
      const isSigned = result.ok && verifyVodSignature(result.event, settings.vodSignKeys);
      return isSigned ? accept(result, settings, recent) : 401;
    }
    default: {
      const isSigned = verifySignature(body, request.headers.sign, settings.signingKeys);
      return isSigned ? accept(parseCallback(body), settings, recent) : 401;
    }
  }
}

async function accept(
  result: CallbackResult<CallbackEvent>,
  settings: ReceiverSettings,
  recent: RecentKeys,
): Promise<number> {
  if (!result.ok) {
    // Sent again, it would be no better: accept it, and let a person look.
    console.error(result.problems.map(describeProblem).join("\n"), result.raw);
    return 200;
  }
  const { event } = result;
  if (event.family === "trtc" && !isFresh(event)) {
    return 401;
  }
  const key = idempotencyKey(event);
  if (!recent.has(key)) {
    await settings.keep(key, event); // When it throws, the answer is 500: TRTC sends it again.
    recent.add(key);
  }
  return 200;
}

if (require.main === module) {
  const { env } = process;
  const sdkAppId = Number(env.TRTC_SDK_APP_ID);
  createReceiver({
    sdkAppId,
    signingKeys: (env.TRTC_CALLBACK_KEYS ?? "").split(","),
    vodSignKeys: (env.VOD_SIGN_KEYS ?? "").split(","),
    token: env[`TRTC_CALLBACK_TOKEN_${sdkAppId}`] ?? "",
    keep: async (key, event) => {
      // Yours: INSERT INTO events (key, body) VALUES (…) ON CONFLICT (key) DO NOTHING
      console.log(key, recordingProgress(event));
    },
  }).listen(Number(env.PORT ?? 8080));
}
