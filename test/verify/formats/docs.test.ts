import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVIDENCE, HIDDEN_SETTINGS, SETTING_LABELS } from "../../../verify";

const page = readFileSync(join(__dirname, "../../../docs/verify.md"), "utf8").replace(/\s+/g, " ");

test.each(Object.entries(EVIDENCE))("docs/verify.md tells what shows %s", (setting, evidence) => {
  const { field, strength, basis } = evidence;
  const label = SETTING_LABELS[setting as keyof typeof EVIDENCE].en;

  expect(page).toContain(`| ${label} | \`${field}\` | ${strength} | ${basis} |`);
});

test("docs/verify.md names every setting that no recording shows", () => {
  const labels = HIDDEN_SETTINGS.map((setting) => SETTING_LABELS[setting].en);
  const [, named = ""] = /No recording shows these: (.*?)\. The report/.exec(page) ?? [];

  expect(named.split("; ")).toEqual(labels);
});
