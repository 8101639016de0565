import type { TemplateForm } from "./console-form";
import type { Seeds } from "./options";
import type { MediaState } from "./recording/media-state";
import type { MixType } from "./recording/streams";

/** Everything the simulated cloud remembers, as it is kept in the state file. */
export interface World {
  readonly accounts: Record<string, AccountState>;
  readonly applications: Record<string, ApplicationState>;
  /** Oldest first. */
  readonly audit: AuditEntry[];
  /** How many media have got an id so far; absent: none. */
  lastFileId?: number;
}

export interface AccountState {
  readonly subApplications: SubApplicationState[];
  readonly policies: PolicyState[];
  readonly attachments: {
    readonly policyId: number;
    readonly groupId: number;
    readonly at: number;
  }[];
  nextSubAppId: number;
  nextPolicyId: number;
}

export interface SubApplicationState {
  readonly id: number;
  readonly isDefault: boolean;
  name: string;
  description: string;
  readonly createdAt: number;
  status: "On" | "Off" | "Destroyed";
  /** When the last destruction began. */
  destroyedAt: number | undefined;
  readonly mode: string;
  readonly storageRegions: readonly string[];
  tags: Record<string, string>;
  /** Calls left that still fail with "invalid vod user". */
  unknownCalls: number;
  eventConfig: EventConfigState | undefined;
  /** By time of creation; absent: none yet. */
  media?: MediaState[];
}

export interface EventConfigState {
  mode: string;
  notificationUrl: string;
  uploadMediaComplete: "ON" | "OFF";
  deleteMediaComplete: "ON" | "OFF";
  persistenceComplete: "ON" | "OFF";
  signKey: string;
}

export interface PolicyState {
  readonly id: number;
  readonly name: string;
  description: string;
  document: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly tags: Record<string, string>;
}

export interface ApplicationState {
  callCallback: { readonly url: string; readonly commands: readonly string[] } | undefined;
  /** Every state the console's template and switch have been in, oldest first. */
  readonly revisions: TemplateRevision[];
  readonly eventCallbacks: Partial<Record<EventGroup, EventCallbackState>>;
  readonly usage: UsageState[];
}

/** One saved state of the auto-record template. */
export interface TemplateRevision {
  readonly form: TemplateForm | undefined;
  readonly globalAuto: boolean;
  readonly savedAt: number;
  /** Rooms created from then on are recorded so. */
  readonly effectiveAt: number;
  readonly by: string;
}

export const EVENT_GROUPS = ["room", "media", "recording", "relay"] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

export interface EventCallbackState {
  readonly url: string;
  readonly key: string;
  readonly savedAt: number;
  readonly by: string;
}

/** What was recorded on a day (of China), in the order of USAGE_TIERS. */
export interface UsageState {
  readonly date: string;
  readonly mixType: MixType;
  readonly minutes: readonly number[];
  /** Of calls that were played, beside the minutes. */
  readonly seconds?: number[];
}

/** One operation in the audit log. */
export interface AuditEntry {
  readonly id: string;
  readonly requestId: string;
  readonly at: number;
  /** Grows with each entry, in units of 100 ns: what a page token points at. */
  readonly key: number;
  readonly uin: string;
  readonly userName: string;
  readonly secretId: string;
  readonly ip: string;
  readonly eventName: string;
  readonly eventType: "ConsoleCall" | "ApiCall";
  readonly service: string;
  readonly resourceName: string;
  readonly resources: readonly string[];
  readonly requestParameters: Readonly<Record<string, unknown>>;
  /** Of the permission check: 0, or not. */
  readonly errorCode: number;
  /** Of the service; empty when it went well. */
  readonly apiErrorCode: string;
}

const FIRST_SUB_APP_ID = 1500000001;
const FIRST_POLICY_ID = 200000001;

/** Gives each seeded account and application its place, keeping what is remembered of others. */
export function furnish(world: World, seeds: Seeds, now: number): void {
  for (const { uin, appId } of seeds.accounts) {
    world.accounts[uin] ??= {
      subApplications: [defaultApplication(appId, now)],
      policies: [],
      attachments: [],
      nextSubAppId: FIRST_SUB_APP_ID,
      nextPolicyId: FIRST_POLICY_ID,
    };
  }
  for (const { sdkAppId } of seeds.applications) {
    world.applications[sdkAppId] ??= {
      callCallback: undefined,
      revisions: [],
      eventCallbacks: {},
      usage: [],
    };
  }
}

/** A cloud in which nothing has happened. */
export function emptyWorld(): World {
  return { accounts: {}, applications: {}, audit: [] };
}

/** The account's own VOD application, which cannot be changed or disabled (266/42093). */
function defaultApplication(appId: number, now: number): SubApplicationState {
  return {
    id: appId,
    isDefault: true,
    name: "default",
    description: "",
    createdAt: now,
    status: "On",
    destroyedAt: undefined,
    mode: "fileid",
    storageRegions: [],
    tags: {},
    unknownCalls: 0,
    eventConfig: undefined,
  };
}
