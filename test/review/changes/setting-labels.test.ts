import schema from "../../../lock/recording.lock.schema.json";
import { settingLabel } from "../../../review/changes/setting-labels";
import type { LockedKind } from "../../../review/subject";

type Part = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly oneOf?: readonly Part[];
  readonly anyOf?: readonly Part[];
};

const definitions = schema.$defs as unknown as Readonly<Record<string, Part>>;

/** Every path of a setting that the lock file's schema allows. */
function paths(part: Part, prefix = ""): string[] {
  const target = part.$ref ? definitions[part.$ref.replace("#/$defs/", "")] : part;
  const branches = [...(target?.oneOf ?? []), ...(target?.anyOf ?? [])];
  const properties = Object.entries(target?.properties ?? {});
  if (branches.length === 0 && properties.length === 0) {
    return [prefix];
  }
  return [
    ...branches.flatMap((branch) => paths(branch, prefix)),
    ...properties.flatMap(([key, inner]) => paths(inner, prefix === "" ? key : `${prefix}.${key}`)),
  ];
}

test.each<[LockedKind, string]>([
  ["recording", "recording"],
  ["storage", "ownedStorage"],
  ["vod-events", "vodEvents"],
  ["guard", "guard"],
])("every setting of a %s that the schema has is told in words", (kind, definition) => {
  const settings = paths(definitions[definition] ?? {}).filter(
    (path) => path !== "" && !path.startsWith("addresses"),
  );

  expect(settings.length).toBeGreaterThan(3);
  expect(settings.filter((path) => settingLabel(kind, path) === undefined)).toEqual([]);
});

test("a stack's own settings are told in words", () => {
  for (const path of ["site", "region", "allowedAccountIds"]) {
    expect(settingLabel("stack", path)?.label.zh).toBeTruthy();
  }
});

test("a part without words of its own takes those of the whole, with its name", () => {
  expect(settingLabel("storage", "tags.team")?.label).toEqual({ en: "Tag team", zh: "标签 team" });
  expect(settingLabel("recording", "start.limitOverrides.fps.max.value")?.label.en).toBe(
    "Limits replaced fps.max.value",
  );
});

test("what this release does not know has no words", () => {
  expect(settingLabel("recording", "profile.watermark")).toBeUndefined();
  expect(settingLabel("recording", "constructor")).toBeUndefined();
});
