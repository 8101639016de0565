import { CHANGE_KINDS, REACHES, type Reach } from "../../change-kind";
import type { Approval, Change, NotAnalysed, PlanSummary, Report } from "../../report";
import { subjectName } from "../../subject";
import { CHANGE_TYPE_WORDS, planned, SECTION_WORDS, TABLE_WORDS, WORDS } from "../words";
import { grouped, listOf, names, tableOf } from "./lists";
import type { Entry, Line, OutlineOptions, Section } from "./section";

/** A longer table is folded. */
const MOST_OPEN_ROWS = 20;

/** What nothing brings back first, what nobody notices last. */
const BY_EFFECT: readonly Reach[] = [
  "irreversible",
  "immediate",
  "new-recordings",
  "new-rooms",
  "console",
  "review",
];

/** What it means, one line each; what is so of several things is said once. */
export function consequencesSection({ consequences }: Report, { lang }: OutlineOptions): Section {
  const groups = grouped(consequences, ({ reach, text }) => JSON.stringify([reach, text[lang]]));
  const entries = groups.map((group): Entry => {
    const [{ reach, text }] = group;
    return {
      line: [
        ...(reach === "irreversible"
          ? [{ strong: WORDS.irreversible[lang] }, WORDS.space[lang]]
          : []),
        `${text[lang]} `,
        ...names(
          group.map(({ subject }) => subjectName(subject)),
          lang,
        ),
      ],
    };
  });
  return {
    id: "consequences",
    title: SECTION_WORDS.consequences[lang],
    parts: [listOf(entries, "consequences", lang)],
  };
}

/** Who must approve, and what. */
export function approvalsSection({ verdict }: Report, options: OutlineOptions): Section {
  const entries = verdict.approvals.map((approval) => approvalEntry(approval, options));
  return {
    id: "approvals",
    title: SECTION_WORDS.approvals[options.lang],
    parts: [listOf(entries, "approvals", options.lang)],
  };
}

function approvalEntry({ owners, kinds, subjects }: Approval, { lang }: OutlineOptions): Entry {
  const who = owners.length === 0 ? WORDS.nobody[lang] : owners.join(WORDS.or[lang]);
  const what = kinds.map((kind) => CHANGE_KINDS[kind][lang]).join(WORDS.comma[lang]);
  return {
    line: [{ strong: who }, `${WORDS.colon[lang]}${what} — `, ...names(subjects, lang)],
    ...(owners.length === 0 && { details: [[WORDS.nameThem[lang]]] }),
  };
}

/** What changes before and after, by when it takes effect; of what is new, only that it is. */
export function changesSection({ changes }: Report, { lang }: OutlineOptions): Section {
  const fresh = newThings(changes);
  const shown = changes.filter((change) => change.type !== "changed" || !fresh.has(keyOf(change)));
  const columns = ["subject", "setting", "before", "after"] as const;
  const parts = BY_EFFECT.map((reach) => {
    const rows = rowsOf(
      shown.filter((change) => change.reach === reach),
      ({ type, label, before, after }) => [
        [label[lang] + CHANGE_TYPE_WORDS[type][lang]],
        [before?.[lang] ?? WORDS.nothing[lang]],
        [after?.[lang] ?? WORDS.nothing[lang]],
      ],
    );
    const caption = WORDS.takesEffect[lang] + REACHES[reach][lang];
    return tableOf({ caption, columns, rows, figures: 0 }, "changes", lang);
  });
  const isFolded = shown.length > MOST_OPEN_ROWS;
  return { id: "changes", title: SECTION_WORDS.changes[lang], isFolded, parts };
}

/** Every setting of what is new: long, and said in few words among the consequences. */
export function declaredSection({ changes }: Report, { lang }: OutlineOptions): Section {
  const fresh = newThings(changes);
  const rows = rowsOf(
    changes.filter((change) => change.type === "changed" && fresh.has(keyOf(change))),
    ({ label, after }) => [[label[lang]], [after?.[lang] ?? WORDS.nothing[lang]]],
  );
  const columns = ["subject", "setting", "value"] as const;
  return {
    id: "declared",
    title: SECTION_WORDS.declared[lang],
    isFolded: true,
    parts: [
      tableOf({ caption: TABLE_WORDS.declared[lang], columns, rows, figures: 0 }, "settings", lang),
    ],
  };
}

function newThings(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.filter(({ type }) => type === "added").map(keyOf));
}

function keyOf({ subject }: Change): string {
  return JSON.stringify([subject.kind, subjectName(subject)]);
}

/** A row for each change; the name of a thing stands in the first of its rows. */
function rowsOf(
  changes: readonly Change[],
  cellsOf: (change: Change) => readonly Line[],
): readonly (readonly Line[])[] {
  return changes.map((change, index) => {
    const above = changes[index - 1];
    const isSame = above !== undefined && keyOf(above) === keyOf(change);
    return [isSame ? [] : [{ code: subjectName(change.subject) }], ...cellsOf(change)];
  });
}

/** What Terraform would do, with what would be destroyed by name. */
export function planSection({ plans }: Report, options: OutlineOptions): Section {
  const entries = plans.flatMap((plan) => planEntries(plan, options));
  return {
    id: "plan",
    title: SECTION_WORDS.plan[options.lang],
    parts: [listOf(entries, "lines", options.lang)],
  };
}

function planEntries(plan: PlanSummary, { lang }: OutlineOptions): readonly Entry[] {
  const destroyed = plan.destroyed.map(({ address, subject }): Entry => {
    const named = subject === undefined ? [] : [" · ", { code: subject }];
    return {
      line: [{ strong: WORDS.destroyed[lang] }, WORDS.space[lang], { code: address }, ...named],
    };
  });
  const drifted =
    plan.drifted.length === 0
      ? []
      : [{ line: [WORDS.drifted[lang], ...names(plan.drifted, lang)] }];
  return [
    { line: [{ code: plan.stack }, WORDS.colon[lang] + planned(plan, lang)] },
    ...destroyed,
    ...drifted,
  ];
}

/** What could not be judged, and why. */
export function notAnalysedSection({ notAnalysed }: Report, { lang }: OutlineOptions): Section {
  const entries = notAnalysed.map(({ subject, path = "", text }: NotAnalysed): Entry => {
    const where = [...(subject ? [subjectName(subject)] : []), ...(path === "" ? [] : [path])];
    return { line: [`${text[lang]} `, ...names(where, lang)] };
  });
  return {
    id: "notAnalysed",
    title: SECTION_WORDS.notAnalysed[lang],
    isFolded: true,
    parts: [listOf(entries, "lines", lang)],
  };
}
