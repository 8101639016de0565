import { relative } from "node:path";
import { SOURCES_FILE } from "../lock/lock-document";
import { priceBooks } from "../profile/prices";
import { readPriceFile, readUsage } from "./cost";
import { readAtMergeBase, repositoryPrefix } from "./input/git";
import { ReviewInputError } from "./input/input-error";
import { parseJsonText } from "./input/json-text";
import { type ReadLock, readLock } from "./input/read-lock";
import { readPlan } from "./input/read-plan";
import { readText, readTextIfThere } from "./input/read-text";
import { OWNERS_FILE, Owners } from "./owners";
import type { NotAnalysed, Report } from "./report";
import { review } from "./review";
import { NO_LOCK } from "./settings";
import { type DeclaredAt, locator } from "./sources";
import { parseWaivers, WAIVERS_FILE, type Waiver } from "./waivers";

export interface ReviewFilesOptions {
  /** A git ref; a lock file: whatever ends with `.json`; or `none`, to judge all that is declared. */
  readonly base: string;
  /** The lock file that is to be merged. */
  readonly head: string;
  /** `terraform show -json` files, each alone or as `<stack>=<file>`. */
  readonly plans: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Reviews what stands in files: two lock files, and beside them whatever the team keeps of plans,
 * usage, prices, owners and waivers.
 * @throws ReviewInputError when one of them cannot be read
 */
export function reviewFiles({ base, head, plans, today }: ReviewFilesOptions): Report {
  const former = readBase(base, head);
  const current = readHead(head, former.read !== undefined);
  const [usage, prices] = [readUsage(), readPriceFile()];
  const waivers = readTextIfThere(WAIVERS_FILE);
  // Whoever changes who approves does not decide it for this very change.
  const owners = former.fileThen?.(OWNERS_FILE) ?? readTextIfThere(OWNERS_FILE);
  return review({
    before: former.read?.lock ?? NO_LOCK,
    after: current?.lock ?? NO_LOCK,
    base: former.label,
    head,
    isFirstAdoption: former.read === undefined,
    today,
    plans: plans.map((plan) => openPlan(plan, current)),
    owners: owners === undefined ? Owners.NONE : Owners.parse(owners),
    waivers: waivers === undefined ? [] : parseWaivers(waivers),
    ...(former.fileThen && { formerWaivers: formerWaivers(former.fileThen(WAIVERS_FILE)) }),
    cost: { ...(usage && { usage }), ...(prices && { books: priceBooks(prices) }) },
    locate: fromRepositoryRoot(
      locator({
        lockFile: head,
        waiversFile: WAIVERS_FILE,
        declaredAt: readDeclaredAt(),
        ...(current && { lines: current.lines }),
      }),
    ),
    notAnalysed: (former.read?.secretPaths ?? []).map(secretBefore),
  });
}

/** As if nothing had been declared before. */
const NOTHING = "none";

interface Base {
  readonly read: ReadLock | undefined;
  readonly label: string;
  /** Another file as it was then; absent where there is no history. */
  readonly fileThen?: (path: string) => string | undefined;
}

function readBase(base: string, head: string): Base {
  if (base === NOTHING) {
    return { read: undefined, label: NOTHING };
  }
  if (base.endsWith(".json")) {
    return { read: readLock(readText(base), { file: base, secrets: "hide" }), label: base };
  }
  const { text, label } = readAtMergeBase(base, relative(process.cwd(), head) || head);
  const file = `${head} at ${label}`;
  return {
    read: text === undefined ? undefined : readLock(text, { file, secrets: "hide" }),
    label,
    fileThen: (path) => readAtMergeBase(base, path).text,
  };
}

/** What could not be read then covered nothing. */
function formerWaivers(text: string | undefined): readonly Waiver[] {
  try {
    return text === undefined ? [] : parseWaivers(text);
  } catch {
    return [];
  }
}

/** A lock file that is gone declares nothing; one that never was is a slip. */
function readHead(head: string, wasThere: boolean): ReadLock | undefined {
  const text = readTextIfThere(head);
  if (text === undefined && !wasThere) {
    throw new ReviewInputError(head, [
      "there is no lock file, neither here nor at the base: run 'npm run synth' and commit it",
    ]);
  }
  return text === undefined ? undefined : readLock(text, { file: head, secrets: "refuse" });
}

function openPlan(given: string, current: ReadLock | undefined) {
  const [, stack, named] = /^([^=/\\]+)=(.+)$/.exec(given) ?? [];
  const file = named ?? given;
  const lock = current?.lock ?? NO_LOCK;
  return readPlan(readText(file), { file, lock, ...(stack !== undefined && { stack }) });
}

/** A help, not a condition: without it, or with one that cannot be read, the lock file's own lines serve. */
function readDeclaredAt(): DeclaredAt {
  const file = `${process.env.CDKTF_OUTDIR ?? "cdktf.out"}/${SOURCES_FILE}`;
  try {
    return parseJsonText(readTextIfThere(file) ?? "{}", file) as DeclaredAt;
  } catch {
    return {};
  }
}

/** Code hosts count paths from the root of the repository, people from where they stand. */
function fromRepositoryRoot(locate: ReturnType<typeof locator>): ReturnType<typeof locator> {
  const prefix = repositoryPrefix();
  return (subject, path) => {
    const { file, line } = locate(subject, path);
    return { file: prefix + file, line };
  };
}

function secretBefore(path: string): NotAnalysed {
  return {
    path,
    text: {
      en: `At the base, ${path} held what looks like a secret. It is not shown, and it is still in git: change it wherever it is used.`,
      zh: `基准版本的 ${path} 含有疑似密钥的内容（不显示），且仍保留在 git 历史中：请在所有使用处更换。`,
    },
  };
}
