import { readPlan } from "../../../review/input/read-plan";
import type { Lock } from "../../../review/settings";
import { groupRecording, prod } from "../../helpers/review-locks";

interface Change {
  readonly actions: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
}

const TEMPLATE = "trtc_auto_record_template.Calls_Template_1";
const CALLBACK = "trtc_event_callback.Calls_Recording_1";
const STORAGE = "tencentcloud_vod_sub_application.Storage_1";

function resource(address: string, change: Change, more: object = {}) {
  return { address, mode: "managed", type: address.split(".")[0], change, ...more };
}

function planText(resources: readonly object[], more: object = {}): string {
  return JSON.stringify({ format_version: "1.2", resource_changes: resources, ...more });
}

const ALL = [
  resource(TEMPLATE, {
    actions: ["update"],
    before: { sdk_app_id: 1400000001 },
    after: { sdk_app_id: 1400000001 },
  }),
  resource(CALLBACK, { actions: ["no-op"], before: {}, after: {} }),
  resource(STORAGE, { actions: ["delete", "create"], before: {}, after: {} }),
];

const read = (text: string, lock: Lock = prod(), stack?: string) =>
  readPlan(text, { file: "plan.json", lock, ...(stack !== undefined && { stack }) });

test("the stack is found by its addresses, and every action is told", () => {
  const { stack, resources } = read(planText(ALL));

  expect(stack).toBe("prod");
  expect(resources.map(({ address, action }) => [address, action])).toEqual([
    [TEMPLATE, "update"],
    [CALLBACK, "no-op"],
    [STORAGE, "replace"],
  ]);
});

test.each([
  [["create"], "create"],
  [["read"], "read"],
  [["delete"], "delete"],
  [["forget"], "forget"],
  [["create", "delete"], "replace"],
])("the actions %j are told as %s", (actions, action) => {
  const text = planText([...ALL, resource("x.y", { actions })]);

  expect(read(text).resources.at(-1)?.action).toBe(action);
});

test("data sources are left out; a former address and drift are kept", () => {
  const text = planText(
    [
      ...ALL,
      resource("data.x.y", { actions: ["read"] }, { mode: "data" }),
      resource("x.new", { actions: ["no-op"] }, { previous_address: "x.old" }),
    ],
    {
      resource_drift: [
        resource(TEMPLATE, { actions: ["update"], before: { a: 1 }, after: { a: 2 } }),
      ],
    },
  );
  const plan = read(text);

  expect(plan.resources).toHaveLength(4);
  expect(plan.resources.at(-1)).toMatchObject({ address: "x.new", previousAddress: "x.old" });
  expect(plan.drifted).toEqual([
    {
      address: TEMPLATE,
      type: "trtc_auto_record_template",
      action: "update",
      before: { a: 1 },
      after: { a: 2 },
    },
  ]);
});

test("a secret in clear is dropped on the way in, and its place is kept", () => {
  const secret = `AKID${"s".repeat(30)}`;
  const text = planText([
    ...ALL,
    resource("x.y", { actions: ["create"], after: { note: secret, sign_key: "hunter2" } }),
  ]);
  const plan = read(text);

  expect(plan.secretPaths).toEqual(["x.y.note", "x.y.sign_key"]);
  expect(JSON.stringify(plan)).not.toMatch(/AKIDs|hunter2/);
});

test("a text that is too long to be searched for secrets stands there no more", () => {
  const secret = `AKID${"s".repeat(30)}`;
  const at = (length: number) =>
    read(
      planText([
        ...ALL,
        resource("x.y", { actions: ["create"], after: { note: `${secret} `.padEnd(length) } }),
      ]),
    );

  expect(at(20_000).secretPaths).toEqual(["x.y.note"]);
  expect(at(20_001).secretPaths).toEqual([]);
  expect(at(20_001).resources.at(-1)?.after?.note).toBe(
    "(longer than 20,000 characters; not examined)",
  );
});

describe("a plan that is none of this lock file's", () => {
  test("lacks addresses, which are named", () => {
    expect(() => read(planText([resource(TEMPLATE, { actions: ["no-op"] })]))).toThrow(
      `it is no plan of "prod": it lacks "${CALLBACK}", "${STORAGE}"`,
    );
  });

  test("has the addresses with another app's number", () => {
    const other = resource(TEMPLATE, { actions: ["no-op"], after: { sdk_app_id: 1400000009 } });

    expect(() => read(planText([other, ...ALL.slice(1)]))).toThrow(`it lacks "${TEMPLATE}"`);
  });

  test("is not of the stack that was named, or of one that does not exist", () => {
    expect(() => read(planText(ALL), prod(), "test")).toThrow('the lock file has no stack "test"');
    expect(() => read(planText(ALL), { stacks: {} })).toThrow("the lock file has no stack to plan");
  });
});

test("two stacks with the same addresses are told apart by their apps, or else must be named", () => {
  const { prod: stack } = prod().stacks;
  const twin = { stacks: { a: stack, b: stack } } as Lock;
  const other = {
    stacks: {
      a: stack,
      b: { ...stack, recordings: { Calls: groupRecording({ sdkAppId: 1400000009 }) } },
    },
  } as Lock;

  expect(read(planText(ALL), other).stack).toBe("a");
  expect(() => read(planText(ALL), twin)).toThrow(
    `it could be the plan of "a" and "b": say which, as in '--plan a=plan.json'`,
  );
  expect(read(planText(ALL), twin, "b").stack).toBe("b");
});

test.each(["{}", "[]", "null", '{"format_version":"2.0"}', '{"resource_changes":[]}'])(
  "%s is no plan",
  (text) => {
    expect(() => read(text)).toThrow(
      "it is not the JSON of a Terraform plan: write it with 'terraform show -json",
    );
  },
);

test("a plan that stopped half-way is refused", () => {
  expect(() => read(planText(ALL, { errored: true }))).toThrow("the plan stopped with an error");
});

test("entries of another shape are passed over without harm", () => {
  const odd = [
    null,
    7,
    {},
    { address: 1, mode: "managed" },
    { address: "x.y", mode: "managed", type: "x", change: null },
  ];

  expect(read(planText([...ALL, ...(odd as object[])])).resources).toHaveLength(4);
});
