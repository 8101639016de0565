import { FORMATS, type FormatName } from "../../../review/formats";
import { aReport, blockedReport } from "../../helpers/sample-report";

test("every format has a name, and says something in both languages", () => {
  const said = Object.entries(FORMATS).map(([name, { render }]) => [
    name,
    ...(["en", "zh"] as const).map((lang) => render(blockedReport(), { lang }).length > 20),
  ]);

  expect(said).toEqual(
    ["text", "markdown", "html", "json", "sarif", "github", "gitlab", "junit"].map((name) => [
      name,
      true,
      true,
    ]),
  );
});

test.each(Object.keys(FORMATS))("%s says the same of the same report", (name) => {
  const { render } = FORMATS[name as FormatName];

  expect(render(blockedReport(), { lang: "en" })).toBe(render(blockedReport(), { lang: "en" }));
});

test("every text ends with a line break, or is empty", () => {
  for (const { render } of Object.values(FORMATS)) {
    expect(render(aReport(), { lang: "en" })).toMatch(/\n$|^$/);
  }
});
