import type { PlanRules } from "../model/served-provider";
import type { BlockJson } from "../schema-json";
import { UNKNOWN } from "../values/unknown";
import { isObjectValue, type ObjectValue, type Value } from "../values/value";
import { schemaParts } from "./schema-parts";

/**
 * The proposed state of a create or an update, where what only the provider can say is unknown:
 * every computed attribute that the configuration leaves out, unless it is stable and has a value.
 */
export function planComputed(
  proposed: ObjectValue,
  config: ObjectValue,
  body: BlockJson,
  rules: PlanRules,
  prefix = "",
): ObjectValue {
  const planned: Record<string, Value> = { ...proposed };
  for (const { name, attribute, nested } of schemaParts(body)) {
    const path = prefix + name;
    const value = proposed[name] ?? null;
    if (attribute?.computed && (config[name] ?? null) === null) {
      planned[name] = value !== null && rules.isStable(path) ? value : UNKNOWN;
    } else if (nested !== undefined) {
      planned[name] = eachObject(value, config[name] ?? null, nested.nesting, (part, configured) =>
        planComputed(part, configured, nested.body, rules, `${path}.`),
      );
    }
  }
  return planned;
}

/** Maps the objects of a nested value, each together with its counterpart in the configuration. */
function eachObject(
  value: Value,
  config: Value,
  nesting: string,
  map: (object: ObjectValue, config: ObjectValue) => ObjectValue,
): Value {
  const mapOne = (element: Value, configured: Value | undefined) =>
    isObjectValue(element) && isObjectValue(configured) ? map(element, configured) : element;
  if (nesting === "set" && Array.isArray(config)) {
    // Elements have no identity, so the configured ones count: their computed parts start afresh.
    return config.map((element) => mapOne(element, element));
  }
  if (Array.isArray(value)) {
    return value.map((element, i) =>
      mapOne(element, Array.isArray(config) ? config[i] : undefined),
    );
  }
  if (nesting === "map" && isObjectValue(value)) {
    const configured = isObjectValue(config) ? config : {};
    return Object.fromEntries(
      Object.entries(value).map(([key, element]) => [key, mapOne(element, configured[key])]),
    );
  }
  return mapOne(value, config);
}
