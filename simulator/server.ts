import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SimulatorReply, SimulatorRequest } from "./message";

/** How a request ends: with an answer, or with none. */
export type Ending =
  | { readonly kind: "answer"; readonly reply: SimulatorReply; readonly afterMs?: number }
  | { readonly kind: "silence" | "cut" };

/** The largest body that API 3.0 takes: 10 MB with signature v3 (1278/46710, 2024-09-05). */
const LARGEST_BODY = 10 * 1024 * 1024;

/** HTTP on loopback; turns requests into plain values and endings into bytes. */
export class SimulatorServer {
  readonly #server: Server;

  public constructor(
    private readonly handle: (request: SimulatorRequest) => Ending,
    private readonly now: () => number,
  ) {
    this.#server = createServer((message, response) => {
      void this.#serve(message, response);
    });
  }

  /** @returns The address, such as `http://127.0.0.1:40123`. */
  public async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ host: "127.0.0.1", port }, resolve);
    });
    const address = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  /** Cuts every connection and stops listening. */
  public async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    // What a client does to its own connection is no trouble of the simulator's.
    message.on("error", () => {});
    response.on("error", () => {});
    const body = await readBody(message);
    if (body === undefined) {
      send(
        response,
        { status: 413, body: { error: "the body is too large" }, outcome: "" },
        this.now(),
      );
      return;
    }
    const ending = this.#end({
      method: message.method ?? "",
      target: message.url ?? "/",
      headers: message.headers,
      body,
      ip: message.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "",
    });
    if (ending.kind === "cut") {
      message.socket.resetAndDestroy();
    } else if (ending.kind === "answer") {
      const answer = () => send(response, ending.reply, this.now());
      ending.afterMs ? setTimeout(answer, ending.afterMs).unref() : answer();
    }
  }

  /** A mistake of the simulator's own is told apart from anything a cloud would answer. */
  #end(request: SimulatorRequest): Ending {
    try {
      return this.handle(request);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const reply = { status: 500, body: { simulatorError: text }, outcome: "simulator error" };
      return { kind: "answer", reply };
    }
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of message) {
      length += chunk.length;
      if (length <= LARGEST_BODY) {
        chunks.push(chunk);
      }
    }
  } catch {
    return Buffer.alloc(0);
  }
  return length <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}

function send(response: ServerResponse, { status, body }: SimulatorReply, now: number): void {
  if (response.destroyed) {
    return;
  }
  const isText = typeof body === "string";
  response.sendDate = false;
  response.writeHead(status, {
    "content-type": isText ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
    date: new Date(now).toUTCString(),
  });
  response.end(isText ? body : JSON.stringify(body));
}
