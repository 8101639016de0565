import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import { terminalTable } from "../../report/table";
import { formatMoney } from "../../review/cost";
import { VALUE_WORDS } from "../../verify";
import { showMinutes } from "../../verify/formats";
import type { PricedUsage } from "./priced-usage";
import { USAGE_MESSAGES as MESSAGES } from "./usage-messages";
import type { Period } from "./usage-period";

/** For a terminal or a log: the minutes of each application, and what there is to say of them. */
export function usageText(
  stack: string,
  period: Period,
  apps: readonly PricedUsage[],
  lang: Language,
): string {
  const blocks =
    apps.length > 0
      ? apps.map((app) => appText(stack, period, app, lang))
      : [MESSAGES.nothingDeclared[lang]()];
  return `${blocks.join("\n\n")}\n`;
}

function appText(stack: string, period: Period, app: PricedUsage, lang: Language): string {
  const { path, sdkAppId, declaredMode, findings, notPriced, prices, micros, currency } = app;
  const name = plainText(`${stack}/${path}`);
  const amount = formatMoney(micros, currency, lang);
  const unpriced = notPriced.map(({ minutes, tier, mode }) =>
    MESSAGES.minutesOf[lang](showMinutes(minutes), plainText(tier), VALUE_WORDS[mode][lang]),
  );
  return [
    MESSAGES.heading[lang](name, sdkAppId, period.firstDay, period.lastDay),
    "",
    minutesTable(app, lang).replace(/^/gm, "  "),
    "",
    declaredMode === null
      ? MESSAGES.notDeclared[lang]()
      : MESSAGES.declared[lang](VALUE_WORDS[declaredMode][lang]),
    ...findings.map(({ text }) => `! ${text[lang]}`),
    MESSAGES.cost[lang](amount, plainText(prices.source), prices.asOf),
    ...(unpriced.length > 0 ? [MESSAGES.notPriced[lang](unpriced.join("; "))] : []),
    MESSAGES.storage[lang](),
    ...prices.notes.map((note) => `! ${plainText(note[lang], 600)}`),
  ].join("\n");
}

function minutesTable(app: PricedUsage, lang: Language): string {
  const { tiers, minutes, micros, currency } = app;
  const right = (header: string) => ({ header, align: "right" as const });
  return terminalTable(
    [
      { header: MESSAGES.tier[lang]() },
      right(MESSAGES.single[lang]()),
      right(MESSAGES.mixed[lang]()),
      right(MESSAGES.price[lang]()),
    ],
    [
      ...tiers
        .filter(({ single, mixed }) => single + mixed > 0)
        .map((line) => [
          plainText(line.tier),
          showMinutes(line.single),
          showMinutes(line.mixed),
          line.micros === null
            ? MESSAGES.noPrice[lang]()
            : formatMoney(line.micros, currency, lang),
        ]),
      [
        MESSAGES.total[lang](),
        showMinutes(minutes.single),
        showMinutes(minutes.mixed),
        formatMoney(micros, currency, lang),
      ],
    ],
  );
}
