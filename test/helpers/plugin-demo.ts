import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  computed,
  DiagnosticError,
  defineDataSource,
  defineProvider,
  defineResource,
  isKnown,
  list,
  map,
  object,
  objectMap,
  objectSet,
  objects,
  optional,
  optionalComputed,
  type Provider,
  redact,
  replacing,
  required,
  type StateOf,
  sensitive,
  stable,
} from "@trtc-recording/plugin";
import { mapEntries } from "@trtc-recording/plugin/model/map-entries";

const labelled = {
  label: required("string", "Label."),
  serial: computed("string", "The label with an exclamation mark."),
};

const attributes = {
  id: stable(computed("string", "The name, in capitals.")),
  name: replacing(
    required(
      "string",
      "Name. `fail`, `half`, `crash`, `slow` and `warn` are what happens to a create.",
    ),
  ),
  text: optional("string", "What it says."),
  price: optional("number", "Price."),
  secret: sensitive(optional("string", "Secret.")),
  colour: optionalComputed("string", "Colour; `red` unless set."),
  revision: computed("number", "Counts the changes."),
  labels: optional(list("string"), "Labels."),
  tags: optional(map("string"), "Tags; `qcs:` is reserved."),
  size: optional(
    object({
      width: required("number", "Width."),
      area: computed("number", "Width squared."),
    }),
    "Size.",
  ),
  badges: optional(objectSet(labelled), "Badges."),
  slots: optional(objectMap(labelled), "Slots."),
  steps: optional(objects({ title: required("string", "Title, at most 5 letters.") }), "Steps."),
};

type Item = StateOf<typeof attributes>;

const withSerial = (object: { readonly label: string }) => ({
  ...object,
  serial: `${object.label}!`,
});

/** Items as files in a folder, which a test may edit behind Terraform's back. */
export class DemoCloud {
  constructor(readonly folder: string) {}

  get(id: string): Item | null {
    const file = this.file(id);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  }

  put(item: Item): Item {
    const stored = {
      ...item,
      id: item.name.toUpperCase(),
      colour: item.colour ?? "red",
      revision: (this.get(item.name.toUpperCase())?.revision ?? 0) + 1,
      badges: item.badges?.map(withSerial) ?? null,
      slots: item.slots && mapEntries(item.slots, withSerial),
      size: item.size && { ...item.size, area: item.size.width ** 2 },
    };
    writeFileSync(this.file(stored.id), JSON.stringify(stored));
    return stored;
  }

  remove(id: string): void {
    rmSync(this.file(id), { force: true });
  }

  private file(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

const item = defineResource({
  schema: { version: 1, description: "An item.", attributes },
  validate({ config, diagnostics }) {
    const tags = isKnown(config.tags) ? Object.keys(config.tags ?? {}) : [];
    for (const key of tags.filter((each) => each.startsWith("qcs:"))) {
      diagnostics.error(["tags", key], "Reserved tag", `\`${key}\` is reserved: rename it.`);
    }
    const steps = isKnown(config.steps) ? (config.steps ?? []) : [];
    for (const [i, step] of steps.entries()) {
      if (isKnown(step) && isKnown(step.title) && step.title.length > 5) {
        diagnostics.error(["steps", i, "title"], "Title too long", "At most 5 letters.");
      }
    }
    const size = isKnown(config.size) ? config.size : null;
    if (size !== null && isKnown(size.width) && size.width < 1) {
      diagnostics.error(["size", "width"], "Too narrow", "`size.width` must be 1 or more.");
    }
    if (isKnown(config.price) && (config.price ?? 0) < 0) {
      diagnostics.error(["price"], "Negative price", "`price` must be 0 or more.");
    }
  },
  plan({ planned, diagnostics }) {
    if (planned.name === "warn") {
      diagnostics.warning(["name"], "Not confirmed yet", "Somebody has to look at it.");
    }
    return planned;
  },
  planDestroy({ prior, diagnostics }) {
    diagnostics.warning([], "It is gone then", `${prior.id} cannot be brought back.`);
  },
  async create({ planned, keep, signal, log }, cloud: DemoCloud) {
    if (planned.secret !== null) {
      log.info(`creating with ${redact(planned.secret)}`);
    }
    if (planned.name === "fail") {
      throw new DiagnosticError("No room", `${planned.secret} does not fit.`, ["name"]);
    }
    const created = cloud.put(planned);
    if (planned.name === "half") {
      keep(created);
      throw new Error("labels could not be set");
    }
    if (planned.name === "crash") {
      process.nextTick(() => {
        throw new Error("boom in a callback");
      });
      await setTimeout(60_000, undefined, { signal });
    }
    if (planned.name === "slow") {
      writeFileSync(join(cloud.folder, "started"), "");
      await setTimeout(1_000);
      log.info("still here", { aborted: signal.aborted });
    }
    return created;
  },
  read: ({ state }, cloud: DemoCloud) => {
    const found = cloud.get(state.id ?? "");
    return found && { ...found, secret: state.secret };
  },
  update: ({ planned }, cloud: DemoCloud) => cloud.put(planned),
  delete: ({ state }, cloud: DemoCloud) => cloud.remove(state.id ?? ""),
  importState({ id }, cloud: DemoCloud) {
    if (cloud.get(id) === null) {
      throw new DiagnosticError("No such item", `There is no item ${id}.`);
    }
    return { id };
  },
  upgraders: { 0: ({ title, ...rest }) => ({ ...rest, text: title ?? null }) },
});

const lookup = defineDataSource({
  schema: {
    version: 0,
    description: "An item by its name.",
    attributes: {
      name: required("string", "Name."),
      text: computed("string", "What it says."),
    },
  },
  read: ({ config }, cloud: DemoCloud) => ({
    ...config,
    text: cloud.get(config.name.toUpperCase())?.text ?? null,
  }),
});

/** A provider of items in a folder. */
export function demoProvider(folder: string): Provider {
  return defineProvider({
    source: "providers.example/acme/demo",
    version: "0.1.0",
    schema: {
      version: 0,
      description: "Items in a folder.",
      attributes: { locked: optional("bool", "Whether to refuse to work.") },
    },
    configure({ config, diagnostics }) {
      if (config.locked === true) {
        diagnostics.error(["locked"], "Locked", "Unlock it.");
      }
      return new DemoCloud(folder);
    },
    resources: { demo_item: item },
    dataSources: { demo_lookup: lookup },
  });
}
