import {
  computed,
  list,
  map,
  object,
  objectMap,
  objectSet,
  objects,
  optional,
  optionalComputed,
  replacing,
  required,
  type SettingAttributes,
  sensitive,
  set,
  stable,
} from "@trtc-recording/plugin/schema";

describe("an attribute", () => {
  test.each([
    { attribute: required("string", "what it is"), use: "required" },
    { attribute: optional("string", "what it is"), use: "optional" },
    { attribute: computed("string", "what it is"), use: "computed" },
    { attribute: optionalComputed("string", "what it is"), use: "optional-computed" },
  ])("made by $use() is just that, visible and updated in place", ({ attribute, use }) => {
    expect(attribute).toEqual({
      use,
      type: "string",
      description: "what it is",
      sensitive: false,
      requiresReplace: false,
      stable: false,
    });
  });

  test("is refined without changing the original", () => {
    const plain = required("number", "an id");

    expect(replacing(plain)).toEqual({ ...plain, requiresReplace: true });
    expect(sensitive(plain)).toEqual({ ...plain, sensitive: true });
    expect(plain).toMatchObject({ sensitive: false, requiresReplace: false });

    const reported = computed("string", "an id");
    expect(stable(reported)).toEqual({ ...reported, stable: true });
    expect(reported.stable).toBe(false);
  });

  test("holds collections in Terraform's notation", () => {
    expect(list("string")).toEqual(["list", "string"]);
    expect(set("number")).toEqual(["set", "number"]);
    expect(map("bool")).toEqual(["map", "bool"]);
  });

  test("holds objects once or in collections", () => {
    const attributes = { width: required("number", "in cm") };

    expect([
      object(attributes),
      objects(attributes),
      objectSet(attributes),
      objectMap(attributes),
    ]).toEqual(["single", "list", "set", "map"].map((nesting) => ({ nesting, attributes })));
  });

  test("keeps its type, so that values can be typed by it", () => {
    const attribute = required(set("string"), "names");
    const use: "required" = attribute.use;
    const type: readonly ["set", "string"] = attribute.type;

    expect([use, type]).toEqual(["required", ["set", "string"]]);
  });
});

// Each line below is checked by `npm run types`: it fails there as soon as the mistake compiles.
test("illegal states do not compile", () => {
  const configured = required("string", "set by the configuration");
  const reported = computed("string", "set by the provider");

  // @ts-expect-error a computed attribute cannot force a replacement: nobody changes it
  replacing(reported);
  // @ts-expect-error what the configuration sets does not stay as it was
  stable(configured);
  // @ts-expect-error nobody could set the parts of a computed object
  computed(objects({ configured }), "what the provider found");
  // @ts-expect-error collections hold primitives; objects are nested attributes
  list(object({ configured }));
  // @ts-expect-error the type is not one of Terraform's
  required("integer", "a count");
  // @ts-expect-error a description is not optional
  required("string");
  // @ts-expect-error a provider's configuration is never replaced
  const replacedSetting: SettingAttributes = { region: replacing(configured) };
  // @ts-expect-error a provider's configuration is never computed
  const computedSetting: SettingAttributes = { region: reported };

  expect([replacedSetting, computedSetting]).toHaveLength(2);
});
