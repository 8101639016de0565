import {
  type PriceBook,
  type PriceBooks,
  type PriceSite,
  priceBooks,
  stalePrices,
} from "../../profile/prices";
import type { Recording } from "../settings";
import { type AppToPrice, compareCost, isSameForCost, priceApp } from "./compare-cost";
import { addUp } from "./cost-lines";
import type { AppCost, CostReport, CostTotal, NotEstimated, Side } from "./cost-report";
import { tellFreeMinutes, tellRelative, tellStale } from "./messages";
import { relativeCosts } from "./relative-cost";
import { type Usage, usageOf } from "./usage";

/** What an app declared before a change, and declares after it. */
export interface AppChange {
  /** `<stack>/<construct path>`, as it is named after the change, or was before it was removed. */
  readonly app: string;
  /** What it was called, where the change renames it. */
  readonly formerly?: string;
  readonly before?: DeclaredRecording;
  readonly after?: DeclaredRecording;
}

export interface DeclaredRecording {
  readonly recording: Recording;
  /** Of its stack. */
  readonly site?: PriceSite;
}

export interface EstimateOptions {
  /** Absent without a usage file: then nothing is estimated. */
  readonly usage?: Usage;
  /** @default - the prices of this release */
  readonly books?: PriceBooks;
  /** `YYYY-MM-DD`: the day on which prices are as old as is said. */
  readonly today: string;
}

/**
 * The cost of a change: each app whose cost it may move, and all apps together.
 * @param changes every app of either side, changed or not
 */
export function estimateCost(
  changes: readonly AppChange[],
  { usage, books = priceBooks(), today }: EstimateOptions,
): CostReport {
  const recorded = changes.flatMap(recordedOf);
  const apps = recorded
    .filter(({ before, after }) => !isSameForCost(before?.recording, after?.recording))
    .map((change) => estimateApp(change, usage, books));
  const priced = recorded
    .map((change) => toPrice(change, usage, books))
    .filter((each) => typeof each !== "string");
  const totals = Object.values(books).flatMap((book) => totalOf(priced, book));
  return {
    apps,
    totals,
    unmatchedUsage: unmatchedKeys(recorded, usage),
    stale: Object.values(books)
      .filter((book) => showsPrices(book, apps, totals))
      .flatMap((book) => stalePrices(book, today).map(tellStale)),
  };
}

/**
 * Sides that record anything; a callback that stands alone costs nothing. What moves to the other
 * site stops in one currency and starts in another.
 */
function recordedOf({ before, after, ...names }: AppChange): readonly AppChange[] {
  const [from, to] = [before, after].map((side) => (side?.recording.profile ? side : undefined));
  if (from?.site && to?.site && from.site !== to.site) {
    return [
      { ...names, before: from },
      { ...names, after: to },
    ];
  }
  return from || to ? [{ ...names, before: from, after: to }] : [];
}

/** A stack that does not say it is taken to be on the site that it is on at the other side. */
function siteOf({ before, after }: AppChange): PriceSite | undefined {
  return after?.site ?? before?.site;
}

/** What prices need, or why they cannot be told. */
function toPrice(
  change: AppChange,
  usage: Usage | undefined,
  books: PriceBooks,
): AppToPrice | NotEstimated["kind"] {
  const site = siteOf(change);
  const ofApp = usage && usageOf(usage, keysOf(change));
  if (!ofApp) {
    return "no-usage";
  }
  return site
    ? { app: change.app, ...sidesOf(change), usage: ofApp, book: books[site] }
    : "no-site";
}

function estimateApp(change: AppChange, usage: Usage | undefined, books: PriceBooks): AppCost {
  const priced = toPrice(change, usage, books);
  if (typeof priced !== "string") {
    return compareCost(priced);
  }
  const site = siteOf(change);
  const { before, after } = sidesOf(change);
  const relative = relativeCosts(before, after, site && books[site]).map(tellRelative);
  return { kind: priced, app: change.app, relative };
}

function sidesOf({ before, after }: AppChange): Pick<AppToPrice, "before" | "after"> {
  return { before: before?.recording, after: after?.recording };
}

/** One total for the prices of a book, when any app has them. */
function totalOf(apps: readonly AppToPrice[], book: PriceBook): CostTotal[] {
  const figures = apps.filter((each) => each.book === book).map(priceApp);
  if (figures.length === 0) {
    return [];
  }
  const { freeMinutesPerMonth } = book.recording;
  const minutes = (side: Side) =>
    figures.reduce((sum, { billedMinutes }) => sum + billedMinutes[side], 0);
  const moved = figures.flatMap(({ unpricedStorage }) => unpricedStorage ?? []);
  const unpricedStorage = moved.includes("changes") ? "changes" : moved[0];
  return [
    {
      currency: book.currency,
      ...addUp(figures.map(({ total }) => total)),
      recording: addUp(figures.map(({ recording }) => recording)),
      ...(unpricedStorage && { unpricedStorage }),
      billedMinutes: { before: minutes("before"), after: minutes("after") },
      ...(freeMinutesPerMonth && { freeMinutes: tellFreeMinutes(freeMinutesPerMonth) }),
    },
  ];
}

/** Whether any figure rests on the prices of a book. */
function showsPrices(
  { currency }: PriceBook,
  apps: readonly AppCost[],
  totals: readonly CostTotal[],
): boolean {
  const relative = apps.flatMap((app) => app.relative);
  return (
    totals.some((total) => total.currency === currency) ||
    relative.some((each) => each.kind === "audio-fee-per-hour" && each.currency === currency)
  );
}

/** What the usage file may call an app, the most exact first. */
function keysOf({ app, formerly, before, after }: AppChange): readonly string[] {
  const ids = [after, before].map((side) => side?.recording.sdkAppId);
  return [
    app,
    ...(formerly === undefined ? [] : [formerly]),
    ...ids.filter((id) => typeof id === "number").map(String),
  ];
}

/** Keys that fit no app at all; one that a more exact key outdoes is no slip. */
function unmatchedKeys(changes: readonly AppChange[], usage?: Usage): readonly string[] {
  const known = new Set(changes.flatMap(keysOf));
  return Object.keys(usage?.apps ?? {}).filter((key) => !known.has(key));
}
