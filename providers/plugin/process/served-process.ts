import { setTimeout as delay } from "node:timers/promises";
import type { Provider } from "../model/served-provider";
import { describeError } from "../reporting/describe-error";
import { createLogger, levelFromEnvironment } from "../reporting/log";
import { Session } from "../rpc/session";
import { createServerCertificate } from "./certificate";
import { bind, createServer, serverCredentials } from "./grpc-server";
import { handshakeLine, readInvitation } from "./handshake";
import { createListenAddress } from "./listen-address";
import { watchParent } from "./parent-watch";

/** How long handlers may take to give up before the process ends without them, in milliseconds. */
const GRACE = 5_000;
/** How long Terraform may take to make its first call, in milliseconds: go-plugin's own limit. */
const FIRST_CALL = 60_000;
/** How long the last answer may take to leave, in milliseconds; go-plugin kills after 2 s. */
const FAREWELL = 500;

/**
 * Serves the provider to the Terraform that started this process, and ends the process with it.
 *
 * @throws HandshakeError if it was not Terraform, or one that is too old.
 */
export async function serveProcess(provider: Provider): Promise<void> {
  const { clientCertificate } = readInvitation(process.env, provider.source);
  const name = provider.source.split("/").at(-1) ?? provider.source;
  const log = createLogger(`provider.${name}`, levelFromEnvironment(process.env), (line) =>
    process.stderr.write(line),
  );
  // The log's reader may be dead; that is no reason to fail.
  process.stderr.on("error", () => {});

  const session = new Session(provider, log);
  handleSignals();
  handleMistakes(session);
  const address = createListenAddress(process.env, process.platform);
  process.on("exit", () => address.remove());
  const abandon = () => void end(session, "Terraform is gone", 0);
  const firstCall = setTimeout(abandon, FIRST_CALL).unref();
  const server = createServer(session, {
    onCall: () => clearTimeout(firstCall),
    onShutdown: () => {
      server.tryShutdown(() => process.exit(0));
      setTimeout(() => process.exit(0), FAREWELL);
    },
  });
  const certificate = clientCertificate === undefined ? undefined : createServerCertificate();
  const port = await bind(
    server,
    address.target,
    serverCredentials(clientCertificate, certificate),
  );
  watchParent(abandon);
  // Standard output is for this line only: anything before it makes Terraform refuse the provider.
  process.stdout.write(handshakeLine(address.resolve(port), certificate?.der));
}

/** Ends the process once its handlers have given up. */
async function end(session: Session, reason: string, exitCode: number): Promise<void> {
  session.stop(reason);
  const latest = Date.now() + GRACE;
  while (session.runningCalls > 0 && Date.now() < latest) {
    await delay(50);
  }
  // Where Terraform is still there, it waits for the last answer.
  await delay(exitCode === 0 ? 0 : FAREWELL);
  process.exit(exitCode);
}

function handleSignals(): void {
  // Ctrl-C and a CI runner's signals reach the whole process group. Terraform then calls StopProvider
  // and waits; a provider that dies of them loses the state of what it is just creating. It cannot
  // outlive Terraform: its parent is watched.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {});
  }
}

function handleMistakes(session: Session): void {
  const log = (error: unknown) =>
    session.log.error(`unhandled: ${describeError(error)}`, {
      stack: error instanceof Error ? (error.stack ?? "") : "",
    });
  // A promise that nobody awaits holds nobody up: whoever called it goes on.
  process.on("unhandledRejection", log);
  // An exception in a callback may leave a handler waiting for ever. The others get the time to say
  // what they have done, so that it is in the state.
  process.on("uncaughtException", (error) => {
    log(error);
    void end(session, `the provider broke: ${describeError(error)}`, 1);
  });
}
