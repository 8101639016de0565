import { callCallback } from "./trtc-resources";
import { APP, type Body, type TrtcProject, type TrtcWorld } from "./trtc-terraform";

export interface StoredCallback {
  readonly url: string;
  readonly commands: readonly string[];
}

export const END = "Call.CallbackAfterEndCall";
export const START = "Call.CallbackAfterStartCall";

/** What `callCallback()` declares. */
export const DECLARED: StoredCallback = { url: "https://rec.example.com/calls", commands: [END] };

/** Somebody else's, with a secret in it. */
export const FOREIGN: StoredCallback = {
  url: "https://other.example.net/s3cret-of-theirs",
  commands: [START],
};

export const SECRET_VARIABLE = `TRTC_APP_SECRET_${APP}`;
export const TOKEN_VARIABLE = `TRTC_CALLBACK_TOKEN_${APP}`;

/** The call callback of the demo's application, as the simulated cloud holds it. */
export class CallCallbacks {
  public constructor(private readonly world: TrtcWorld) {}

  public get live(): StoredCallback | undefined {
    return this.world.cloud.world.applications[APP]?.callCallback;
  }

  /** Sets it as somebody else would. */
  public set live(callback: StoredCallback | undefined) {
    const application = this.world.cloud.world.applications[APP];
    if (application) {
      application.callCallback = callback;
    }
  }

  /** Every call so far that was to change it. */
  public get writes(): string[] {
    return this.world.cloud.requests
      .map(({ action }) => action)
      .filter((action) => ["set_callback", "delete_callback"].includes(action));
  }

  /** A project that has deployed it. */
  public async deployed(change: Body = {}): Promise<TrtcProject> {
    const project = this.world.project(callCallback(change));
    await project.succeed("apply", "-auto-approve");
    return project;
  }
}
