import {
  type Api3Caller,
  type ConsoleEdits,
  DESCRIBE_SUB_APP_IDS,
  MediaClient,
  type Patience,
  subApplications,
  type WhyUnknown,
  whyUnknown,
} from "../cloud";
import type { Confirmation } from "../lock";
import { askEdits, knownEdits, sayEdits } from "./ask/edits";
import { findElsewhere } from "./ask/elsewhere";
import { type ReadOptions, readRecordings } from "./ask/recordings";
import { askUsage } from "./ask/usage";
import { whySentence } from "./ask/why-sentence";
import { buildReport } from "./build-report";
import { type DeclaredRecording, fingerprintOf } from "./declared-recording";
import { afterEdits, type JudgedTime, judgedTime } from "./evidence/judged-time";
import {
  type ToleranceOverrides,
  type ToleranceValues,
  toleranceValues,
} from "./evidence/tolerances";
import type { Sentence } from "./messages";
import { emptyTally, type Judging } from "./tally";
import { type UsageReport, usageReport } from "./usage-report";
import { CHECKPOINT_VERSION, checkCheckpoint, type VerifyCheckpoint } from "./verify-checkpoint";
import type { ElsewhereReport, VerifyReport } from "./verify-report";

export interface VerifyOptions extends ReadOptions {
  readonly declared: DeclaredRecording;
  /** Of the template's subject, for whatever settings; undefined when there is none. */
  readonly confirmation: Confirmation | undefined;
  /** Judge rooms created from this on, whatever is confirmed. @default - some minutes after the confirmation */
  readonly since?: Date;
  /** Sub-applications to look for misplaced recordings. @default - none */
  readonly alsoSearch?: readonly number[] | "every-sub-application";
  /** Calls since the confirmation, where somebody has counted them. */
  readonly calls?: number;
  /** What the audit log says, or whether to ask it. @default true */
  readonly edits?: ConsoleEdits | boolean;
  /** Whether to ask for billed minutes: two requests. @default true */
  readonly usage?: boolean;
  /** What VOD calls the source of a recording. @default RECORDING_SOURCES */
  readonly sources?: readonly string[];
  readonly tolerances?: ToleranceOverrides;
  readonly signal?: AbortSignal;
  /** Longest time for everything, milliseconds; what was read by then is judged. @default - none */
  readonly budgetMs?: number;
  /** Goes on where an earlier run stopped. */
  readonly checkpoint?: VerifyCheckpoint;
  /** Shared by several verifications, so that together they keep to the request rates. */
  readonly media?: MediaClient;
}

export interface Verification {
  readonly report: VerifyReport;
  /** To go on with when the report is not complete; undefined when nothing could be judged. */
  readonly checkpoint: VerifyCheckpoint | undefined;
}

/**
 * Judges an application's template by its recordings: what the console does, against what the code
 * says. Only reads. What cannot be known is said in the report, and the rest is judged.
 * @throws RangeError when the question cannot be asked; Api3Error when the caller gave up.
 */
export async function verifyRecordings(
  api: Api3Caller,
  options: VerifyOptions,
): Promise<Verification> {
  const { declared, confirmation, calls, checkpoint, sources, signal, budgetMs } = options;
  const asOf = checkpoint ? Date.parse(checkpoint.asOf) : api.clock.now();
  const patience: Patience = {
    ...(signal && { signal }),
    ...(budgetMs !== undefined && { deadline: api.clock.now() + budgetMs }),
  };
  const tolerances = toleranceValues(options.tolerances);
  const media = options.media ?? new MediaClient(api);
  const requestsBefore = media.requests;
  const since = options.since?.getTime();
  const settled = judgedTime({ declared, confirmation, since, now: asOf }, tolerances);
  const parts = { declared, confirmation, asOf, calls, tolerances };
  if ("why" in settled) {
    const nothing = { tally: emptyTally(), isComplete: false, elsewhere: [], usage: null };
    const said = { warnings: [], unknown: [] };
    const report = buildReport({ ...parts, ...nothing, time: settled, said, requests: 0 });
    return { report, checkpoint: undefined };
  }
  if (checkpoint) {
    checkCheckpoint(checkpoint, { fingerprint: fingerprintOf(declared), from: settled.from });
  }
  const begun = checkpoint ?? (await begin(api, options, settled, asOf, tolerances, patience));
  const judging = { declared, time: begun.time, tolerances, ...(sources && { sources }) };
  const read = await readRecordings(media, begun, judging, options, patience);
  const elsewhere =
    read.stopped?.reason === "permission"
      ? { found: [], unknown: [] }
      : await lookElsewhere(api, media, options, judging, asOf, patience);
  const usage = await readUsage(api, options, begun.time.from, asOf, patience);
  const report = buildReport({
    ...parts,
    time: begun.time,
    tally: read.checkpoint.tally,
    stopped: read.stopped,
    isComplete: read.checkpoint.isSearched,
    elsewhere: elsewhere.found,
    usage: usage.report,
    said: {
      warnings: begun.edits.warnings,
      unknown: [...begun.edits.unknown, ...elsewhere.unknown, ...usage.unknown],
    },
    requests: begun.requests + media.requests - requestsBefore,
  });
  return { report, checkpoint: read.checkpoint };
}

/** Asks once who has edited the template; a run that goes on later keeps to the answer. */
async function begin(
  api: Api3Caller,
  { declared, edits: given = true }: VerifyOptions,
  settled: JudgedTime,
  asOf: number,
  tolerances: ToleranceValues,
  patience: Patience,
): Promise<VerifyCheckpoint> {
  const since = Math.min(settled.confirmed, asOf);
  const edits =
    given === true
      ? await askEdits(api, declared.sdkAppId, since, patience)
      : given
        ? knownEdits(given)
        : { edits: [] };
  return {
    checkpointVersion: CHECKPOINT_VERSION,
    fingerprint: fingerprintOf(declared),
    asOf: new Date(asOf).toISOString(),
    time: afterEdits(settled, edits.edits, declared, asOf, tolerances),
    edits: sayEdits(edits, settled.confirmed),
    isSearched: false,
    tally: emptyTally(),
    requests: 0,
  };
}

interface Found {
  readonly found: readonly ElsewhereReport[];
  readonly unknown: readonly Sentence[];
}

/** Looks into other sub-applications, as far as the caller wants that. */
async function lookElsewhere(
  api: Api3Caller,
  media: MediaClient,
  { alsoSearch = [] }: VerifyOptions,
  judging: Judging,
  asOf: number,
  patience: Patience,
): Promise<Found> {
  const found: ElsewhereReport[] = [];
  const unknown = new Map<string, Sentence>();
  const isNot = (why: WhyUnknown) => {
    unknown.set(JSON.stringify(why), whySentence("subApplications", why));
  };
  const numbers =
    typeof alsoSearch === "string" ? await everySubApplication(api, patience, isNot) : alsoSearch;
  for (const subAppId of numbers) {
    if (subAppId !== judging.declared.subAppId) {
      const elsewhere = await findElsewhere(media, subAppId, judging, asOf, patience);
      if (elsewhere && "reason" in elsewhere) {
        isNot(elsewhere);
      } else if (elsewhere) {
        found.push(elsewhere);
      }
    }
  }
  return { found, unknown: [...unknown.values()] };
}

async function everySubApplication(
  api: Api3Caller,
  patience: Patience,
  isNot: (why: WhyUnknown) => void,
): Promise<readonly number[]> {
  try {
    return (await subApplications(api, patience)).map(({ SubAppId }) => SubAppId);
  } catch (error) {
    isNot(whyUnknown(error, DESCRIBE_SUB_APP_IDS));
    return [];
  }
}

async function readUsage(
  api: Api3Caller,
  { declared, usage: isWanted = true }: VerifyOptions,
  from: number,
  asOf: number,
  patience: Patience,
): Promise<{ readonly report: UsageReport | null; readonly unknown: readonly Sentence[] }> {
  const usage = isWanted ? await askUsage(api, declared, from, asOf, patience) : undefined;
  if (!usage) {
    return { report: null, unknown: [] };
  }
  return usage.known
    ? { report: usageReport(declared, usage), unknown: [] }
    : { report: null, unknown: [whySentence("usage", usage.why)] };
}
