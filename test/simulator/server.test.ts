import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import { LoopbackAgent } from "../../cloud/loopback-agent";
import { DEMO_ACCOUNT, startSimulator } from "../../simulator";
import { temporaryFolder } from "../helpers/temporary-folder";
import { runningSimulator } from "./running";
import { authorization } from "./signing";

const { secretId, secretKey } = DEMO_ACCOUNT;
const simulator = runningSimulator();
const folder = temporaryFolder();

/** The official SDK itself, without our client around it. */
function sdk(reqMethod: "POST" | "GET" = "POST"): CommonClient {
  const agent = new LoopbackAgent(new URL(simulator.current.url));
  return new CommonClient("vod.tencentcloudapi.com", "2018-07-17", {
    credential: { secretId, secretKey },
    profile: { httpProfile: { reqMethod, protocol: "http://", agent } },
  });
}

/** A signed request in which anything can be wrong; answers with the error's code. */
async function signedPost(
  change: Partial<{
    service: string;
    host: string;
    action: string;
    body: string;
    withTime: boolean;
  }> = {},
): Promise<string | undefined> {
  const {
    service = "vod",
    host = "vod.tencentcloudapi.com",
    body = "{}",
    withTime = true,
  } = change;
  const timestamp = Math.floor(Date.now() / 1_000);
  const type = "application/json";
  const url = new URL(simulator.current.url);
  const signed = { "content-type": type, host };
  const socket = connect(Number(url.port), url.hostname);
  const lines = [
    "POST / HTTP/1.1",
    `Host: ${host}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    `X-TC-Action: ${change.action ?? "DescribeSubAppIds"}`,
    "X-TC-Version: 2018-07-17",
    ...(withTime ? [`X-TC-Timestamp: ${timestamp}`] : []),
    `Authorization: ${authorization({ secretId, secretKey, service, timestamp, signed, body })}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  await once(socket, "close");
  return /"Code":"([^"]+)"/.exec(text)?.[1];
}

test("the official SDK is understood as it is", async () => {
  await expect(sdk().request("DescribeSubAppIds", { Limit: 1 })).resolves.toMatchObject({
    TotalCount: 1,
  });
});

test("what the real service takes but is not simulated is said to be so", async () => {
  const get = sdk("GET").request("DescribeSubAppIds", {});
  const bytes = sdk().requestOctetStream("DescribeSubAppIds", Buffer.from("{}"));

  await expect(get).rejects.toMatchObject({
    code: expect.stringMatching(/^(AuthFailure|Unsupported)/),
  });
  await expect(bytes).rejects.toMatchObject({ code: "UnsupportedProtocol" });
});

test.each([
  ["nothing wrong", {}, undefined],
  ["a body that is a list", { body: "[]" }, "InvalidParameter"],
  ["a body that is no JSON", { body: "{" }, "InvalidParameter"],
  [
    "a signature for another service than the host",
    { service: "cam" },
    "AuthFailure.SignatureFailure",
  ],
  [
    "the host of another service",
    { host: "cam.tencentcloudapi.com" },
    "AuthFailure.SignatureFailure",
  ],
  ["a host of the international site", { host: "vod.intl.tencentcloudapi.com" }, undefined],
  ["the address of this machine with its port", { host: "127.0.0.1:4000" }, undefined],
  ["no time", { withTime: false }, "MissingParameter"],
])("a signed request with %s", async (_, change, expected) => {
  expect(await signedPost(change)).toBe(expected);
});

test("a body that is too large is refused, and the connection still works", async () => {
  const post = (length: number) =>
    fetch(simulator.current.url, { method: "POST", body: Buffer.alloc(length) });

  expect((await post(10 * 1024 * 1024 + 1)).status).toBe(413);
  expect((await post(1)).status).toBe(404);
});

test("a client that goes away in the middle does no harm", async () => {
  const { hostname, port } = new URL(simulator.current.url);
  const socket = connect(Number(port), hostname);
  socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
  await once(socket, "connect");
  await new Promise((resolve) => setTimeout(resolve, 10));
  socket.resetAndDestroy();

  await expect(sdk().request("DescribeSubAppIds", {})).resolves.toBeDefined();
});

test("trouble of the simulator's own looks like no answer of a cloud", async () => {
  const place = join(folder, "place");
  mkdirSync(place);
  const broken = await startSimulator({ stateFile: join(place, "state.json") });
  rmSync(place, { recursive: true });

  const response = await fetch(`${broken.url}/v4/call_config/get_callback`, { method: "POST" });

  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ simulatorError: expect.stringContaining("ENOENT") });
  await broken.close();
});
