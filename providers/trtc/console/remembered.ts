import type { JsonValue, PrivateData } from "@trtc-recording/plugin";
import type { Confirmation } from "../../../lock/confirmations";

export type Memory = Readonly<Record<string, JsonValue>>;

/** What is remembered beside the state. */
type Topic = "audited" | "recordings";

/** Remembers something of a confirmation: with another one, it is forgotten. */
export function remember(
  privateData: PrivateData,
  topic: Topic,
  { fingerprint, confirmedAt }: Confirmation,
  memory: Memory,
): void {
  privateData[topic] = { fingerprint, confirmedAt, ...memory };
}

/** What was remembered of this confirmation. */
export function recall(
  privateData: PrivateData,
  topic: Topic,
  { fingerprint, confirmedAt }: Confirmation,
): Memory {
  const known = { ...(privateData[topic] as object | undefined) } as Memory;
  return known.fingerprint === fingerprint && known.confirmedAt === confirmedAt ? known : {};
}

export function forget(privateData: PrivateData): void {
  delete privateData.audited;
  delete privateData.recordings;
}
