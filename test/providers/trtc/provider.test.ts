import type { ObjectValue } from "@trtc-recording/plugin";
import { trtcProvider } from "../../../providers/trtc/provider";
import { Caller, encode, lines } from "../../helpers/plugin-calls";

async function said(settings: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const caller = new Caller(trtcProvider({ environment: {} }));
  const { type } = caller.provider.settings;
  const response = await caller.call("ValidateProviderConfig", {
    config: encode(settings as ObjectValue, type),
  });
  return lines(response);
}

describe("the seconds for looking at recordings", () => {
  test.each([0, 1, 600])("may be %d", async (seconds) => {
    expect(await said({ evidence_budget_seconds: seconds })).toEqual([]);
  });

  test.each([
    [-1, "got -1: write 0"],
    [601, "got 601: write 600"],
    [1.5, "got 1.5: write 1 or 2"],
  ])("cannot be %d", async (seconds, told) => {
    const [line] = await said({ evidence_budget_seconds: seconds });

    expect(line).toContain("error at evidence_budget_seconds: Invalid setting of the provider");
    expect(line).toContain(told);
  });
});
