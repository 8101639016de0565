import { PROVIDER_CALLS, serviceDefinitions } from "@trtc-recording/plugin/protocol/service";

const { provider, controller } = serviceDefinitions();

test("every call has its path", () => {
  expect(Object.values(provider).map(({ path }) => path)).toEqual(
    PROVIDER_CALLS.map((call) => `/tfplugin6.Provider/${call}`),
  );
  expect(Object.values(controller).map(({ path }) => path)).toEqual([
    "/plugin.GRPCController/Shutdown",
  ]);
});

test("a zero index in a path is written, it is not the same as none", () => {
  const response = provider.PlanResourceChange?.responseSerialize({
    requires_replace: [{ steps: [{ attribute_name: "a" }, { element_key_int: 0 }] }],
  });

  expect(response?.toString("hex")).toBe(
    // requires_replace(2) { steps(1) { attribute_name(1): "a" } steps(1) { element_key_int(3): 0 } }
    "1209" + "0a03" + "0a0161" + "0a02" + "1800",
  );
});

test("a stored version is read as a number", () => {
  const call = provider.UpgradeResourceState;
  const bytes = call?.requestSerialize({ type_name: "a", version: 3 });

  expect(call?.requestDeserialize(bytes as Buffer)).toMatchObject({ version: 3 });
});

test("fields of a newer protocol are skipped", () => {
  // type_name(1): "a", then the unknown field 100: "x"
  const bytes = Buffer.from("0a0161a2060178", "hex");

  expect(provider.ReadResource?.requestDeserialize(bytes)).toMatchObject({ type_name: "a" });
});
