import type { ResourceTag } from "../../cloud";

type Tags = Readonly<Record<string, string>>;

/** In the order of the keys; the real provider sends them in no order. */
export function apiTags(tags: Tags): readonly ResourceTag[] {
  return Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}

export function tagMap(tags: readonly ResourceTag[]): Tags {
  return Object.fromEntries(tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
}

/** What to put and what to take away; a list without elements is not sent. */
export function tagChanges(before: Tags, after: Tags) {
  const replaced = Object.entries(after).filter(([key, value]) => before[key] !== value);
  const deleted = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return {
    ...(replaced.length > 0 && { ReplaceTags: apiTags(Object.fromEntries(replaced)) }),
    ...(deleted.length > 0 && { DeleteTags: deleted.map((TagKey) => ({ TagKey })) }),
  };
}
