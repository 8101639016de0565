import {
  fillToken,
  fitsTemplate,
  needsToken,
  showHost,
  showUrl,
  storedTemplate,
} from "../../../../providers/trtc/call-callback/url-template";

const TEMPLATE = "https://rec.example.com/{token}/c";
const TOKEN = "tok-0123456789abcdef";
const FILLED = `https://rec.example.com/${TOKEN}/c`;

test("a token is filled in wherever it belongs", () => {
  expect(needsToken(TEMPLATE)).toBe(true);
  expect(fillToken(TEMPLATE, TOKEN)).toBe(FILLED);
  expect(fillToken("https://a.b/{token}?t={token}", TOKEN)).toBe(`https://a.b/${TOKEN}?t=${TOKEN}`);
  expect(fillToken(TEMPLATE, undefined)).toBeUndefined();
});

test("a URL without a place for it stays as it is", () => {
  expect(needsToken("https://a.b/token")).toBe(false);
  expect(fillToken("https://a.b/c", undefined)).toBe("https://a.b/c");
  expect(fillToken("https://a.b/$&", TOKEN)).toBe("https://a.b/$&");
});

test.each([
  [FILLED, true],
  ["https://rec.example.com/another/c", true],
  ["https://rec.example.com//c", false],
  ["https://rec.example.com/a/b/c", false],
  ["https://rec.example.com/another/d", false],
  ["https://rec-example.com/another/c", false],
  ["http://rec.example.com/another/c", false],
])("%s fits the template: %s", (url, fits) => {
  expect(fitsTemplate(url, TEMPLATE)).toBe(fits);
});

test("a template with two places takes the same token in both", () => {
  const twice = "https://a.b/{token}?t={token}";

  expect(fitsTemplate("https://a.b/x?t=x", twice)).toBe(true);
  expect(fitsTemplate("https://a.b/x?t=y", twice)).toBe(false);
});

test("characters of a URL have no meaning of their own", () => {
  expect(fitsTemplate("https://a.b/(x)+[y]?z=1/t", "https://a.b/(x)+[y]?z=1/{token}")).toBe(true);
  expect(fitsTemplate("https://aXb/t", "https://a.b/{token}")).toBe(false);
  expect(fitsTemplate("https://a.b/-x/t", "https://a.b/-x/{token}")).toBe(true);
});

describe("a URL found at the API is shown", () => {
  test("as it is declared when it is what is declared", () => {
    expect(showUrl(FILLED, TEMPLATE, TOKEN)).toBe(TEMPLATE);
    expect(showUrl("https://a.b/c", "https://a.b/c", undefined)).toBe("https://a.b/c");
  });

  test("with another token as such", () => {
    const shown = "https://rec.example.com/{another token}/c";

    expect(showUrl("https://rec.example.com/theirs/c", TEMPLATE, TOKEN)).toBe(shown);
    expect(showUrl("https://rec.example.com/theirs/c", TEMPLATE, undefined)).toBe(shown);
  });

  test.each([
    ["https://user:pass@other.example.net/secret?k=v#f", "https://other.example.net/{not shown}"],
    ["https://rec.example.com/other", "https://rec.example.com/{not shown}"],
    ["http://10.0.0.1:8080/x", "http://10.0.0.1:8080/{not shown}"],
    ["secret", "(no host)/{not shown}"],
    ["data:secret", "(no host)/{not shown}"],
  ])("with its host only when it is another: %s", (url, shown) => {
    expect(showUrl(url, TEMPLATE, TOKEN)).toBe(shown);
    expect(showUrl(url, "https://a.b/c", undefined)).toBe(shown);
    expect(showUrl(url, null, TOKEN)).toBe(shown);
  });

  test("after an import by its token, if nothing else in it may be a secret", () => {
    expect(showUrl(FILLED, null, TOKEN)).toBe(TEMPLATE);
    expect(showUrl(FILLED, null, undefined)).toBe("https://rec.example.com/{not shown}");
    expect(showUrl(`${FILLED}?password=x`, null, TOKEN)).toBe(
      "https://rec.example.com/{not shown}",
    );
  });
});

test("what was stored of a URL with another token is compared as it was declared", () => {
  expect(storedTemplate("https://rec.example.com/{another token}/c")).toBe(TEMPLATE);
  expect(storedTemplate(TEMPLATE)).toBe(TEMPLATE);
});

test("a host is shown without user info", () => {
  expect(showHost("https://user:pass@rec.example.com:8443/x")).toBe("https://rec.example.com:8443");
});
