import { type Api3Caller, Api3Client, type SubApplication, subApplications } from "../../../cloud";
import { DEMO_ACCOUNT } from "../../../simulator";
import { runningSimulator } from "../../simulator/running";
import { fakeClock } from "../fake-clock";

const simulator = runningSimulator();

test("the account's applications are told by number, name and state", async () => {
  const api = new Api3Client({ credentials: DEMO_ACCOUNT, endpoint: simulator.current.url });

  const [first] = await subApplications(api);

  expect(first).toMatchObject({ SubAppId: expect.any(Number), Status: "On" });
});

/** Answers a list in pages; a broken one repeats its first page for ever. */
function listing(all: readonly SubApplication[], isBroken = false): Api3Caller {
  return {
    site: "china",
    clock: fakeClock(),
    call: async (_, request) => {
      const { Offset = 0, Limit = 0 } = request as { Offset?: number; Limit?: number };
      const start = isBroken ? 0 : Offset;
      return { SubAppIdInfoSet: all.slice(start, start + Limit) } as never;
    },
  };
}

const many = (count: number): SubApplication[] =>
  Array.from({ length: count }, (_, index) => ({ SubAppId: index + 1, Status: "On" }));

test.each([0, 199, 200, 201, 400])("%i of them are all read", async (count) => {
  expect(await subApplications(listing(many(count)))).toHaveLength(count);
});

test("those being destroyed, or destroyed, are left out; those switched off are not", async () => {
  const states = ["On", "Off", "Destroying", "Destroyed"] as const;
  const all = states.map((Status, index) => ({ SubAppId: index + 1, Status }));

  expect((await subApplications(listing(all))).map(({ Status }) => Status)).toEqual(["On", "Off"]);
});

test("a list that does not page on ends", async () => {
  expect(await subApplications(listing(many(200), true))).toHaveLength(200);
});

test("no list is no application", async () => {
  const api = listing([]);
  api.call = async () => ({ SubAppIdInfoSet: null }) as never;

  expect(await subApplications(api)).toEqual([]);
});
