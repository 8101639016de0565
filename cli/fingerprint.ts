import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { isSigningKey, SHORT_SIGNING_KEY, SigningKeyFingerprint } from "../profile/signing-key";
import { readSecret } from "./read-secret";

interface FingerprintOptions {
  readonly env?: string;
  readonly matches?: string;
}

/** `trtc-recording fingerprint`: what code may hold of a callback signing key. */
export function addFingerprintCommand(program: Command): void {
  program
    .command("fingerprint")
    .summary("fingerprint of a callback signing key, read from standard input")
    .description(
      "Prints the salted, stretched fingerprint of a callback signing key for\n" +
        "SigningKeyFingerprint.of(…). The key is read from standard input, or typed and not shown;\n" +
        "it is never an argument, and it is written nowhere.",
    )
    .option("--env <NAME>", "read the key from this environment variable instead")
    .option("--matches <fingerprint>", "say whether the key has this fingerprint (exit 1: no)")
    .action(async (options: FingerprintOptions) => {
      const { stdin, stderr, env } = process;
      const sources = { stdin, prompt: stderr, env };
      const key = await readSecret("Signing key (not shown): ", options.env, sources);
      if (options.matches === undefined) {
        printFingerprint(key);
      } else {
        compare(key, SigningKeyFingerprint.of(options.matches));
      }
    });
}

function printFingerprint(key: string): void {
  const fingerprint = SigningKeyFingerprint.fromKey(key, randomBytes(16));
  if (key.length < SHORT_SIGNING_KEY) {
    console.error(
      `warning: the key has ${key.length} characters and can be guessed: use 32, such as 'openssl rand -hex 16' prints`,
    );
  }
  console.log(fingerprint.text);
}

function compare(key: string, fingerprint: SigningKeyFingerprint): void {
  if (!fingerprint.isWellFormed) {
    throw new Error("--matches must be a fingerprint such as 'scrypt-1:…:…' (value not shown)");
  }
  const same = isSigningKey(key) && fingerprint.matches(key);
  console.log(same ? "the key has this fingerprint" : "the key has another fingerprint");
  process.exitCode = same ? 0 : 1;
}
