import type { INamespace } from "protobufjs";

/** Fields of a message: name to `[type, number]`; a type may start with "repeated" or be a map. */
export interface Fields {
  readonly [name: string]: readonly [type: string, id: number];
}

/** Messages by name; a dot puts one inside another, as in `Schema.Block`. */
export interface Messages {
  readonly [name: string]: Fields;
}

/** A table of messages as the descriptor that protobufjs reads without parsing `.proto` text. */
export function toDescriptor(packageName: string, messages: Messages): INamespace {
  const root: MutableNamespace = { nested: {} };
  for (const [name, fields] of Object.entries(messages)) {
    const target = [packageName, ...name.split(".")].reduce(enter, root);
    target.fields = Object.fromEntries(
      Object.entries(fields).map(([field, [type, id]]) => [field, toField(type, id)]),
    );
  }
  return root as INamespace;
}

interface MutableNamespace {
  nested: { [name: string]: MutableNamespace };
  fields?: { [name: string]: object };
}

function enter(namespace: MutableNamespace, name: string): MutableNamespace {
  namespace.nested[name] ??= { nested: {} };
  return namespace.nested[name];
}

function toField(type: string, id: number): object {
  const map = /^map<(\w+),\s*([\w.]+)>$/.exec(type);
  if (map !== null) {
    return { keyType: map[1], type: map[2], id };
  }
  const repeated = type.startsWith("repeated ");
  return repeated ? { rule: "repeated", type: type.slice("repeated ".length), id } : { type, id };
}
