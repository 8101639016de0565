import { randomUUID } from "node:crypto";
import { record } from "../audit-log";
import type { Cloud } from "../cloud";
import { refusals, type TemplateForm } from "../console-form";
import {
  type ApplicationState,
  EVENT_GROUPS,
  type EventCallbackState,
  type EventGroup,
  type TemplateRevision,
} from "../world";

/** What the console refuses, with the HTTP status for its JSON API. */
export class ConsoleRefusal extends Error {
  public override readonly name = "ConsoleRefusal";

  public constructor(
    public readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}

/** Who sits at the console. */
export interface ConsoleUser {
  /** As the audit log names them: "root", a sub-user, or a role. @default "root" */
  readonly user?: string;
  /** Address the audit log shows. @default "203.0.113.1" */
  readonly ip?: string;
}

/** What the console shows of an application. */
export interface ConsoleView {
  readonly sdkAppId: number;
  readonly consoleForm: TemplateForm["form"];
  readonly template: TemplateForm | undefined;
  readonly globalAuto: boolean;
  /** From when on new rooms are recorded so; undefined when nothing was ever saved. */
  readonly effectiveAt: Date | undefined;
  readonly eventCallbacks: Partial<
    Record<EventGroup, { readonly url: string; readonly key: string }>
  >;
}

/**
 * The console's forms, for a test to play the person. Every edit of template or switch is written to
 * the audit log as `AlterRecording`; edits of event callbacks are not, as no list of CloudAudit's has
 * them. INFERRED: that the switch and the removal of a template are `AlterRecording` too.
 */
export class Console {
  public constructor(
    private readonly cloud: Cloud,
    /** Called after each change, so that it is kept. */
    private readonly onChange: () => void,
  ) {}

  public view(sdkAppId: number): ConsoleView {
    const { state, seed } = this.#application(sdkAppId);
    const current = state.revisions.at(-1);
    return {
      sdkAppId,
      consoleForm: seed.consoleForm,
      template: current?.form,
      globalAuto: current?.globalAuto ?? false,
      effectiveAt: current && new Date(current.effectiveAt),
      eventCallbacks: Object.fromEntries(
        Object.entries(state.eventCallbacks).map(([group, { url, key }]) => [group, { url, key }]),
      ),
    };
  }

  /** Fills the form in and saves it. @returns When it holds for new rooms. */
  public saveTemplate(sdkAppId: number, form: TemplateForm, by: ConsoleUser = {}): Date {
    const { seed } = this.#application(sdkAppId);
    if (form.form !== seed.consoleForm) {
      throw new ConsoleRefusal(
        409,
        `the console of application ${sdkAppId} shows the ${seed.consoleForm} form`,
      );
    }
    const problems = refusals({ ...form });
    if (problems.length > 0) {
      throw new ConsoleRefusal(400, problems.join("; "));
    }
    return this.#revise(sdkAppId, by, ({ globalAuto }) => ({ form: { ...form }, globalAuto }));
  }

  /** Deletes the template, which switches global auto-recording off too. */
  public removeTemplate(sdkAppId: number, by: ConsoleUser = {}): Date {
    this.#application(sdkAppId);
    return this.#revise(sdkAppId, by, () => ({ form: undefined, globalAuto: false }));
  }

  /** The "global auto-recording" switch; it needs a template first (FUNC-CN). */
  public switchGlobalAuto(sdkAppId: number, on: boolean, by: ConsoleUser = {}): Date {
    const { state } = this.#application(sdkAppId);
    const form = state.revisions.at(-1)?.form;
    if (on && !form) {
      throw new ConsoleRefusal(409, "create a template before switching global auto-recording on");
    }
    return this.#revise(sdkAppId, by, () => ({ form, globalAuto: on }));
  }

  /** Sets where one group of events is reported; key: at most 32 letters and digits (CBCONF). */
  public saveEventCallback(
    sdkAppId: number,
    group: EventGroup,
    callback: { readonly url: string; readonly key?: string },
    { user = "root" }: ConsoleUser = {},
  ): void {
    const { state } = this.#application(sdkAppId);
    const { url, key = "" } = callback;
    const characters = /^https?:\/\/[A-Za-z0-9\-_?%=#./+:]+$/;
    if (!EVENT_GROUPS.includes(group)) {
      throw new ConsoleRefusal(404, `there is no event group but ${EVENT_GROUPS.join(", ")}`);
    }
    if (typeof url !== "string" || !characters.test(url) || url.length > 2083) {
      throw new ConsoleRefusal(400, "the URL must be http(s), of a-zA-Z0-9-_?%=#./+, at most 2083");
    }
    if (typeof key !== "string" || !/^[A-Za-z0-9]{0,32}$/.test(key)) {
      throw new ConsoleRefusal(400, "the key must be at most 32 letters and digits");
    }
    const saved: EventCallbackState = { url, key, savedAt: this.cloud.clock.now(), by: user };
    state.eventCallbacks[group] = saved;
    this.onChange();
  }

  public removeEventCallback(sdkAppId: number, group: EventGroup): void {
    delete this.#application(sdkAppId).state.eventCallbacks[group];
    this.onChange();
  }

  /**
   * How a room created at a time is recorded by the global template: by no template when the switch was
   * off or nothing held yet.
   */
  public templateInForce(sdkAppId: number, at: Date): TemplateForm | undefined {
    const { state } = this.#application(sdkAppId);
    const held = state.revisions.filter(({ effectiveAt }) => effectiveAt <= at.getTime());
    const last = held.at(-1);
    return last?.globalAuto ? last.form : undefined;
  }

  #revise(
    sdkAppId: number,
    { user = "root", ip = "203.0.113.1" }: ConsoleUser,
    next: (
      current: Pick<TemplateRevision, "globalAuto">,
    ) => Pick<TemplateRevision, "form" | "globalAuto">,
  ): Date {
    const { state, seed } = this.#application(sdkAppId);
    const { world, clock, behaviour } = this.cloud;
    const savedAt = clock.now();
    const effectiveAt = savedAt + behaviour.consoleDelayMs;
    const revision = next(state.revisions.at(-1) ?? { globalAuto: false });
    state.revisions.push({ ...revision, savedAt, effectiveAt, by: user });
    record(world, clock, {
      requestId: randomUUID(),
      uin: seed.uin,
      userName: user,
      secretId: "",
      ip,
      eventName: "AlterRecording",
      eventType: "ConsoleCall",
      service: "trtc",
      // INFERRED from the action's CAM resource (598/70059).
      resourceName: String(sdkAppId),
      resources: [`qcs::trtc::uin/${seed.uin}:sdkappid/${sdkAppId}`],
      requestParameters: { SdkAppId: sdkAppId },
      errorCode: 0,
      apiErrorCode: "",
    });
    this.onChange();
    return new Date(effectiveAt);
  }

  #application(sdkAppId: number): {
    state: ApplicationState;
    seed: { uin: string; consoleForm: TemplateForm["form"] };
  } {
    const seed = this.cloud.seeds.application(sdkAppId);
    const state = this.cloud.world.applications[sdkAppId];
    if (!seed || !state) {
      throw new ConsoleRefusal(404, `there is no application ${sdkAppId}`);
    }
    return { state, seed };
  }
}
