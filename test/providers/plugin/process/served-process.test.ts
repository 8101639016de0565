import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Client, credentials, type ServiceError, status } from "@grpc/grpc-js";
import { createServerCertificate } from "@trtc-recording/plugin/process/certificate";
import { invitation } from "@trtc-recording/plugin/process/handshake";
import { serviceDefinitions } from "@trtc-recording/plugin/protocol/service";
import { bundleDemo, ProviderProcess } from "../../../helpers/plugin-program";
import { temporaryFolder } from "../../../helpers/temporary-folder";

jest.setTimeout(30_000);

const folder = temporaryFolder();
const { provider, controller } = serviceDefinitions();
let program: string;
const started: ProviderProcess[] = [];
const clients: Client[] = [];

beforeAll(async () => {
  program = await bundleDemo(folder);
});
afterEach(() => {
  for (const client of clients.splice(0)) {
    client.close();
  }
  for (const { child } of started.splice(0)) {
    child.kill("SIGKILL");
  }
});

function start(environment: Readonly<Record<string, string>>, ...args: string[]): ProviderProcess {
  const socketFolder = mkdtempSync(join(folder, "s-"));
  const all = { TMPDIR: socketFolder, DEMO_FOLDER: folder, ...environment };
  const process = new ProviderProcess(program, all, args);
  started.push(process);
  return process;
}

/** Connects as go-plugin does: the handshake's certificate is all it trusts. */
function connect(address: string, encoded: string, own = createServerCertificate()): Client {
  const der = Buffer.from(encoded, "base64").toString("base64");
  const pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
  const client = new Client(
    `unix:${address}`,
    credentials.createSsl(Buffer.from(pem), Buffer.from(own.privateKeyPem), Buffer.from(own.pem)),
    { "grpc.ssl_target_name_override": "localhost", "grpc.max_receive_message_length": -1 },
  );
  clients.push(client);
  return client;
}

function call(client: Client, service: typeof provider, name: string): Promise<object> {
  const method = service[name];
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      method?.path ?? `/tfplugin6.Provider/${name}`,
      (request: object) => method?.requestSerialize(request) ?? Buffer.alloc(0),
      (bytes) => method?.responseDeserialize(bytes) ?? bytes,
      {},
      { deadline: Date.now() + 5_000 },
      (error, response) => (error ? reject(error) : resolve(response as object)),
    );
  });
}

test("a person who starts it is told what it is", async () => {
  const process = start({ TF_PLUGIN_MAGIC_COOKIE: "" });

  expect(await process.exited).toBe(1);
  expect(process.output).toBe("");
  expect(process.log).toBe(
    "This is the Terraform provider providers.example/acme/demo. Terraform starts it by itself: run " +
      "`terraform init` in a configuration that requires it.\n",
  );
});

test("it serves the one client of AutoMTLS until that client ends it, and leaves nothing", async () => {
  const client = createServerCertificate();
  const process = start(invitation(client.pem));
  const [core, protocol, network, address = "", transport, certificate = ""] =
    await process.handshake();

  expect([core, protocol, network, transport]).toEqual(["1", "6", "unix", "grpc"]);
  expect(certificate).toMatch(/^[A-Za-z0-9+/]+$/);
  const connection = connect(address, certificate, client);
  expect(await call(connection, provider, "GetProviderSchema")).toMatchObject({
    resource_schemas: { demo_item: { version: 1 } },
  });
  await call(connection, controller, "Shutdown");

  expect(await process.exited).toBe(0);
  expect(process.output.split("\n")).toHaveLength(2);
  expect(process.log).toBe("");
  expect(existsSync(address)).toBe(false);
  expect(readdirSync(join(address, "..", "..")).filter((name) => name.startsWith("tf-"))).toEqual(
    [],
  );
});

test("another client is refused", async () => {
  const process = start(invitation(createServerCertificate().pem));
  const [, , , address = "", , certificate = ""] = await process.handshake();

  await expect(
    call(connect(address, certificate), provider, "GetProviderSchema"),
  ).rejects.toMatchObject({ code: status.UNAVAILABLE } satisfies Partial<ServiceError>);
});

test("a call of a newer protocol is unimplemented, and the next one is served", async () => {
  const client = createServerCertificate();
  const process = start(invitation(client.pem));
  const [, , , address = "", , certificate = ""] = await process.handshake();
  const connection = connect(address, certificate, client);

  await expect(call(connection, provider, "PlanAction")).rejects.toMatchObject({
    code: status.UNIMPLEMENTED,
  });
  expect(await call(connection, provider, "GetMetadata")).toMatchObject({
    resources: [{ type_name: "demo_item" }],
  });
});

test("signals to the process group do not end it", async () => {
  const process = start(invitation());
  const [, , , , , certificate] = await process.handshake();

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.child.kill(signal);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));

  expect(process.child.exitCode).toBeNull();
  expect(certificate).toBe("");
});

test("a socket folder that does not exist is an error at once", async () => {
  const process = start({ ...invitation(), PLUGIN_UNIX_SOCKET_DIR: join(folder, "none") });

  expect(await process.exited).toBe(1);
  expect(process.output).toBe("");
  expect(process.log).toContain("ENOENT");
});

test("for a debugger it waits for Terraform instead of the other way round", async () => {
  const process = start({}, "--reattach");
  const [, json = "{}"] = /^TF_REATTACH_PROVIDERS='(.*)'$/.exec(await process.line()) ?? [];
  const { "providers.example/acme/demo": config } = JSON.parse(json);

  expect(config).toEqual({
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: process.child.pid,
    Test: true,
    Addr: { Network: "unix", String: expect.any(String) },
  });
  expect(existsSync(config.Addr.String)).toBe(true);

  process.child.kill("SIGINT");

  expect(await process.exited).toBe(0);
  expect(existsSync(config.Addr.String)).toBe(false);
});
