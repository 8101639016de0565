import type { Consequence } from "../report";
import type { Recording, Text } from "../settings";
import { CONSEQUENCES } from "./messages";

/** A consequence before it is known of whom it is said. */
export type Said = Omit<Consequence, "subject">;

/** Says it of recordings made from then on, as whoever starts them makes them. */
export function ofNewRecordings(
  recording: Recording | undefined,
  kind: Consequence["kind"],
  text: Text,
): Said {
  return recording?.start?.scheme === "rest-api"
    ? { kind, reach: "new-recordings", text: CONSEQUENCES.newRecordings(text) }
    : { kind, reach: "new-rooms", text: CONSEQUENCES.newRooms(text) };
}

/** The host of a URL, which is who is told; the URL itself where it has none. */
export function hostOf(url: unknown): Text {
  const text = String(url ?? "?").replaceAll("{token}", "token");
  const host = URL.canParse(text) ? new URL(text).host || text : text;
  return { en: host, zh: host };
}
