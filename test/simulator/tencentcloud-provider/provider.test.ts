import { createLogger, type ObjectValue } from "@trtc-recording/plugin";
import committed from "../../../providers/tencentcloud/schema.json";
import { type AccountSeed, DEMO_ACCOUNT } from "../../../simulator";
import { STAND_IN_SOURCE, tencentcloudStandIn } from "../../../simulator/tencentcloud-provider";
import { Caller } from "../../helpers/plugin-calls";
import { runningSimulator } from "../running";
import { askedActions, environmentOf, SHORT_TIMES } from "./stand-in";

const simulator = runningSimulator();
const { uin } = DEMO_ACCOUNT;

/** Configures a stand-in whose environment is the simulator's, changed. */
function configure(config: ObjectValue, changes: Record<string, string | undefined> = {}) {
  const environment = { ...environmentOf(simulator.current), ...changes };
  return new Caller(tencentcloudStandIn({ environment, times: SHORT_TIMES })).configure(config);
}

async function validate(config: ObjectValue): Promise<readonly string[]> {
  const caller = new Caller(tencentcloudStandIn({ environment: {} }));
  const blocks = ["assume_role_with_saml", "assume_role_with_web_identity"];
  const full = { ...Object.fromEntries(blocks.map((name) => [name, []])), ...config };
  const response = await caller.call("ValidateProviderConfig", {
    config: { json: Buffer.from(JSON.stringify(full)) },
  });
  return response.diagnostics.map(
    ({ detail, summary }: Record<string, string>) => detail || summary,
  );
}

test("its schema is the committed one", () => {
  expect(STAND_IN_SOURCE).toBe("registry.terraform.io/tencentcloudstack/tencentcloud");
  expect(tencentcloudStandIn({ environment: {} }).schema).toEqual(
    committed.provider_schemas[STAND_IN_SOURCE],
  );
});

test("what it does not stand in for fails when it is used", async () => {
  const caller = new Caller(tencentcloudStandIn({ environment: {} }));

  expect(await caller.validate("tencentcloud_vod_procedure_template", { name: "a" })).toEqual([
    expect.stringContaining("declares but does not implement"),
  ]);
});

describe("credentials", () => {
  test("come from the environment, and from the provider block first", async () => {
    expect(await configure({ region: null })).toEqual([]);
    expect(
      await configure({ secret_id: DEMO_ACCOUNT.secretId }, { TENCENTCLOUD_SECRET_ID: "x" }),
    ).toEqual([]);
  });

  test.each(["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"])("need %s", async (name) => {
    for (const value of [undefined, ""]) {
      expect(await configure({}, { [name]: value })).toEqual([
        expect.stringContaining("Please set your `secret_id` and `secret_key`"),
      ]);
    }
  });

  describe("that are temporary", () => {
    const account: AccountSeed = { ...DEMO_ACCOUNT, securityToken: "temporary-token-1" };
    const other = runningSimulator({ accounts: [account] });

    test.each([
      ["temporary-token-1", []],
      ["temporary-token-2", [expect.stringContaining("AuthFailure.TokenFailure")]],
    ])("need their own token: %s", async (token, said) => {
      const environment = {
        ...environmentOf(other.current, account),
        TENCENTCLOUD_SECURITY_TOKEN: token,
      };

      expect(await configure({ allowed_account_ids: [uin] }, environment)).toEqual(said);
    });
  });

  test.each<[string, ObjectValue]>([
    ["assume_role", { assume_role: [{ role_arn: "qcs::cam::uin/1:role/r", session_name: "s" }] }],
    ["profile", { profile: "default" }],
    ["enable_pod_oidc", { enable_pod_oidc: true }],
  ])("by %s are not in the stand-in", async (name, config) => {
    expect(await configure(config)).toEqual([expect.stringContaining(`remove ${name}.`)]);
  });

  test("are in no error and no log line", async () => {
    const lines: string[] = [];
    const log = createLogger("provider", "trace", (line) => lines.push(line));
    const standIn = tencentcloudStandIn({
      environment: environmentOf(simulator.current),
      times: SHORT_TIMES,
    });
    simulator.current.faults.add({
      action: "*",
      kind: "error",
      code: "FailedOperation",
      message: `echo ${DEMO_ACCOUNT.secretKey}`,
    });

    const said = await new Caller(standIn, log).configure({ allowed_account_ids: [uin] });

    expect(said).toEqual([expect.stringContaining("echo")]);
    expect(lines).not.toEqual([]);
    expect([...lines, ...said].join("")).not.toContain(DEMO_ACCOUNT.secretKey);
  });
});

describe("the address", () => {
  test.each(["127.0.0.1", "localhost"])("may be %s", async (host) => {
    const { port } = new URL(simulator.current.url);
    const domain = `${host}:${port}`;

    expect(await configure({ domain, allowed_account_ids: [uin] })).toEqual([]);
  });

  test.each<[string | undefined, string | undefined]>([
    ["HTTP", undefined],
    ["HTTP", "tencentcloudapi.com"],
    ["HTTP", "http://127.0.0.1:80"],
    ["HTTP", "127.0.0.1"],
    ["HTTP", "127.0.0.1:80@tencentcloudapi.com"],
    ["HTTPS", "127.0.0.1:80"],
    [undefined, "127.0.0.1:80"],
  ])("%s and %s lead to the real cloud or nowhere: refused", async (protocol, domain) => {
    const changes = { TENCENTCLOUD_PROTOCOL: protocol, TENCENTCLOUD_DOMAIN: domain };

    expect(await configure({}, changes)).toEqual([
      expect.stringContaining("talks to a local Tencent Cloud only"),
    ]);
  });

  test("is asked for the region of the block, of the environment, or Guangzhou", async () => {
    const check = { allowed_account_ids: [uin] };
    await configure({ ...check, region: "ap-singapore" }, { TENCENTCLOUD_REGION: "ap-tokyo" });
    await configure(check, { TENCENTCLOUD_REGION: "ap-tokyo" });
    await configure(check);

    expect(simulator.current.requests.map(({ region }) => region)).toEqual([
      "ap-singapore",
      "ap-tokyo",
      "ap-guangzhou",
    ]);
  });
});

describe("the account", () => {
  const refused = [expect.stringContaining(`TencentCloud account ID not allowed: ${uin}`)];

  test.each<[string, ObjectValue, readonly unknown[]]>([
    ["is on the list", { allowed_account_ids: ["100000000002", uin] }, []],
    ["is not on the list", { allowed_account_ids: ["100000000002"] }, refused],
    ["is forbidden", { forbidden_account_ids: [uin] }, refused],
    ["is not forbidden", { forbidden_account_ids: ["100000000002"] }, []],
  ])("%s", async (_, config, said) => {
    expect(await configure(config)).toEqual(said);
    expect(askedActions(simulator.current)).toEqual(["GetCallerIdentity"]);
  });

  test("is not asked for without a list", async () => {
    await configure({});
    await configure({ allowed_account_ids: [] });

    expect(askedActions(simulator.current)).toEqual([]);
  });

  test("that cannot be asked for stops everything", async () => {
    simulator.current.faults.add({ action: "*", kind: "error", code: "UnauthorizedOperation" });

    expect(await configure({ allowed_account_ids: [uin] })).toEqual([
      expect.stringContaining("UnauthorizedOperation"),
    ]);
  });
});

describe("the provider block is checked:", () => {
  test("protocols", async () => {
    expect(await validate({ protocol: "HTTPS" })).toEqual([]);
    expect(await validate({ protocol: "http" })).toEqual([
      '"protocol" must contain a valid string value must in array []string{"HTTP", "HTTPS"}, got "http"',
    ]);
  });

  test("lists of accounts exclude each other", async () => {
    expect(await validate({ allowed_account_ids: [uin], forbidden_account_ids: [uin] })).toEqual([
      '"allowed_account_ids": conflicts with forbidden_account_ids',
      '"forbidden_account_ids": conflicts with allowed_account_ids',
    ]);
  });
});
