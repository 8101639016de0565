import { createLogger, redact } from "@trtc-recording/plugin";
import { levelFromEnvironment } from "@trtc-recording/plugin/reporting/log";

function logged(level: "trace" | "warn" | "off") {
  const lines: string[] = [];
  return { log: createLogger("provider.shop", level, (line) => lines.push(line)), lines };
}

test("a line is what Terraform sorts by level", () => {
  const { log, lines } = logged("trace");

  log.info("created", { id: "a", took: 3 });

  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n$/);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    "@level": "info",
    "@message": "created",
    "@module": "provider.shop",
    "@timestamp": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    id: "a",
    took: 3,
  });
});

test("lines below the level are not written", () => {
  const { log, lines } = logged("warn");

  for (const level of ["trace", "debug", "info", "warn", "error"] as const) {
    log[level](level);
  }

  expect(lines.map((line) => JSON.parse(line)["@level"])).toEqual(["warn", "error"]);
});

test("without a level nothing is written", () => {
  const { log, lines } = logged("off");

  log.error("boom");

  expect(lines).toEqual([]);
});

test("secrets show in neither message nor fields", () => {
  const { log, lines } = logged("trace");
  redact("log-secret");

  log.warn("got log-secret", { url: "https://x/log-secret", "log-secret": 1 });

  expect(lines.join()).not.toContain("log-secret");
});

test.each([
  [{}, "off"],
  [{ TF_LOG: "" }, "off"],
  [{ TF_LOG: "OFF" }, "off"],
  [{ TF_LOG: "nonsense" }, "off"],
  [{ TF_LOG: "WARN" }, "warn"],
  [{ TF_LOG: "JSON" }, "trace"],
  [{ TF_LOG: "ERROR", TF_LOG_PROVIDER: "debug" }, "debug"],
  [{ TF_LOG: "debug", TF_LOG_PROVIDER: "off" }, "off"],
] as const)("%j asks for %s", (environment, level) => {
  expect(levelFromEnvironment(environment)).toBe(level);
});
