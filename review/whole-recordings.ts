import type { Recording, Stack } from "./settings";

type Recordings = Stack["recordings"];

/**
 * What an app's recording consists of may be declared apart: the template here, its callbacks there.
 * How the code splits it says nothing, so that a stack's parts of one app are read as one.
 */
export function wholeRecordings(recordings: Recordings): Recordings {
  const whole: Record<string, Recording> = {};
  const pathsOfApp = new Map<unknown, string[]>();
  for (const [path, recording] of Object.entries(recordings).sort(startFirst)) {
    const paths = pathsOfApp.get(recording.sdkAppId) ?? [];
    const home = paths.find((each) => fitTogether(whole[each], recording));
    whole[home ?? path] = home === undefined ? recording : join(whole[home] ?? {}, recording);
    pathsOfApp.set(recording.sdkAppId, home === undefined ? [...paths, path] : paths);
  }
  return whole;
}

/** What starts recordings gives the whole its name. */
function startFirst([, a]: readonly [string, Recording], [, b]: readonly [string, Recording]) {
  return Number(b.start !== undefined) - Number(a.start !== undefined);
}

function fitTogether(whole: Recording = {}, part: Recording): boolean {
  const isApp = typeof part.sdkAppId === "number" && part.sdkAppId === whole.sdkAppId;
  return isApp && partsOf(part).every((each) => !partsOf(whole).includes(each));
}

function partsOf({ start, eventCallbacks = {}, callCallback }: Recording): readonly string[] {
  return [
    ...(start ? ["start"] : []),
    ...(callCallback ? ["callCallback"] : []),
    ...Object.keys(eventCallbacks).map((group) => `eventCallbacks.${group}`),
  ];
}

function join(whole: Recording, part: Recording): Recording {
  return {
    ...part,
    ...whole,
    ...((whole.eventCallbacks || part.eventCallbacks) && {
      eventCallbacks: { ...whole.eventCallbacks, ...part.eventCallbacks },
    }),
    addresses: { ...whole.addresses, ...part.addresses },
  };
}
