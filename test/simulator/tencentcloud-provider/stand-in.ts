import type { ObjectValue } from "@trtc-recording/plugin";
import { DEMO_ACCOUNT, type Simulator } from "../../../simulator";
import { type RetryTimes, tencentcloudStandIn } from "../../../simulator/tencentcloud-provider";
import { Caller } from "../../helpers/plugin-calls";

/** As patient as the real provider in what a test can see, but without its waits. */
export const SHORT_TIMES: RetryTimes = {
  firstWaitMs: 1,
  longestWaitMs: 5,
  readMs: 10_000,
  writeMs: 10_000,
  requestMs: 10_000,
};

/** What the environment of a stand-in must say. */
export function environmentOf({ url }: Simulator, account = DEMO_ACCOUNT) {
  return {
    TENCENTCLOUD_SECRET_ID: account.secretId,
    TENCENTCLOUD_SECRET_KEY: account.secretKey,
    TENCENTCLOUD_PROTOCOL: "HTTP",
    TENCENTCLOUD_DOMAIN: new URL(url).host,
    ...(account.securityToken && { TENCENTCLOUD_SECURITY_TOKEN: account.securityToken }),
  };
}

/** The stand-in for a simulator, with short times. */
export function standInFor(simulator: Simulator, account = DEMO_ACCOUNT) {
  return tencentcloudStandIn({
    environment: environmentOf(simulator, account),
    times: SHORT_TIMES,
  });
}

/** A request as the facts write it down: what was called, and with what. */
export type Asked = readonly [action: string, body: unknown];

/** What was asked since the last look, in order. */
export function asked(simulator: Simulator): readonly Asked[] {
  const requests = simulator.requests.map(
    ({ service, version, action, body }): Asked => [`${service} ${version} ${action}`, body],
  );
  simulator.clearRequests();
  return requests;
}

/** Names of the actions that were asked since the last look, in order. */
export function askedActions(simulator: Simulator): readonly string[] {
  return asked(simulator).map(([action]) => action.split(" ").at(-1) ?? "");
}

/** Plays Terraform's part in the life of one resource, without a Terraform. */
export class PlayedResource {
  public static async of(type: string, simulator: Simulator): Promise<PlayedResource> {
    const caller = new Caller(standInFor(simulator));
    expect(await caller.configure({ region: "ap-guangzhou" })).toEqual([]);
    return new PlayedResource(type, caller);
  }

  /** As Terraform's state has it. */
  public state: ObjectValue | null = null;

  private constructor(
    private readonly type: string,
    private readonly caller: Caller,
  ) {}

  /** Creates or updates; what went wrong, if anything. */
  public async apply(config: ObjectValue): Promise<readonly string[]> {
    const { planned, diagnostics } = await this.plan(config);
    if (diagnostics.length > 0) {
      return diagnostics;
    }
    const applied = await this.caller.apply(this.type, { prior: this.state, planned, config });
    this.state = applied.state;
    return applied.diagnostics;
  }

  public plan(config: ObjectValue) {
    return this.caller.plan(this.type, { prior: this.state, config });
  }

  /** Whether nothing would be changed. */
  public async isClean(config: ObjectValue): Promise<boolean> {
    const { planned } = await this.plan(config);
    return JSON.stringify(planned) === JSON.stringify(this.state);
  }

  public async refresh(): Promise<readonly string[]> {
    const { state, diagnostics } = await this.caller.read(this.type, this.state ?? {});
    this.state = state;
    return diagnostics;
  }

  public async destroy(): Promise<readonly string[]> {
    const { diagnostics } = await this.caller.apply(this.type, {
      prior: this.state,
      planned: null,
    });
    this.state = diagnostics.length === 0 ? null : this.state;
    return diagnostics;
  }

  /** Takes over what exists, as `terraform import` does. */
  public async import(id: string): Promise<readonly string[]> {
    this.state = { id };
    return this.refresh();
  }

  public validate(config: ObjectValue): Promise<string[]> {
    return this.caller.validate(this.type, config);
  }
}
