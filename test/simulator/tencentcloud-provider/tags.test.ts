import { tagChanges } from "../../../simulator/tencentcloud-provider/tags";

type Tags = Record<string, string>;

test.each<[Tags, Tags, object]>([
  [{}, { a: "1" }, { ReplaceTags: [{ TagKey: "a", TagValue: "1" }] }],
  [{ a: "1" }, { a: "2" }, { ReplaceTags: [{ TagKey: "a", TagValue: "2" }] }],
  [{ a: "1", b: "2" }, { a: "1" }, { DeleteTags: [{ TagKey: "b" }] }],
  [
    { a: "1" },
    { b: "1" },
    { ReplaceTags: [{ TagKey: "b", TagValue: "1" }], DeleteTags: [{ TagKey: "a" }] },
  ],
  [{ a: "1" }, { a: "1" }, {}],
])("from %p to %p", (before, after, changes) => {
  expect(tagChanges(before, after)).toEqual(changes);
});
