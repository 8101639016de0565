import {
  type AttributeJson,
  type BlockJson,
  type ProviderSchemasJson,
  type SchemaJson,
  sortKeys,
} from "@trtc-recording/plugin/schema-json";

/** Full names of the resources and data sources to keep. */
export interface BoundNames {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

/**
 * The part of a provider schema that bindings need: the listed resources and data sources and the
 * provider's own block, reduced to names, types and flags, keys sorted.
 *
 * @param full what `terraform providers schema -json` printed, or an earlier extract
 * @param source address of the provider to take
 * @param origin name of the file `full` came from, for errors
 */
export function extractSchema(
  full: Partial<ProviderSchemasJson>,
  source: string,
  names: BoundNames,
  origin: string,
): ProviderSchemasJson {
  const provider = full.provider_schemas?.[source];
  if (provider === undefined) {
    throw new Error(
      `${origin} has no provider "${source}": make it with \`terraform providers schema -json\` in a ` +
        "folder whose configuration requires that provider",
    );
  }
  return sortKeys({
    format_version: "1.0",
    provider_schemas: {
      [source]: {
        provider: withoutProse(provider.provider),
        resource_schemas: pick(provider.resource_schemas, names.resources, origin),
        data_source_schemas: pick(provider.data_source_schemas, names.dataSources, origin),
      },
    },
  });
}

function pick(
  schemas: Readonly<Record<string, SchemaJson>>,
  names: readonly string[],
  origin: string,
): Record<string, SchemaJson> {
  const missing = names.filter((name) => schemas[name] === undefined);
  if (missing.length > 0) {
    throw new Error(
      `resources.json lists ${missing.map((name) => `"${name}"`).join(", ")}, which ${origin} does not ` +
        "have: correct the name, or run: npm run generate -- --schema <full provider schema>",
    );
  }
  return Object.fromEntries(
    names.flatMap((name) => (schemas[name] ? [[name, withoutProse(schemas[name])]] : [])),
  );
}

function withoutProse({ version, block }: SchemaJson): SchemaJson {
  return { version, block: blockWithoutProse(block) };
}

// Keeps what is known to be no prose, instead of dropping what is known to be prose: a later
// Terraform may add more texts, and an attribute may itself be called "description".
function blockWithoutProse({ attributes, block_types }: BlockJson): BlockJson {
  return {
    ...(attributes && { attributes: mapValues(attributes, attributeWithoutProse) }),
    ...(block_types && {
      block_types: mapValues(block_types, ({ block, nesting_mode, min_items, max_items }) => ({
        block: blockWithoutProse(block),
        nesting_mode,
        ...(min_items !== undefined && { min_items }),
        ...(max_items !== undefined && { max_items }),
      })),
    }),
  };
}

function attributeWithoutProse(attribute: AttributeJson): AttributeJson {
  const { type, nested_type, required, optional, computed, sensitive, deprecated } = attribute;
  return {
    ...(type !== undefined && { type }),
    ...(nested_type && {
      nested_type: {
        attributes: mapValues(nested_type.attributes, attributeWithoutProse),
        nesting_mode: nested_type.nesting_mode,
      },
    }),
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    ...(deprecated && { deprecated }),
  };
}

function mapValues<V, W>(
  values: Readonly<Record<string, V>>,
  change: (value: V) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
