import type { Api3Action, Api3Caller, MediaInfo, SearchMediaRequest } from "../../../cloud";
import { type FakeClock, fakeClock } from "../fake-clock";

export const APP = 1400000001;
export const SUB_APP = 1500000123;

export interface FakeVodOptions {
  /** Whether `Before` itself is part of the range: the documents say both. @default true */
  readonly isEndIncluded?: boolean;
  /** Most media of one answer, whatever is asked. @default none */
  readonly pageLimit?: number;
  /** Whether a search tells the content of a file. @default true */
  readonly tellsContent?: boolean;
}

/** Media of one sub-application that answer as VOD documents it, without any network. */
export class FakeVod implements Api3Caller {
  public readonly site = "china";
  public readonly clock: FakeClock = fakeClock();
  /** `SearchMedia`, `DescribeMediaInfos` …, in the order of the requests. */
  public readonly asked: string[] = [];
  public readonly searches: SearchMediaRequest[] = [];
  /** Longest number of FileIds, and of requests that were under way together. */
  public mostDescribed = 0;
  public mostTogether = 0;
  /** Run before each answer: the world goes on while somebody reads. */
  public meanwhile: (() => void) | undefined;
  /** Thrown instead of an answer. */
  public failure: ((action: string, request: object) => Error | undefined) | undefined;
  /** Media of other sub-applications. */
  public readonly elsewhere = new Map<number, MediaInfo[]>();
  #underWay = 0;

  public constructor(
    public media: MediaInfo[],
    private readonly options: FakeVodOptions = {},
  ) {}

  public async call<Request extends object, Answer extends object>(
    { action }: Api3Action<Request, Answer>,
    request: Request,
  ): Promise<Answer> {
    this.asked.push(action);
    this.#underWay++;
    this.mostTogether = Math.max(this.mostTogether, this.#underWay);
    await Promise.resolve();
    this.#underWay--;
    this.meanwhile?.();
    const failure = this.failure?.(action, request);
    if (failure) {
      throw failure;
    }
    const answer = action === "SearchMedia" ? this.#search(request) : this.#describe(request);
    return answer as Answer;
  }

  #search(request: SearchMediaRequest) {
    this.searches.push(request);
    const { Offset = 0, Limit = 10 } = request;
    const { SubAppId = 0 } = request;
    const media = SubAppId === SUB_APP ? this.media : (this.elsewhere.get(SubAppId) ?? []);
    const found = media
      .filter((medium) => this.#matches(medium, request))
      .sort((a, b) => (created(a) < created(b) ? 1 : -1));
    const limit = Math.min(Limit, this.options.pageLimit ?? Limit, 5_000 - Offset);
    const page = found.slice(Offset, Offset + limit);
    return {
      TotalCount: Math.min(5_000, found.length),
      MediaInfoSet:
        this.options.tellsContent === false
          ? page.map((medium) => ({ ...medium, MetaData: null }))
          : page,
    };
  }

  #matches(
    medium: MediaInfo,
    { SubAppId, NamePrefixes, SourceTypes, ...rest }: SearchMediaRequest,
  ) {
    const { Name = "", SourceInfo } = medium.BasicInfo ?? {};
    const { After = "", Before = "" } = rest.CreateTime ?? {};
    const time = created(medium);
    const app = SourceInfo?.TrtcRecordInfo?.SdkAppId ?? 0;
    return (
      time >= After &&
      (this.options.isEndIncluded === false ? time < Before : time <= Before) &&
      (!NamePrefixes || NamePrefixes.some((prefix) => Name.startsWith(prefix))) &&
      (!SourceTypes || SourceTypes.includes(SourceInfo?.SourceType ?? "")) &&
      (!rest.TrtcSdkAppIds || rest.TrtcSdkAppIds.includes(app))
    );
  }

  #describe(request: object) {
    const { FileIds = [] } = request as { FileIds?: readonly string[] };
    this.mostDescribed = Math.max(this.mostDescribed, FileIds.length);
    const known = this.media.filter(({ FileId = "" }) => FileIds.includes(FileId));
    const ids = known.map(({ FileId }) => FileId);
    return {
      MediaInfoSet: known,
      NotExistFileIdSet: FileIds.filter((id) => !ids.includes(id)),
    };
  }
}

function created({ BasicInfo }: MediaInfo): string {
  return BasicInfo?.CreateTime ?? "";
}

/** When the fake world begins: 2026-10-01T00:00:00Z. */
export const DAY_ZERO = Date.parse("2026-10-01T00:00:00Z");

export interface MediumDraft {
  readonly id: string;
  /** Seconds after `DAY_ZERO`. */
  readonly second: number;
  readonly name?: string;
  /** VOD says that it comes from TRTC. @default true */
  readonly isTagged?: boolean;
}

/** One mixed recording as VOD answers it. */
export function medium({ id, second, name, isTagged = true }: MediumDraft): MediaInfo {
  const time = new Date(DAY_ZERO + second * 1_000).toISOString().replace(".000Z", "Z");
  return {
    FileId: id,
    BasicInfo: {
      Name: name ?? `${APP}_${id.replace(/\D/g, "") || 1}.mp4`,
      CreateTime: time,
      UpdateTime: time,
      ExpireTime: "9999-12-31T23:59:59Z",
      Type: "mp4",
      StorageRegion: "ap-guangzhou",
      StorageClass: "STANDARD",
      SourceInfo: isTagged
        ? { SourceType: "TrtcRecord", TrtcRecordInfo: { SdkAppId: APP } }
        : { SourceType: "Unknown", TrtcRecordInfo: null },
    },
    MetaData: {
      Size: 1_000_000,
      Container: "mov,mp4,m4a,3gp,3g2,mj2",
      Duration: 60,
      VideoStreamSet: [{ Width: 640, Height: 360, Fps: 15, Bitrate: 400_000 }],
      AudioStreamSet: [{ SamplingRate: 48_000, Bitrate: 60_000 }],
    },
  };
}
