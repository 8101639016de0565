import type { Provider } from "../model/served-provider";
import { createLogger, type Logger } from "../reporting/log";
import { Session } from "../rpc/session";
import { bind, createServer, serverCredentials } from "./grpc-server";
import { PROTOCOL_VERSION } from "./handshake";
import { createListenAddress } from "./listen-address";

/** A provider that runs in this process and waits for Terraform. */
export interface ReattachedProvider {
  /** Environment for Terraform: with it, it uses this provider and needs no installation. */
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  /** Stops serving. */
  close(): Promise<void>;
}

/**
 * Serves providers in this process, for tests and debuggers: Terraform attaches to it instead of
 * starting one. Terraform must run as another process, without blocking this one.
 */
export async function serveForReattach(
  providers: readonly Provider[],
  log: Logger = createLogger("provider", "off", () => {}),
): Promise<ReattachedProvider> {
  const served = await Promise.all(providers.map((provider) => listen(provider, log)));
  return {
    environment: {
      TF_REATTACH_PROVIDERS: JSON.stringify(
        Object.fromEntries(served.map(({ source, config }) => [source, config])),
      ),
    },
    close: async () => {
      for (const { stop } of served) {
        stop();
      }
    },
  };
}

async function listen(provider: Provider, log: Logger) {
  const address = createListenAddress(process.env, process.platform);
  const server = createServer(new Session(provider, log), {
    onCall: () => {},
    onShutdown: () => {},
  });
  const port = await bind(server, address.target, serverCredentials(undefined, undefined));
  const resolved = address.resolve(port);
  return {
    source: provider.source,
    config: {
      Protocol: "grpc",
      ProtocolVersion: PROTOCOL_VERSION,
      Pid: process.pid,
      // Terraform must not end the process that runs the tests.
      Test: true,
      Addr: { Network: resolved.network, String: resolved.address },
    },
    stop: () => {
      server.forceShutdown();
      address.remove();
    },
  };
}
