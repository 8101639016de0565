import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repeatCall, type Simulator, startSimulator } from "../../../simulator";
import type { Bar } from "../bar";
import { runCompiler } from "../compiler";
import { medians } from "../median";
import { inScratchFolder, ROOT } from "../scratch-folder";
import { CONSOLE, DECLARED } from "./declared";

const run = promisify(execFile);

/** Recordings in the sub-application, one of each call. */
const COUNTS = [5_000, 50_000] as const;

const DAY = 86_400_000;

/** Media that one request may answer (`MEDIA_LIMITS`), and the two searches that are made side by side. */
const MOST_A_REQUEST = 5_000;
const SEARCHES = 2;

const MAX_GROWTH = 1.3;

export interface VerifyFigures {
  /** Loading the modules. */
  readonly loadMs: number;
  /** Searching and judging; the local cloud's own time is in it. */
  readonly verifyMs: number;
  /** Processor time of it, without the local cloud's. */
  readonly processorMs: number;
  readonly peakMb: number;
  readonly requests: number;
  readonly judged: number;
}

export interface MeasuredVerify {
  readonly count: number;
  /** If every request answered as much as the API allows. */
  readonly fewestRequests: number;
  readonly figures: VerifyFigures;
}

/** Verifies many recordings against a local cloud, compiled, each run in a process of its own. */
export async function compareVerify(runs: number): Promise<MeasuredVerify[]> {
  return await inScratchFolder(async (folder) => {
    const out = join(folder, "js");
    const sources = ["cloud/index.ts", "verify/index.ts", "cloud/tls-sig-api-v2.d.ts"];
    runCompiler(folder, { rootDir: ROOT, outDir: out }, [
      join(__dirname, "child.ts"),
      ...sources.map((source) => join(ROOT, source)),
    ]);
    const child = join(out, "scripts/bench/verify/child.js");
    const measured: MeasuredVerify[] = [];
    for (const count of COUNTS) {
      measured.push(await measureAt(child, count, runs));
    }
    return measured;
  });
}

async function measureAt(child: string, count: number, runs: number): Promise<MeasuredVerify> {
  const simulator = await startSimulator();
  try {
    const since = record(simulator, count);
    const figures: VerifyFigures[] = [];
    for (let index = 0; index < runs; index++) {
      const { stdout } = await run(process.execPath, [child, simulator.url, String(since)]);
      figures.push(JSON.parse(stdout) as VerifyFigures);
    }
    const wrong = figures.find(({ judged }) => judged !== count);
    if (wrong) {
      throw new Error(`${count} recordings agree, and ${wrong.judged} were judged so`);
    }
    const fewestRequests = SEARCHES * Math.ceil(count / MOST_A_REQUEST);
    return { count, fewestRequests, figures: medians<keyof VerifyFigures>(figures) };
  } finally {
    await simulator.close();
  }
}

/** A console that does what the code says, and many calls of two since. @returns when they began */
function record(simulator: Simulator, count: number): number {
  const now = Date.now();
  const since = now - 61 * DAY;
  simulator.clock.set(new Date(since - DAY));
  simulator.console.saveTemplate(DECLARED.sdkAppId, CONSOLE);
  simulator.console.switchGlobalAuto(DECLARED.sdkAppId, true);
  simulator.clock.set(new Date(now));
  const everySeconds = Math.floor((59 * DAY) / 1000 / count);
  const startsAt = new Date(since + DAY);
  const camera = { width: 640, height: 360 };
  const call = {
    sdkAppId: DECLARED.sdkAppId,
    roomId: 1,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 600_000),
    participants: ["alice", "bob"].map((userId) => ({ userId, camera })),
  };
  simulator.playAll(repeatCall(call, { times: count, everySeconds }));
  return since;
}

/** What the measured verifications are judged by. */
export function verifyBars(measured: readonly MeasuredVerify[]): Bar[] {
  const [few, many] = measured;
  if (!few || !many) {
    return [];
  }
  return [
    {
      what: `verify grows at most linearly: processor time of a recording among ${many.count}, against among ${few.count}`,
      value: many.figures.processorMs / many.count / (few.figures.processorMs / few.count),
      max: MAX_GROWTH,
      unit: "×",
    },
    {
      what: `verify keeps no files: peak memory of ${many.count} recordings, against ${few.count}`,
      value: many.figures.peakMb / few.figures.peakMb,
      max: MAX_GROWTH,
      unit: "×",
    },
  ];
}
