import {
  handshakeLine,
  invitation,
  readInvitation,
} from "@trtc-recording/plugin/process/handshake";

const COOKIE = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
};
const SOURCE = "providers.example/acme/shop";

test("the line is what go-plugin expects, the certificate without padding", () => {
  const unix = { network: "unix", address: "/tmp/tf-1/s" } as const;

  expect(handshakeLine(unix, Buffer.from("abcd"))).toBe("1|6|unix|/tmp/tf-1/s|grpc|YWJjZA\n");
  expect(handshakeLine(unix, undefined)).toBe("1|6|unix|/tmp/tf-1/s|grpc|\n");
  expect(handshakeLine({ network: "tcp", address: "127.0.0.1:9" }, Buffer.from("a"))).toBe(
    "1|6|tcp|127.0.0.1:9|grpc|YQ\n",
  );
});

test("Terraform's invitation carries its certificate", () => {
  const environment = { ...COOKIE, PLUGIN_PROTOCOL_VERSIONS: "5,6", PLUGIN_CLIENT_CERT: "pem" };

  expect(readInvitation(environment, SOURCE)).toEqual({ clientCertificate: "pem" });
  expect(readInvitation(COOKIE, SOURCE)).toEqual({ clientCertificate: undefined });
});

test("whoever plays Terraform is understood", () => {
  expect(readInvitation(invitation("pem"), SOURCE)).toEqual({ clientCertificate: "pem" });
  expect(readInvitation(invitation(), SOURCE)).toEqual({ clientCertificate: undefined });
});

test.each([{}, { TF_PLUGIN_MAGIC_COOKIE: "other" }])(
  "fails with words for a person when a person starts it: %j",
  (environment) => {
    expect(() => readInvitation(environment, SOURCE)).toThrow(
      "This is the Terraform provider providers.example/acme/shop. Terraform starts it by itself: " +
        "run `terraform init` in a configuration that requires it.",
    );
  },
);

test.each(["4", "5", "4, 5", "7", "16"])(
  "fails for a Terraform that speaks only %s",
  (versions) => {
    const environment = { ...COOKIE, PLUGIN_PROTOCOL_VERSIONS: versions.replace(" ", "") };

    expect(() => readInvitation(environment, SOURCE)).toThrow(
      `speaks plugin protocol 6, this Terraform only ${versions}: use Terraform 1.0 or later`,
    );
  },
);
