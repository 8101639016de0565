import type {
  Api3Action,
  Api3Caller,
  AuditEvent,
  Clock,
  MediaInfo,
  SubApplication,
  TierUsage,
} from "../../cloud";
import { FakeVod, medium, SUB_APP } from "../cloud/vod/fake-vod";
import { APP, CONFIRMED, DAY, HOUR } from "./drafts";

/** When a verification is asked for: ten days after the confirmation. */
export const NOW = CONFIRMED + 10 * DAY;

/** Everything that a verification asks, as plain fields, on a clock that stands still. */
export class FakeCloud implements Api3Caller {
  public readonly site = "china";
  public readonly vod: FakeVod;
  public readonly asked: string[] = [];
  public edits: { readonly by: string; readonly at: number }[] = [];
  public usage: { single: TierUsage[]; mixed: TierUsage[] } = { single: [], mixed: [] };
  public readonly usagePeriods: object[] = [];
  public subApplications: SubApplication[] = [{ SubAppId: SUB_APP, Status: "On" }];
  /** Thrown instead of an answer of an action. */
  public readonly failures = new Map<string, Error>();
  /** Milliseconds that each answer takes. */
  public latency = 0;
  #now = NOW;

  public readonly clock: Clock = {
    now: () => this.#now,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      this.#now += milliseconds;
    },
  };

  public constructor(media: MediaInfo[] = []) {
    this.vod = new FakeVod(media);
  }

  public async call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
  ): Promise<Answer> {
    this.asked.push(action.action);
    this.#now += this.latency;
    const failure = this.failures.get(action.action);
    if (failure) {
      throw failure;
    }
    const answers: Readonly<Record<string, () => object>> = {
      DescribeEvents: () => ({ ListOver: true, Events: this.#events(request) }),
      DescribeRecordingUsage: () => this.#usage(request),
      DescribeSubAppIds: () => ({ SubAppIdInfoSet: this.subApplications }),
    };
    return (answers[action.action]?.() ?? (await this.vod.call(action, request))) as Answer;
  }

  #events(request: object): AuditEvent[] {
    const asksForEdits = JSON.stringify(request).includes("AlterRecording");
    return (asksForEdits ? this.edits : []).map(({ by, at }) => ({
      EventName: "AlterRecording",
      EventTime: Math.floor(at / 1_000),
      Username: by,
      Resources: { ResourceName: String(APP) },
    }));
  }

  #usage(request: object) {
    this.usagePeriods.push(request);
    const tiers =
      this.usage["MixType" in request && request.MixType === "single" ? "single" : "mixed"];
    return {
      UsageKey: tiers.map(({ tier }) => tier),
      UsageList: [{ UsageValue: tiers.map(({ minutes }) => minutes) }],
    };
  }
}

/** A recording as VOD answers it, some hours after the confirmation. */
export function answered(id: string, hours: number, more: Partial<MediaInfo> = {}): MediaInfo {
  const { BasicInfo, ...rest } = medium({ id, second: 0 });
  const time = new Date(CONFIRMED + hours * HOUR).toISOString();
  return { ...rest, BasicInfo: { ...BasicInfo, CreateTime: time, UpdateTime: time }, ...more };
}

/** The content of a recording that is twice as large as declared. */
export const TOO_LARGE = {
  MetaData: {
    Container: "mp4",
    Duration: 60,
    VideoStreamSet: [{ Width: 1280, Height: 720, Fps: 15, Bitrate: 400_000 }],
    AudioStreamSet: [{ SamplingRate: 48_000, Bitrate: 60_000 }],
  },
} as const;
