import { readFile, rm, writeFile } from "node:fs/promises";
import { defineProvider, defineResource, replacing, required, serve } from "@trtc-recording/plugin";

const note = defineResource({
  schema: {
    version: 0,
    description: "A text file.",
    attributes: {
      path: replacing(required("string", "Where it lies; another path is another note.")),
      text: required("string", "What it says."),
    },
  },
  async create({ planned }) {
    await writeFile(planned.path, planned.text, { flag: "wx" }); // fails if there is one already
    return planned;
  },
  async read({ state }) {
    const text = await readFile(state.path, "utf8").catch((error) => {
      if (error.code !== "ENOENT") throw error;
    });
    return text === undefined ? null : { ...state, text }; // null: it is gone
  },
  async update({ planned }) {
    await writeFile(planned.path, planned.text);
    return planned;
  },
  delete: ({ state }) => rm(state.path, { force: true }),
  importState: ({ id }) => ({ path: id }),
});

void serve(
  defineProvider({
    source: "providers.example/acme/notes",
    version: "0.1.0",
    schema: { version: 0, description: "Notes in files.", attributes: {} },
    resources: { notes_note: note },
  }),
);
