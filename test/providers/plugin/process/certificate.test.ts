import { createPrivateKey, X509Certificate } from "node:crypto";
import { connect, createServer, type TLSSocket } from "node:tls";
import {
  createServerCertificate,
  type ServerCertificate,
} from "@trtc-recording/plugin/process/certificate";

const NOW = new Date("2026-02-28T23:30:00Z");

test("it is a certificate for localhost that signs itself with P-256", () => {
  const { der, pem, privateKeyPem } = createServerCertificate(NOW);
  const certificate = new X509Certificate(der);

  expect(certificate.subject).toBe("CN=localhost");
  expect(certificate.issuer).toBe("CN=localhost");
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.subjectAltName).toBe("DNS:localhost");
  expect(certificate.ca).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
  expect(certificate.checkPrivateKey(createPrivateKey(privateKeyPem))).toBe(true);
  expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  expect(new X509Certificate(pem).raw).toEqual(der);
});

test("it is valid from yesterday for a year", () => {
  const certificate = new X509Certificate(createServerCertificate(NOW).der);

  expect(new Date(certificate.validFrom)).toEqual(new Date("2026-02-27T23:30:00Z"));
  expect(new Date(certificate.validTo)).toEqual(new Date("2027-02-28T23:30:00Z"));
});

test("no two are alike", () => {
  const serials = Array.from(
    { length: 50 },
    () => new X509Certificate(createServerCertificate().der).serialNumber,
  );

  expect(new Set(serials).size).toBe(50);
});

describe("as AutoMTLS uses it", () => {
  const server = createServerCertificate();
  const client = createServerCertificate();

  test("the two sides trust each other", async () => {
    expect(await handshake(server, client, client)).toBe("authorized");
  });

  test.each([
    ["another client", createServerCertificate()],
    ["a client without a certificate", undefined],
  ])("%s is refused", async (_, stranger) => {
    expect(await handshake(server, client, stranger)).toBe("refused");
  });
});

/** Connects with `presented` to a server that trusts only `trusted`. */
function handshake(
  own: ServerCertificate,
  trusted: ServerCertificate,
  presented: ServerCertificate | undefined,
): Promise<"authorized" | "refused"> {
  return new Promise((resolve) => {
    const server = createServer({
      cert: own.pem,
      key: own.privateKeyPem,
      ca: trusted.pem,
      requestCert: true,
      rejectUnauthorized: true,
    });
    const finish = (result: "authorized" | "refused") => {
      server.close();
      resolve(result);
    };
    server.on("secureConnection", (socket: TLSSocket) => {
      socket.destroy();
      finish("authorized");
    });
    server.on("tlsClientError", () => finish("refused"));
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      const socket = connect({
        port,
        host: "127.0.0.1",
        servername: "localhost",
        ca: own.pem,
        ...(presented && { cert: presented.pem, key: presented.privateKeyPem }),
      });
      socket.on("error", () => {});
    });
  });
}
