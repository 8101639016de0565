/**
 * The contract between Terraform and the process it starts (HashiCorp's go-plugin): what Terraform
 * puts into the environment, and the one line it expects on standard output.
 */

/** The version of Terraform's plugin protocol that is served. */
export const PROTOCOL_VERSION = 6;

// Public constants of Terraform: they prove an intention, not an identity.
const MAGIC_COOKIE = "TF_PLUGIN_MAGIC_COOKIE";
const MAGIC_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

/** Why the process cannot serve, in words for a person. */
export class HandshakeError extends Error {
  override readonly name = "HandshakeError";
}

/** What Terraform asked for. */
export interface Invitation {
  /** The only certificate to trust, in PEM; undefined without AutoMTLS. */
  readonly clientCertificate: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads Terraform's invitation.
 *
 * @throws HandshakeError if a person started the process, or Terraform does not speak the protocol.
 */
export function readInvitation(environment: Environment, source: string): Invitation {
  if (environment[MAGIC_COOKIE] !== MAGIC_VALUE) {
    throw new HandshakeError(
      `This is the Terraform provider ${source}. Terraform starts it by itself: run ` +
        "`terraform init` in a configuration that requires it.",
    );
  }
  const offered = environment.PLUGIN_PROTOCOL_VERSIONS?.split(",") ?? [String(PROTOCOL_VERSION)];
  if (!offered.includes(String(PROTOCOL_VERSION))) {
    throw new HandshakeError(
      `The provider ${source} speaks plugin protocol ${PROTOCOL_VERSION}, this Terraform only ` +
        `${offered.join(", ")}: use Terraform 1.0 or later.`,
    );
  }
  return { clientCertificate: environment.PLUGIN_CLIENT_CERT || undefined };
}

/** What Terraform puts into the environment, for whoever starts a provider in its place. */
export function invitation(clientCertificate?: string): Readonly<Record<string, string>> {
  return {
    [MAGIC_COOKIE]: MAGIC_VALUE,
    PLUGIN_PROTOCOL_VERSIONS: String(PROTOCOL_VERSION),
    ...(clientCertificate !== undefined && { PLUGIN_CLIENT_CERT: clientCertificate }),
  };
}

/** Where a server listens, as go-plugin writes it. */
export interface ServerAddress {
  readonly network: "unix" | "tcp";
  readonly address: string;
}

/** The line, with its end; go-plugin wants the certificate without base64 padding. */
export function handshakeLine(
  { network, address }: ServerAddress,
  certificate: Uint8Array | undefined,
): string {
  const encoded = Buffer.from(certificate ?? [])
    .toString("base64")
    .replace(/=+$/, "");
  return `1|${PROTOCOL_VERSION}|${network}|${address}|grpc|${encoded}\n`;
}
