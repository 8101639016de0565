import type { CallbackUrlRules } from "../../profile/callback-url";
import {
  CALL_CALLBACK_URL,
  checkCallbackUrl,
  EVENT_CALLBACK_URL,
  VOD_CALLBACK_URL,
} from "../../profile/callback-url";
import { Checks } from "../../profile/checks";
import { sentencesOf, WITH_UNKNOWN } from "../helpers/profiles";

const ALL_RULES: [string, CallbackUrlRules][] = [
  ["event", EVENT_CALLBACK_URL],
  ["call", CALL_CALLBACK_URL],
  ["VOD", VOD_CALLBACK_URL],
];

const UNREACHABLE =
  /^'url' must name a host on the public internet: Tencent's servers call it, got /;
const NO_URL = /^'url' must be an absolute https URL, got /;

function sentencesAbout(url: unknown, rules: CallbackUrlRules = CALL_CALLBACK_URL): string[] {
  return sentencesOf((checks) => checkCallbackUrl("url", url as string, rules, checks));
}

describe("a public https URL", () => {
  const urls = [
    "https://rec.example.com/trtc",
    "https://rec.example.com",
    "https://rec.example.com:8443/a/b_c-d?room=1#top",
    "https://rec.example.com/%E5%BD%95%E5%88%B6?a+b",
    "HTTPS://REC.EXAMPLE.COM/",
    "https://8.8.8.8/trtc",
    "https://[2606:4700:4700::1111]/trtc",
    "https://[::ffff:8.8.8.8]/trtc",
  ];

  test.each(urls)("%s is taken by calls and VOD", (url) => {
    expect(sentencesAbout(url, CALL_CALLBACK_URL)).toEqual([]);
    expect(sentencesAbout(url, VOD_CALLBACK_URL)).toEqual([]);
  });

  test.each(urls.filter((url) => !url.includes("[")))("%s is taken by events", (url) => {
    expect(sentencesAbout(url, EVENT_CALLBACK_URL)).toEqual([]);
  });

  test("may hold several query values for calls, which REST takes", () => {
    expect(sentencesAbout("https://rec.example.com/?room=1&user=2")).toEqual([]);
  });

  test.each(ALL_RULES)("that is not known yet is not judged (%s)", (_name, rules) => {
    const checks = new Checks(WITH_UNKNOWN);

    checkCallbackUrl("url", "${TfToken[TOKEN.5]}", rules, checks);

    expect(checks.problems).toEqual([]);
  });
});

describe("one sentence says what to write", () => {
  test.each<[string, string, CallbackUrlRules, string]>([
    [
      "http",
      "http://rec.example.com/trtc",
      EVENT_CALLBACK_URL,
      // No source: the pages allow http, it is we who do not.
      "'url' must be https: events name rooms, users and files, got \"http://rec.example.com/trtc\": write 'https://rec.example.com/trtc'",
    ],
    [
      "no URL at all",
      "rec.example.com/trtc",
      EVENT_CALLBACK_URL,
      "'url' must be an absolute https URL, got \"rec.example.com/trtc\": write one such as 'https://rec.example.com/trtc'",
    ],
    [
      "user info",
      "https://admin:hunter2@rec.example.com/trtc",
      CALL_CALLBACK_URL,
      "'url' must not hold user info: code and lock file would publish it, got \"https://…@rec.example.com/trtc\": leave out what stands before '@'",
    ],
    [
      "a private host",
      "https://10.0.0.1/trtc",
      EVENT_CALLBACK_URL,
      "'url' must name a host on the public internet: Tencent's servers call it, got \"10.0.0.1\": write the public host name of your receiver",
    ],
    [
      "characters that the console refuses",
      "https://rec.example.com/a~b?c=1&d=2,3",
      EVENT_CALLBACK_URL,
      '\'url\' must be made of letters, digits and - _ ? % = # . / + only: the console refuses others, got the characters "&" "~": percent-encode them, or use a path instead of several query values (source: TRTC callback configuration, read 2026-08)',
    ],
    [
      "braces",
      "https://rec.example.com/{room}",
      CALL_CALLBACK_URL,
      "'url' must not hold braces other than {token}, got \"https://rec.example.com/{room}\": take them out, or percent-encode them as %7B and %7D",
    ],
    [
      "a secret in a call callback",
      "https://rec.example.com/?token=s3cr3t",
      CALL_CALLBACK_URL,
      "'url' must not hold a secret in the clear, got \"https://rec.example.com/?token=…\": write {token} in its place; it is filled in at deploy",
    ],
    [
      "a secret in an event callback",
      "https://rec.example.com/?sign=s3cr3t",
      EVENT_CALLBACK_URL,
      "'url' must not hold a secret in the clear, got \"https://rec.example.com/?sign=…\": take it out and verify the signature of the callback instead",
    ],
  ])("about %s", (_name, url, rules, sentence) => {
    expect(sentencesAbout(url, rules)).toEqual([sentence]);
  });

  test("about a URL of more than 2,083 characters", () => {
    expect(sentencesAbout(urlOfLength(2084), EVENT_CALLBACK_URL)).toEqual([
      "'url' must be at most 2,083 characters, got 2,084 characters: shorten the path or the query (source: TRTC callback configuration, read 2026-08)",
    ]);
  });
});

describe("the length", () => {
  test.each(ALL_RULES)("of 2,083 characters is the longest (%s)", (_name, rules) => {
    expect(sentencesAbout(urlOfLength(2083), rules)).toEqual([]);
    expect(sentencesAbout(urlOfLength(2084), rules)).toHaveLength(1);
  });
});

describe("a host that Tencent's servers cannot reach", () => {
  test.each([
    "10.0.0.1",
    "10.255.255.255",
    "127.0.0.1",
    "127.1",
    "0.0.0.0",
    "100.64.0.1",
    "100.127.255.255",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "017700000001",
    "0177.0.0.1",
    "192.168.1.1.",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[fc00::1]",
    "[fd12:3456:789a::1]",
    "[fe80::1]",
    "[ff02::1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:7f00:1]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "app.localhost",
    "intranet",
    "intranet.",
    "printer.local",
    "api.internal",
    "api.internal.",
    "nas.lan",
    "router.home",
    "dc.corp",
    "host.localdomain",
  ])("%s is refused", (host) => {
    expect(sentencesAbout(`https://${host}/trtc`)).toEqual([expect.stringMatching(UNREACHABLE)]);
    expect(sentencesAbout(`https://${host}:8443`, VOD_CALLBACK_URL)).toEqual([
      expect.stringMatching(UNREACHABLE),
    ]);
  });

  test.each([
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "169.253.0.1",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "192.169.0.0",
    "223.255.255.255",
    "[2001:4860:4860::8888]",
    "local.example.com",
    "internal.example.com",
    "mylocal.com",
    "notlocalhost.com",
  ])("%s next to one is taken", (host) => {
    expect(sentencesAbout(`https://${host}/trtc`)).toEqual([]);
  });

  test.each(["localhost..", "127.0.0.1..", "...", "rec..example.com"])(
    "%s has an empty label and is refused",
    (host) => {
      expect(sentencesAbout(`https://${host}/trtc`)).not.toEqual([]);
    },
  );
});

describe("the form", () => {
  test.each([
    "",
    " ",
    "/trtc",
    "//rec.example.com",
    "https:",
    "https://",
    "https:/x.com",
    "https://a b.com",
  ])("%j is no URL", (url) => {
    expect(sentencesAbout(url)).toEqual([expect.stringMatching(NO_URL)]);
  });

  test.each(["https://x.com/a b", "https://x.com/\t", "https://x.com/\n", "https://x.com/\u202e"])(
    "%j holds what no URL may",
    (url) => {
      expect(sentencesAbout(url)).toEqual([expect.stringMatching(NO_URL)]);
    },
  );

  test.each(["ftp://x.com/", "ws://x.com/", "http://x.com/"])("%s is not https", (url) => {
    expect(sentencesAbout(url)).toEqual([expect.stringMatching(/^'url' must be https: /)]);
  });

  test.each([undefined, null, 5, {}, []])("%p, from JavaScript, is no URL", (url) => {
    expect(sentencesAbout(url)).toEqual([expect.stringMatching(NO_URL)]);
  });

  test("names every mistake at once", () => {
    const sentences = sentencesAbout("http://me:pw@localhost/{x}?key=v");

    expect(sentences.map((sentence) => sentence.split(":")[0])).toEqual([
      "'url' must be https",
      "'url' must not hold user info",
      "'url' must name a host on the public internet",
      expect.stringMatching(/^'url' must not hold braces/),
      expect.stringMatching(/^'url' must not hold a secret in the clear/),
    ]);
  });
});

describe("the characters that the console takes", () => {
  test.each([..."&~,!$'()*;@[]|^`<>\"\\", "é", "录", "😀"])("do not include %s", (character) => {
    const sentences = sentencesAbout(`https://rec.example.com/a${character}b`, EVENT_CALLBACK_URL);

    expect(sentences).toEqual([
      expect.stringMatching(/^'url' must be made of letters, digits and /),
    ]);
  });

  test("do not include a space, which no URL may hold", () => {
    expect(sentencesAbout("https://rec.example.com/a b", EVENT_CALLBACK_URL)).toHaveLength(1);
  });
});

describe("the placeholder {token}", () => {
  test.each([
    "https://rec.example.com/{token}",
    "https://rec.example.com/hook/{token}/trtc",
    "https://rec.example.com/?token={token}",
    "https://rec.example.com/?a={token}&b=2",
  ])("is filled in at deploy in %s", (url) => {
    expect(sentencesAbout(url, CALL_CALLBACK_URL)).toEqual([]);
  });

  test.each([
    ["event", EVENT_CALLBACK_URL],
    ["VOD", VOD_CALLBACK_URL],
  ])("means nothing in %s callbacks", (_name, rules) => {
    expect(sentencesAbout("https://rec.example.com/{token}", rules)).toContainEqual(
      expect.stringMatching(/^'url' must not hold braces, got /),
    );
  });

  test.each([
    "https://rec.example.com/${var.token}",
    "https://rec.example.com/${TOKEN}",
    "https://rec.example.com/${token}",
    "https://rec.example.com/%{token}",
    "https://rec.example.com/{TOKEN}",
    "https://rec.example.com/{token",
    "https://rec.example.com/token}",
    "https://rec.example.com/{{token}}",
    "https://rec.example.com/{}",
  ])("is not what %s holds", (url) => {
    expect(sentencesAbout(url, CALL_CALLBACK_URL)).toEqual([
      expect.stringMatching(/^'url' must not hold braces other than {token}, got /),
    ]);
  });

  test("stays in the advice about a URL that holds it", () => {
    const [sentence] = sentencesAbout("http://rec.example.com/{token}/trtc");

    expect(sentence).toContain("write 'https://rec.example.com/{token}/trtc'");
  });
});

function urlOfLength(length: number): string {
  return "https://rec.example.com/".padEnd(length, "x");
}
