import {
  type handleUnaryCall,
  Server,
  ServerCredentials,
  status,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { serviceDefinitions } from "../protocol/service";
import { describeError } from "../reporting/describe-error";
import { type AnswerCall, providerCalls } from "../rpc/provider-calls";
import type { Session } from "../rpc/session";

/** What happens around the calls. */
export interface ServerEvents {
  /** A call has come in. */
  onCall(): void;
  /** Terraform has asked the process to end; the answer is on its way. */
  onShutdown(): void;
}

/** A server for one session, not listening yet. */
export function createServer(session: Session, events: ServerEvents): Server {
  const server = new Server({ "grpc.max_receive_message_length": -1 });
  const { provider, controller } = serviceDefinitions();
  const answers: UntypedServiceImplementation = {};
  for (const [name, answer] of Object.entries(providerCalls(session))) {
    answers[name] = unary(session, name, answer, events);
  }
  server.addService(provider, answers);
  server.addService(controller, {
    Shutdown: unary(
      session,
      "Shutdown",
      () => {
        events.onShutdown();
        return {};
      },
      events,
    ),
  });
  return server;
}

/** Credentials for AutoMTLS: nobody but the given client gets in. Without a client, none. */
export function serverCredentials(
  clientCertificate: string | undefined,
  own: { readonly pem: string; readonly privateKeyPem: string } | undefined,
): ServerCredentials {
  if (clientCertificate === undefined || own === undefined) {
    return ServerCredentials.createInsecure();
  }
  const pair = { cert_chain: Buffer.from(own.pem), private_key: Buffer.from(own.privateKeyPem) };
  return ServerCredentials.createSsl(Buffer.from(clientCertificate), [pair], true);
}

/** Starts to listen; returns the port (1 for a socket). */
export function bind(
  server: Server,
  target: string,
  credentials: ServerCredentials,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(target, credentials, (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

function unary(
  session: Session,
  name: string,
  answer: AnswerCall,
  events: ServerEvents,
): handleUnaryCall<object, object> {
  return (call, callback) => {
    events.onCall();
    Promise.resolve()
      .then(() => answer(call.request))
      .then(
        (response) => callback(null, response),
        (error) => {
          session.log.error(`${name} broke`, { stack: String(error?.stack) });
          callback({ code: status.INTERNAL, details: describeError(error) });
        },
      );
  };
}
