import {
  boolean,
  integer,
  list,
  number,
  optional,
  type Parameter,
  readParameters,
  record,
  text,
  time,
} from "./parameters";
import { repeatCall } from "./recording/repeat-call";
import type { Simulator } from "./simulator";

type Body = Readonly<Record<string, unknown>>;

const room: Parameter<number | string> = {
  isRequired: true,
  read: (value, name) =>
    typeof value === "number" ? integer.read(value, name) : text.read(value, name),
};
const expiry: Parameter<Date | "never"> = {
  isRequired: true,
  read: (value, name) => (value === "never" ? value : time.read(value, name)),
};
const picture = record({
  width: integer,
  height: integer,
  fps: optional(integer),
  bitrateKbps: optional(integer),
});
const call = record({
  sdkAppId: integer,
  roomId: room,
  startsAt: time,
  endsAt: time,
  participants: list(
    record({
      userId: text,
      joinsAfter: optional(number),
      leavesAfter: optional(number),
      camera: optional(picture),
      screen: optional(picture),
      sound: optional(boolean),
    }),
  ),
  isLost: optional(boolean),
});
const MANY_CALLS = { calls: list(call) };
const REPEATED_CALL = { call, times: integer, everySeconds: number };
const UPLOAD = {
  name: text,
  subAppId: optional(integer),
  uin: optional(text),
  type: optional(text),
  createdAt: optional(time),
  expiresAt: optional(expiry),
};
const CHANGE = {
  fileIds: list(text),
  name: optional(text),
  expiresAt: optional(expiry),
  isAnalysed: optional(boolean),
  isSearchable: optional(boolean),
};

/**
 * Plays calls, and the people and tools that deal with media. Every command but `GET` takes
 * `afterSearches`: then it waits until so many searches were answered.
 */
export const RECORDING_COMMANDS = {
  "POST calls": later((simulator, body) => {
    if ("calls" in body) {
      return simulator.playAll(readParameters(MANY_CALLS, body).calls);
    }
    if ("call" in body) {
      const { call: first, ...repetition } = readParameters(REPEATED_CALL, body);
      return simulator.playAll(repeatCall(first, repetition));
    }
    return simulator.play(call.read(body, "the call"));
  }),
  "GET media": ({ media }: Simulator, _: Body, path: string) => {
    const [, subAppId] = path.split("/");
    return { media: media.list(subAppId === undefined ? undefined : Number(subAppId)) };
  },
  "POST media": later(({ media }, body) => media.upload(readParameters(UPLOAD, body))),
  "POST media/change": later(({ media }, body) => {
    const { fileIds, ...change } = readParameters(CHANGE, body);
    media.change(fileIds, change);
  }),
  "DELETE media": later(({ media }, body) =>
    media.delete(readParameters({ fileIds: list(text) }, body).fileIds),
  ),
};

type Act = (simulator: Simulator, body: Body) => unknown;

function later(act: Act): Act {
  return (simulator, { afterSearches, ...body }) => {
    if (afterSearches === undefined) {
      return act(simulator, body);
    }
    const searches = integer.read(afterSearches, "afterSearches");
    simulator.afterSearches(searches, () => act(simulator, body));
    return undefined;
  };
}
