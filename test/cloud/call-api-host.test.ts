import { CALL_API_HOSTS, DEFAULT_CALL_API_HOST } from "../../cloud";
import { callApiBaseUrl } from "../../cloud/call-api-host";

test("each site has its default host, which is one of the documented", () => {
  expect(callApiBaseUrl(undefined, "china")).toBe("https://console.tim.qq.com");
  expect(callApiBaseUrl(undefined, "international")).toBe("https://adminapisgp.im.qcloud.com");
  for (const host of Object.values(DEFAULT_CALL_API_HOST)) {
    expect(CALL_API_HOSTS).toContainEqual(
      expect.objectContaining({ host, isStatedForCalls: true }),
    );
  }
});

test("each documented host has a source with a date", () => {
  for (const { source } of CALL_API_HOSTS) {
    expect(source.date).toMatch(/20\d\d/);
  }
  expect(new Set(CALL_API_HOSTS.map(({ host }) => host)).size).toBe(CALL_API_HOSTS.length);
});

test.each([
  ["adminapikr.im.qcloud.com", "https://adminapikr.im.qcloud.com"],
  ["api.example.com:8443", "https://api.example.com:8443"],
  ["https://api.example.com", "https://api.example.com"],
  ["https://api.example.com/", "https://api.example.com"],
  ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
  ["http://localhost:4000", "http://localhost:4000"],
  ["http://[::1]:4000", "http://[::1]:4000"],
])("%s is a host", (given, expected) => {
  expect(callApiBaseUrl(given, "china")).toBe(expected);
});

test.each([
  "http://api.example.com",
  "https://api.example.com/v4",
  "https://api.example.com/?a=b",
  "https://user:pass@api.example.com",
  "ftp://127.0.0.1",
  "",
  "a b",
  "a\nb",
  "-a.example",
  "console.tim.qq.com/..",
  "x".repeat(65_536),
])("%j is refused, in one line with the fix", (given) => {
  const run = () => callApiBaseUrl(given, "china");

  expect(run).toThrow(RangeError);
  expect(run).toThrow(/^'host' must be .* got ".*": write 'console\.tim\.qq\.com' for example$/);
  expect(run).not.toThrow(/pass|.{600}/);
});
