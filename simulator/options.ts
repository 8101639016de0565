import type { ClassicTemplate } from "./console-form";
/** An API key of an account. Several keys may share an account (`uin`). */
export interface AccountSeed {
  /** The account's number (owner uin), as text. */
  readonly uin: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** With it, the key is temporary: each request must carry this token. */
  readonly securityToken?: string;
  /** Who the audit log says it was. @default "root" */
  readonly userName?: string;
  /** Actions this key may not call: `DescribeEvents`, or `vod:*`. @default [] */
  readonly denied?: readonly string[];
  /** Ids of the account's CAM user groups. @default [] */
  readonly groups?: readonly number[];
  /** APPID, which is also the SubAppId of the default VOD application. @default from 1250000001 */
  readonly appId?: number;
}

/** A TRTC application. */
export interface ApplicationSeed {
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** The account it belongs to. @default the first account's */
  readonly uin?: string;
  /** Whether a Call package is bought and has not expired. @default true */
  readonly callPackage?: boolean;
  /** Addresses that may call the REST API; none: all. @default [] */
  readonly allowedIps?: readonly string[];
  /** userIds of administrators. @default ["administrator"] */
  readonly admins?: readonly string[];
  /** The form its console shows. @default "classic" */
  readonly consoleForm?: "classic" | "advanced-features";
}

/** How the simulated cloud behaves; each can be changed while it runs. */
export interface Behaviour {
  /** Calls about a new sub-application that fail with "invalid vod user". @default 0 */
  vodUnknownCalls: number;
  /** Time for which a destroyed sub-application is Destroying. @default 0 */
  destroyingMs: number;
  /**
   * Time until a console edit holds for new rooms: 5 minutes in the classic form, 5 to 10 in the other
   * (REC-CN, REC-V2). @default 300000
   */
  consoleDelayMs: number;
  /** Time until an operation is in the audit log; no page gives one. @default 0 */
  auditDelayMs: number;
  /** Whether the documented requests a second are enforced. @default false */
  rateLimits: boolean;
  /** Whether storage is unpaid for, which makes recording fail (PRICE-CN). @default false */
  storageInArrears: boolean;
  /** Time until VOD knows what is in a new medium: 30 s to 3 min (RECCB). @default 60000 */
  mediaProcessingMs: number;
  /** Whether VOD's media names end in `.mp4` and the like, which no page says. @default true */
  mediaNameHasExtension: boolean;
  /**
   * Whether VOD says of a recording that it is TRTC's, with application and room; no page says that
   * it does so for each. @default true
   */
  namesTrtcAsSource: boolean;
  /**
   * Whether a search finds what was created in the last second it asks for: the request's page says
   * so, the type of the range denies it. @default true
   */
  searchIncludesEnd: boolean;
}

export interface SimulatorOptions {
  /** @default [DEMO_ACCOUNT] */
  readonly accounts?: readonly AccountSeed[];
  /** @default [DEMO_APPLICATION] */
  readonly applications?: readonly ApplicationSeed[];
  readonly behaviour?: Partial<Behaviour>;
  /** Keeps state in this file; without it, in memory. */
  readonly stateFile?: string;
  /** @default 0: any free port */
  readonly port?: number;
}

/** An account that exists nowhere. */
export const DEMO_ACCOUNT: AccountSeed = {
  uin: "100000000001",
  secretId: "AKIDlocalSimulatorExample000000000000",
  secretKey: "localSimulatorSecretKey0000000000",
  groups: [1001, 1002],
};

/** An application that exists nowhere; `2f…` is a made-up secret key of the usual form. */
export const DEMO_APPLICATION: ApplicationSeed = {
  sdkAppId: 1400000001,
  secretKey: "2f".repeat(32),
};

/** What a person types into the classic form for a call of two: the values of the preset. */
export const DEMO_TEMPLATE = {
  form: "classic",
  templateName: "one-to-one",
  mode: "mixed",
  media: "audio-and-video",
  fileFormat: "MP4",
  width: 640,
  height: 360,
  videoBitrate: 550,
  fps: 15,
  gop: 10,
  sampleRate: 48_000,
  audioBitrate: 64,
  channels: "stereo",
  layout: "nine-grid",
  maxUsers: 2,
  fileDuration: 24,
  resumeWait: 5,
  removeAudio: false,
  storage: "vod",
  retention: 180,
} as const satisfies Omit<ClassicTemplate, "subApplication">;

export const DEFAULT_BEHAVIOUR: Readonly<Behaviour> = {
  vodUnknownCalls: 0,
  destroyingMs: 0,
  consoleDelayMs: 300_000,
  auditDelayMs: 0,
  rateLimits: false,
  storageInArrears: false,
  mediaProcessingMs: 60_000,
  mediaNameHasExtension: true,
  namesTrtcAsSource: true,
  searchIncludesEnd: true,
};

/** Seeds with every default filled in, and looked up by what requests carry. */
export class Seeds {
  public readonly accounts: readonly Required<Omit<AccountSeed, "securityToken">>[];
  readonly #tokens: ReadonlyMap<string, string | undefined>;
  readonly #applications: Map<number, Required<ApplicationSeed>>;

  public constructor({
    accounts = [DEMO_ACCOUNT],
    applications = [DEMO_APPLICATION],
  }: SimulatorOptions) {
    const [first] = accounts;
    if (!first) {
      throw new RangeError(
        "'accounts' must hold at least one account: leave it out for a demo one",
      );
    }
    refuseTwins(
      "secretId",
      accounts.map(({ secretId }) => secretId),
    );
    refuseTwins(
      "sdkAppId",
      applications.map(({ sdkAppId }) => sdkAppId),
    );
    const uins = [...new Set(accounts.map(({ uin }) => uin))];
    this.accounts = accounts.map(({ securityToken: _, ...seed }) => ({
      userName: "root",
      denied: [],
      groups: [],
      appId: 1250000001 + uins.indexOf(seed.uin),
      ...seed,
    }));
    this.#tokens = new Map(accounts.map((seed) => [seed.secretId, seed.securityToken]));
    this.#applications = new Map(
      applications.map((seed) => [
        seed.sdkAppId,
        {
          uin: first.uin,
          callPackage: true,
          allowedIps: [],
          admins: ["administrator"],
          consoleForm: "classic",
          ...seed,
        },
      ]),
    );
    for (const { sdkAppId, uin } of this.#applications.values()) {
      if (!uins.includes(uin)) {
        throw new RangeError(
          `application ${sdkAppId} belongs to account ${uin}, which is not seeded`,
        );
      }
    }
  }

  public account(secretId: string) {
    return this.accounts.find((account) => account.secretId === secretId);
  }

  public tokenOf(secretId: string): string | undefined {
    return this.#tokens.get(secretId);
  }

  public get applications(): readonly Required<ApplicationSeed>[] {
    return [...this.#applications.values()];
  }

  public application(sdkAppId: number): Required<ApplicationSeed> | undefined {
    return this.#applications.get(sdkAppId);
  }

  /** Lets a package expire, an address be banned, an administrator leave. */
  public changeApplication(
    sdkAppId: number,
    change: Partial<Omit<ApplicationSeed, "sdkAppId" | "uin">>,
  ): void {
    const seed = this.#applications.get(sdkAppId);
    if (!seed) {
      throw new RangeError(`application ${sdkAppId} is not seeded`);
    }
    this.#applications.set(sdkAppId, { ...seed, ...change });
  }

  /** Everything that must not appear in a log. */
  public get secrets(): readonly string[] {
    return [
      ...this.accounts.map(({ secretKey }) => secretKey),
      ...[...this.#tokens.values()].filter((token) => token !== undefined),
      ...this.applications.map(({ secretKey }) => secretKey),
    ];
  }
}

export type Account = Seeds["accounts"][number];
export type Application = Required<ApplicationSeed>;

function refuseTwins(field: string, values: readonly (string | number)[]): void {
  if (new Set(values).size !== values.length) {
    throw new RangeError(`'${field}' must be different for each seed`);
  }
}
