import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type Manifest, OutsideApp, ROOT, readJson } from "./examples/outside-app";

const EXAMPLE = join(ROOT, "examples/from-package");

/** The provider in one file, all that it needs inside. */
const BUNDLE = "dist/provider.js";

// Most tests start a program, which a busy machine may keep waiting.
jest.setTimeout(60_000);

let app: OutsideApp;

beforeAll(() => {
  app = new OutsideApp(EXAMPLE);
});

afterAll(() => app?.remove());

describe("the packed library", () => {
  test("is named as the example expects it", () => {
    const { dependencies } = readJson<Manifest>(join(EXAMPLE, "package.json"));

    expect(dependencies["trtc-recording"]).toBe(
      `file:../../trtc-recording-${app.manifest.version}.tgz`,
    );
  });

  test("holds the library, its bindings, the command and the schema of the lock file", () => {
    expect(app.files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "bin/trtc-recording.js",
        "dist/cli/main.js",
        "dist/index.d.ts",
        "dist/index.js",
        "dist/provider.js",
        "dist/receiver/index.d.ts",
        "dist/receiver/index.js",
        "lock/recording.lock.schema.json",
        "package.json",
        "profile/prices/prices.schema.json",
        "providers/tencentcloud/lib/vod-sub-application/index.d.ts",
        "providers/tencentcloud/lib/vod-sub-application/index.js",
        "providers/trtc/lib/auto-record-template/index.d.ts",
        "providers/trtc/lib/auto-record-template/index.js",
        "review/cost/usage.schema.json",
        "review/review-report.schema.json",
        "review/waivers.schema.json",
        "verify/verify-report.schema.json",
      ]),
    );
  });

  test("holds nothing else: no sources, tests, scripts, examples or schemas of providers", () => {
    const others = app.files.filter(
      (file) =>
        !/^(LICENSE|README\.md|package\.json|bin\/[\w-]+\.js|[\w/]+\/[\w.-]+\.schema\.json)$/.test(
          file,
        ) && !/^(dist|providers\/(tencentcloud|trtc)\/lib)\/[\w/-]+\.(js|d\.ts)$/.test(file),
    );
    const unwanted = app.files.filter((file) =>
      /^dist\/(test|scripts|examples|stacks\/(main|environments))\b/.test(file),
    );

    expect(others).toEqual([]);
    expect(unwanted).toEqual([]);
  });

  test("holds no compiled file whose source is gone", () => {
    const orphans = app.files
      .filter((file) => file.startsWith("dist/") && file !== BUNDLE)
      .map((file) => file.replace(/^dist\//, "").replace(/(\.d\.ts|\.js)$/, ".ts"))
      .filter((source) => !existsSync(join(ROOT, source)));

    expect(orphans).toEqual([]);
  });

  test("imports only Node, its own files and what its manifest names", () => {
    const named = Object.keys({ ...app.manifest.dependencies, ...app.manifest.peerDependencies });
    // Of the command only the part that runs in a package: in a checkout it runs sources by tsx.
    const imported = app.files
      .filter((file) => /^(dist|providers)\//.test(file) && file !== BUNDLE)
      .flatMap((file) => importedPackages(readFileSync(join(app.library, file), "utf8")));

    expect([...new Set(imported)].filter((name) => !named.includes(name))).toEqual([]);
  });

  test("depends on nothing that only we have, nor on the cdktf CLI", () => {
    const named = Object.keys(app.manifest.dependencies);
    const workspaces = readdirSync(join(ROOT, "providers")).map(
      (folder) => readJson<{ name: string }>(join(ROOT, "providers", folder, "package.json")).name,
    );

    expect(named.filter((name) => workspaces.includes(name))).toEqual([]);
    expect(named).not.toContain("cdktf-cli");
    expect(app.manifest).not.toHaveProperty("bundleDependencies");
  });

  test("holds a provider that starts by itself, and says what it is when a person starts it", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(app.library, BUNDLE)], {
      cwd: app.library,
      encoding: "utf8",
    });

    expect(status).toBe(1);
    expect(stderr).toMatch(/terraform/i);
    expect(stderr).not.toMatch(/Cannot find module|\n\s+at /);
  });

  test("lets its command run", () => {
    const command = join(app.library, "bin/trtc-recording.js");
    const printed = app.run([command, "fingerprint"], "AbcdefGhijklMnopqrst0123456789ab");

    expect(printed).toMatch(/^scrypt-1:[\w-]{22}:[\w-]{4}\n/);
  });

  test("can be imported by an ES module, single resources included", () => {
    const program = `
      import { RecordingApp, RecordingStorage, CallRecordingStack, Retention } from "trtc-recording";
      import { VodSubApplication } from "trtc-recording/providers/tencentcloud/lib/vod-sub-application/index.js";
      const stack = new CallRecordingStack(new RecordingApp({ outdir: "unused" }), "esm");
      const settings = { subApplicationName: "esm", retention: Retention.permanent() };
      console.log(new RecordingStorage(stack, "Storage", settings).resource instanceof VodSubApplication);
    `;

    expect(app.run(["--input-type=module", "--eval", program])).toBe("true\n");
  });
});

describe("examples/from-package", () => {
  test("type-checks in strict mode, declarations of the library included", () => {
    writeFileSync(join(app.folder, "resources.ts"), RESOURCES_PROGRAM);

    expect(app.compile()).toBe("");
  });

  test("synthesizes the stack and the lock file that it declares", () => {
    const printed = app.run(["--import", "tsx", "main.ts"]);

    expect(printed).toContain("cdktf.out/stacks/prod/cdk.tf.json");
    const stack = readJson<StackJson>(join(app.folder, "cdktf.out/stacks/prod/cdk.tf.json"));
    const [template] = Object.values(stack.resource.trtc_auto_record_template ?? {});
    const [storage] = Object.values(stack.resource.tencentcloud_vod_sub_application ?? {});
    const [callback] = Object.values(stack.resource.trtc_event_callback ?? {});
    expect(Object.keys(stack.resource)).toHaveLength(3);
    expect(template).toMatchObject({
      sdk_app_id: 1400000001,
      mode: "mixed",
      video: { width: 640, height: 360 },
      storage: { retention_days: 180 },
    });
    expect(storage).toMatchObject({
      name: "consultation-recordings",
      lifecycle: { prevent_destroy: true },
    });
    expect(callback).toMatchObject({
      event_group: "recording",
      url: "https://rec.example.com/trtc",
      signing_key_fingerprint: FINGERPRINT,
    });
    expect(stack.terraform.required_providers).toHaveProperty("tencentcloud.version");
    expect(readJson(join(app.folder, "recording.lock.json"))).toMatchObject({
      stacks: {
        prod: {
          recordings: {
            Consultations: {
              sdkAppId: 1400000001,
              eventCallbacks: { recording: { signingKey: FINGERPRINT } },
              storage: { retention: { days: 180 } },
            },
          },
          storages: { Storage: { subApplicationName: "consultation-recordings" } },
        },
      },
    });
  });

  test("finds its own lock file current", () => {
    expect(app.run(["--import", "tsx", "main.ts", "--check"])).toContain("current");
  });
});

const FINGERPRINT = "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA";

interface StackJson {
  readonly resource: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly terraform: { readonly required_providers: object };
}

/** That a resource is typed is shown by what it refuses: `any` refuses nothing. */
const RESOURCES_PROGRAM = `
import type { CallRecording, RecordingStorage } from "trtc-recording";
import type { VodSubApplication } from "trtc-recording/providers/tencentcloud/lib/vod-sub-application";
export function touch(calls: CallRecording, storage: RecordingStorage): VodSubApplication {
  calls.template?.resource.addOverride("name", calls.template.resource.status);
  // @ts-expect-error There is no such attribute.
  storage.resource.noSuchAttribute;
  return storage.resource;
}
`;

/** Packages that a compiled file imports, Node's own left out. */
function importedPackages(text: string): string[] {
  const specifiers = [
    ...text.matchAll(/(?:require\(|import\(|\bfrom )["']([^"'.][^"']*)["'](?=\)|;)/g),
  ];
  return specifiers
    .map(([, specifier = ""]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "")
    .filter((name) => !isBuiltin(name));
}
