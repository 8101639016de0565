import { ConsoleForm, RecordingPreset } from "../../profile";
import { PRESET_REASONS } from "../../profile/preset-sources";
import { DESTINATION } from "../helpers/profiles";

type PresetName = keyof typeof RecordingPreset;

const NAMES = Object.keys(RecordingPreset) as PresetName[];

/** Decided by the destination, not by the preset. */
const STORAGE = ["storage", "subApplication", "retention"];

test.each(NAMES)("every value of %s says why it is so", (name) => {
  const form = name === "singleStream" ? ConsoleForm.ADVANCED_FEATURES : ConsoleForm.CLASSIC;
  const rendering = form.render(RecordingPreset[name](), DESTINATION);
  const fields = rendering.ok ? rendering.value.map(({ key }) => key) : [];

  const unexplained = fields.filter(
    (key) => !STORAGE.includes(key) && !PRESET_REASONS[name][key]?.why,
  );

  expect(fields).not.toEqual([]);
  expect(unexplained).toEqual([]);
});

test("nothing but a preset is explained", () => {
  expect(Object.keys(PRESET_REASONS)).toEqual(NAMES);
});
