import type { ResourceModel } from "@cdktf/provider-generator/lib/get/generator/models";
import type { BlockJson } from "@trtc-recording/plugin/schema-json";

/** Words by what they describe: `Class`, `Class.getter`, or `provider` for the provider's class. */
export type Words = ReadonlyMap<string, string>;

/**
 * The words the generator leaves out: descriptions of resources, and of attributes that only the
 * provider sets (all others are described in the config interface).
 */
export function missingWords(
  models: readonly ResourceModel[],
  providerDescription: string | undefined,
): Words {
  const words = new Map<string, string>();
  const add = (name: string, description: string | undefined): void => {
    if (description) {
      words.set(name, description);
    }
  };
  add("provider", providerDescription);
  for (const { className, schema, attributes, structs } of models) {
    const classes = [
      { name: className, attributes },
      ...structs.map((struct) => ({ ...struct, name: struct.outputReferenceName })),
    ];
    add(className, (schema.block as BlockJson).description);
    for (const { name, attributes } of classes) {
      for (const attribute of attributes.filter(({ isAssignable }) => !isAssignable)) {
        add(`${name}.${attribute.name}`, attribute.description);
      }
    }
  }
  return words;
}

/** A generated source with the words put in as docstrings. */
export function addWords(source: string, words: Words): string {
  let className = "";
  const lines: string[] = [];
  for (const line of source.split("\n")) {
    className = /^export class (\w+)/.exec(line)?.[1] ?? className;
    const getter = /^ {2}public (?:get )?(\w+)\(/.exec(line)?.[1];
    const description = words.get(`${className}.${getter}`);
    if (description !== undefined) {
      lines.push(`  /** ${docText(description)} */`);
    }
    lines.push(line);
  }
  return addClassWords(lines.join("\n"), words);
}

/**
 * A generated source without links to documentation: the generator assumes that every provider is
 * published in a registry that serves pages about it.
 */
export function removeLinks(source: string): string {
  return source
    .replace(/^ *\*\n *\* Docs at Terraform Registry: .*\n/gm, "")
    .replace(/^ *\* Docs at Terraform Registry: .*\n/gm, "")
    .replace(/^\/\/ https:.*\n/gm, "")
    .replace(/ Refer to the \{@link \S+#import import section\} in .*$/gm, "")
    .replace(/\{@link \S+ ([^}]+)\}/g, "$1");
}

// The comment of a class starts like this, and stands right before its first line.
function addClassWords(source: string, words: Words): string {
  return source.replace(
    /(\n\* )(Represents a .*\n\*\/\nexport class (\w+) extends cdktf\.(\w+))/g,
    (whole, start: string, rest: string, className: string, parent: string) => {
      const description = words.get(parent === "TerraformProvider" ? "provider" : className);
      return description === undefined ? whole : `${start}${docText(description)}\n*\n* ${rest}`;
    },
  );
}

function docText(description: string): string {
  return description.replaceAll("*/", "* /").replaceAll("\n", "\n* ");
}
