import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { CallbackEvent } from "../../receiver";
import { END_CALL, NEW_FILE_UPLOAD, SDK_APP_ID, SIGNED } from "./samples";

interface Example {
  createReceiver(settings: {
    readonly sdkAppId: number;
    readonly signingKeys: readonly string[];
    readonly vodSignKeys: readonly string[];
    readonly token: string;
    readonly keep: (key: string, event: CallbackEvent) => Promise<void>;
  }): Server;
}

// The example imports the package, which in a checkout is these sources. It is type-checked with the
// page that prints it (documents.test.ts).
jest.mock("trtc-recording/receiver", () => jest.requireActual("../../receiver"), { virtual: true });
const { createReceiver } = jest.requireActual<Example>("../../examples/receiver/server");

const TOKEN = "a-secret-in-the-path";
const SETTINGS = {
  sdkAppId: SDK_APP_ID,
  signingKeys: ["NewKey", SIGNED.key],
  vodSignKeys: ["VodKey"],
  token: TOKEN,
};

const kept: CallbackEvent[] = [];
let keepFails = false;
let server: Server;
let origin: string;
const log = jest.spyOn(console, "error");

beforeAll(async () => {
  server = createReceiver({
    ...SETTINGS,
    keep: async (_key, event) => {
      if (keepFails) {
        throw new Error("the database is away");
      }
      kept.push(event);
    },
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  kept.length = 0;
  keepFails = false;
  log.mockReset().mockImplementation(() => {});
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  log.mockRestore();
});

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(origin + path, { method: "POST", body, headers });
  return { status: answer.status, body: await answer.text() };
}

/** The golden vector's body, as if it were sent now, and its signature. */
function signedNow(change = (body: string) => body, key = SIGNED.key) {
  const body = change(SIGNED.body.replace("1664209748188", String(Date.now())));
  const Sign = createHmac("sha256", key).update(body).digest("base64");
  return [body, { Sign, SdkAppId: String(SDK_APP_ID) }] as const;
}

const OK = { status: 200, body: '{"code":0}' };

describe("/trtc", () => {
  test("keeps a signed event, and answers as the page recommends", async () => {
    const [body, headers] = signedNow((text) => text.replace("8489", "1"));

    expect(await post("/trtc", body, headers)).toEqual(OK);
    expect(kept).toEqual([
      expect.objectContaining({ kind: "stop-audio", userId: "user_85034614" }),
    ]);
  });

  test("keeps a repeated event once", async () => {
    const [body, headers] = signedNow((text) => text.replace("8489", "2"));
    const [again, otherHeaders] = signedNow((text) => text.replace("8489", "2"), "NewKey");

    expect(await post("/trtc", body, headers)).toEqual(OK);
    expect(await post("/trtc", again, otherHeaders)).toEqual(OK);
    expect(kept).toHaveLength(1);
  });

  test("refuses a wrong signature, none, and the golden vector, which is years old", async () => {
    const [body] = signedNow();

    expect((await post("/trtc", body, { Sign: SIGNED.signature })).status).toBe(401);
    expect((await post("/trtc", body)).status).toBe(401);
    expect((await post("/trtc", SIGNED.body, { Sign: SIGNED.signature })).status).toBe(401);
    expect(kept).toEqual([]);
  });

  test("asks for a repeat while the event cannot be kept, and keeps it then", async () => {
    const [body, headers] = signedNow((text) => text.replace("8489", "3"));
    keepFails = true;
    expect((await post("/trtc", body, headers)).status).toBe(500);
    keepFails = false;

    expect(await post("/trtc", body, headers)).toEqual(OK);
    expect(kept).toHaveLength(1);
    expect(log).toHaveBeenCalledTimes(1);
  });

  test("accepts what is signed and cannot be read, and says so in its log", async () => {
    const [body, headers] = signedNow((text) => text.replace("204", '"x"'));

    expect(await post("/trtc", body, headers)).toEqual(OK);
    expect(kept).toEqual([]);
    expect(log).toHaveBeenCalledWith(
      expect.stringContaining(`'EventType' must be a whole number, got "x"`),
      expect.objectContaining({ EventType: "x" }),
    );
  });

  test("passes on an event that nobody knows", async () => {
    const [body, headers] = signedNow((text) => text.replace("204", "299"));

    expect(await post("/trtc", body, headers)).toEqual(OK);
    expect(kept).toEqual([expect.objectContaining({ kind: "unknown", type: 299 })]);
  });
});

describe("/call/<token>", () => {
  const path = (token: string, app = SDK_APP_ID) =>
    `/call/${token}?SdkAppid=${app}&CallbackCommand=Call.CallbackAfterEndCall&contenttype=json`;
  const endCall = () => END_CALL.replace("1703589922780", String(Date.now()));

  test("keeps an event, and gives the documented answer", async () => {
    expect(await post(path(TOKEN), endCall())).toEqual({
      status: 200,
      body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}',
    });
    expect(kept).toEqual([expect.objectContaining({ kind: "end-call" })]);
  });

  test("refuses another token, and keeps nothing of another application", async () => {
    expect((await post(path("guessed"), endCall())).status).toBe(401);
    expect((await post("/call", endCall())).status).toBe(401);
    await post(path(TOKEN, 1), endCall());
    expect(kept).toEqual([]);
  });
});

describe("/vod", () => {
  const signed = (T: number) => {
    const Sign = createHash("md5").update(`VodKey${T}`).digest("hex");
    return JSON.stringify({ ...NEW_FILE_UPLOAD, Sign, T });
  };
  const seconds = Math.floor(Date.now() / 1000);

  test("keeps a signed event until its signature expires", async () => {
    expect(await post("/vod", signed(seconds + 600))).toEqual(OK);
    expect(kept).toEqual([expect.objectContaining({ kind: "new-file-upload" })]);
    expect((await post("/vod", signed(seconds - 600))).status).toBe(401);
  });

  test("refuses what is not signed", async () => {
    expect((await post("/vod", JSON.stringify(NEW_FILE_UPLOAD))).status).toBe(401);
    expect((await post("/vod", "no JSON")).status).toBe(401);
    expect(kept).toEqual([]);
  });
});

test("there is nothing else, and nothing to GET", async () => {
  expect((await post("/", "{}")).status).toBe(404);
  expect((await fetch(`${origin}/trtc`)).status).toBe(404);
});

test("a body beyond 1 MiB is not read to its end: the connection is closed", async () => {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  // A connection that is closed in the midst of a body may also be reset.
  const closed = new Promise((resolve) => socket.on("error", () => {}).on("close", resolve));
  socket.resume().write("POST /trtc HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n");
  socket.write(Buffer.alloc(1_100_000));

  await closed;
  expect(await post("/trtc", ...signedNow((text) => text.replace("8489", "4")))).toEqual(OK);
});

test.each([{ signingKeys: [""] }, { vodSignKeys: [""] }, { token: "" }])(
  "it does not start with %j",
  (missing) => {
    const keep = async () => {};

    expect(() => createReceiver({ ...SETTINGS, ...missing, keep })).toThrow(RangeError);
  },
);
