import { type ClassicTemplate, DEMO_TEMPLATE, startSimulator } from "../../simulator";
import { ACCOUNT, APP, SIGNING_KEY } from "./cast";

export type RunningSimulator = Awaited<ReturnType<typeof startSimulator>>;

/** The local cloud of the story, on loopback, with one account and one application. */
export function startLocalCloud(): Promise<RunningSimulator> {
  return startSimulator({ accounts: [ACCOUNT], applications: [APP] });
}

const MINUTE_MS = 60_000;

export function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * 60 * MINUTE_MS);
}

export interface TemplateEdit {
  readonly subAppId: number;
  /** Who sits at the console. */
  readonly user: string;
  /** @default - as the printed steps say */
  readonly change?: Partial<ClassicTemplate>;
  /** @default - now */
  readonly at?: Date;
}

/** What a person types into the console, following the printed steps or not. */
export function typeTemplate(
  cloud: RunningSimulator,
  { subAppId, user, change, at }: TemplateEdit,
): void {
  const form = { ...DEMO_TEMPLATE, subApplication: subAppId, ...change };
  asOf(cloud, at, () => cloud.console.saveTemplate(APP.sdkAppId, form, { user }));
}

/** The rest of the steps: the switch and the callback URL with its key. */
export function typeSwitchAndCallback(cloud: RunningSimulator, at?: Date): void {
  asOf(cloud, at, () => cloud.console.switchGlobalAuto(APP.sdkAppId, true));
  const url = "https://rec.example.com/trtc";
  cloud.console.saveEventCallback(APP.sdkAppId, "recording", { url, key: SIGNING_KEY });
}

/**
 * Two people talk for twenty minutes in each of some rooms, one call some minutes after another. The
 * console decides how they are recorded.
 */
export function playCalls(cloud: RunningSimulator, rooms: readonly number[], from: Date): void {
  const camera = { width: 640, height: 360 };
  const participants = ["alice", "bob"].map((userId) => ({ userId, camera }));
  for (const [index, roomId] of rooms.entries()) {
    const startsAt = new Date(from.getTime() + index * 3 * MINUTE_MS);
    const endsAt = new Date(startsAt.getTime() + 20 * MINUTE_MS);
    cloud.play({ sdkAppId: APP.sdkAppId, roomId, startsAt, endsAt, participants });
  }
}

/** Lets something happen at another time. */
function asOf(cloud: RunningSimulator, at: Date | undefined, act: () => void): void {
  const { aheadMs } = cloud.clock;
  if (at) {
    cloud.clock.set(at);
  }
  act();
  cloud.clock.set(new Date(Date.now() + aheadMs));
}
