import { canonicalJson } from "../../../lock";

/** Two lock files of so many apps, every `every`th of which changes. */
export interface FleetLocks {
  readonly before: string;
  readonly after: string;
  readonly changed: number;
}

const APPS_PER_STACK = 50;

/** Apps in stacks of 50, each with its storage, as synth writes them. */
export function fleetLocks(count: number, every: number): FleetLocks {
  const changes = (index: number) => index % every === 0;
  return {
    before: lockOf(count, () => false),
    after: lockOf(count, changes),
    changed: Array.from({ length: count }, (_, index) => index).filter(changes).length,
  };
}

function lockOf(count: number, isChanged: (index: number) => boolean): string {
  const stacks: Record<string, object> = {};
  for (let first = 0; first < count; first += APPS_PER_STACK) {
    const size = Math.min(APPS_PER_STACK, count - first);
    const indexes = Array.from({ length: size }, (_, offset) => first + offset);
    const stack = `stack-${first / APPS_PER_STACK}`;
    stacks[stack] = {
      site: "china",
      region: "ap-guangzhou",
      allowedAccountIds: ["100000000001"],
      recordings: Object.fromEntries(
        indexes.map((index) => [`Calls${index}`, recording(stack, index, isChanged(index))]),
      ),
      storages: Object.fromEntries(indexes.map((index) => [`Storage${index}`, storage(index)])),
      vodEvents: {},
      guards: {},
    };
  }
  return canonicalJson({ lockVersion: 1, stacks });
}

/** The five changes take turns, so that many rules have something to say. */
function recording(stack: string, index: number, isChanged: boolean) {
  const turn = isChanged ? index % 5 : -1;
  return {
    sdkAppId: 1400000001 + index,
    start: { scheme: "global-auto", consoleForm: "classic" },
    profile: {
      templateName: "group",
      mode: { kind: "mixed", maxUsers: turn === 0 ? 6 : 8, layout: { kind: "nine-grid" } },
      media: {
        kind: "audio-and-video",
        video: {
          width: 1280,
          height: 720,
          bitrateKbps: turn === 1 ? 1200 : 1500,
          fps: 15,
          gopSeconds: 10,
        },
        audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
      },
      file: { format: "mp4", maxDurationMinutes: 1440 },
      resumeWaitSeconds: turn === 2 ? 30 : 5,
    },
    storage: { construct: `${stack}/Storage${index}`, retention: { days: turn === 3 ? 30 : 180 } },
    eventCallbacks: {
      recording: {
        url: `https://rec${turn === 4 ? "2" : ""}.example.com/trtc`,
        signingKey: "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA",
      },
    },
    addresses: {
      template: `trtc_auto_record_template.Calls${index}_Template`,
      recordingCallback: `trtc_event_callback.Calls${index}_Recording`,
    },
  };
}

function storage(index: number) {
  return {
    subApplicationName: `recordings-${index}`,
    destroy: "refuse",
    addresses: { resource: `tencentcloud_vod_sub_application.Storage${index}` },
  };
}
