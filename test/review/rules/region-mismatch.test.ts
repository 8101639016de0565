import { REGIONS, REGIONS_READ, type Site } from "../../../review/rules/private/sites";
import { regionMismatch } from "../../../review/rules/region-mismatch";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

test.each(REGIONS.flatMap(({ name, sites }) => sites.map((site) => [name, site] as const)))(
  "%s is known for %s",
  (region, site) => {
    expect(check(regionMismatch, { site, region })).toEqual(OK);
  },
);

test.each<[string, Site]>([
  ["ap-singapore", "china"],
  ["ap-mumbai", "china"],
  ["ap-hongkong", "international"],
  ["eu-frankfurt", "international"],
])("%s is not known for %s", (region, site) => {
  const outcome = check(regionMismatch, { site, region });

  expect(outcome).toMatchObject({ findings: [{ path: "region" }] });
  expect(found(outcome)[0]).toContain(
    `The region ${region} is not among the regions known for the`,
  );
  expect(found(outcome)[0]).toContain(
    `on ${REGIONS_READ} (ap-beijing, ap-guangzhou, ap-shanghai, `,
  );
  expect(foundInChinese(outcome)[0]).toContain(`地域 ${region} 不在 ${REGIONS_READ} 已知的`);
});

test("a region that is known only after apply stays unknown", () => {
  expect(check(regionMismatch, { site: "china", region: "${var.region}" })).toEqual(
    unknown("region"),
  );
});

test.each([{}, { site: "china" }, { region: "ap-guangzhou" }] as const)(
  "a stack without site or region is not judged: %j",
  (stack) => {
    expect(check(regionMismatch, stack)).toEqual(NOT_APPLICABLE);
  },
);
