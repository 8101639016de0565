import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";

/**
 * A provider schema with as many resources as asked for: copies, in turn, of those it has. Stands
 * for the bindings of a whole provider, whose average resource is about as large.
 */
export function cloneResources(
  schemas: ProviderSchemasJson,
  source: string,
  count: number,
): ProviderSchemasJson {
  const provider = schemas.provider_schemas[source];
  const originals = Object.entries(provider?.resource_schemas ?? {});
  if (!provider || originals.length === 0) {
    throw new Error(`the schema has no resource of ${source} to copy`);
  }
  const copies = Array.from({ length: count }, (_, index) => {
    const [name, schema] = originals[index % originals.length] ?? [];
    return [`${name}_${Math.floor(index / originals.length)}`, schema];
  });
  return {
    ...schemas,
    provider_schemas: { [source]: { ...provider, resource_schemas: Object.fromEntries(copies) } },
  };
}
