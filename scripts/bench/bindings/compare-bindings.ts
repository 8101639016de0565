import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bar } from "../bar";
import { runCompiler } from "../compiler";
import { medians } from "../median";
import { inScratchFolder, ROOT } from "../scratch-folder";
import { BINDING_SETS, type BindingSet } from "./binding-set";

const MAX_SECONDS = 2;

export interface BindingFigures {
  /** The whole command, from schema to compiled files; it checks the generated sources too. */
  readonly generateMs: number;
  /** Type-check of a program that imports the whole set, declarations included. */
  readonly typeCheckMs: number;
  /** The same for a program that imports nothing but cdktf. */
  readonly typeCheckOfCdktfMs: number;
  /** Loading every module of the set, after cdktf. */
  readonly loadAllMs: number;
  /** Loading one resource by its own path, after cdktf. */
  readonly loadOneMs: number;
}

export interface BindingComparison {
  readonly set: BindingSet;
  /** Resources, data sources and providers. */
  readonly modules: number;
  readonly figures: BindingFigures;
}

/** Generates, type-checks and loads both sets, in turn, each step in a process of its own. */
export async function compareBindings(runs: number): Promise<BindingComparison[]> {
  return await inScratchFolder((folder) => {
    const measured = BINDING_SETS.map((set) => ({
      set,
      modules: 0,
      runs: [] as BindingFigures[],
    }));
    for (let run = 0; run < runs; run++) {
      for (const each of measured) {
        const { modules, figures } = measure(each.set, join(folder, each.set));
        each.modules = modules;
        each.runs.push(figures);
      }
    }
    return measured.map(({ set, modules, runs: all }) => {
      return { set, modules, figures: medians<keyof BindingFigures>(all) };
    });
  });
}

function measure(set: BindingSet, folder: string): { modules: number; figures: BindingFigures } {
  mkdirSync(folder, { recursive: true });
  const generator = join(__dirname, "generate-child.ts");
  const [generateMs, printed] = timed(() =>
    execFileSync(process.execPath, ["--import", "tsx", generator, set, folder], {
      cwd: ROOT,
      encoding: "utf8",
    }),
  );
  const packages = readdirSync(join(folder, "providers")).map((name) => `./providers/${name}/lib`);
  const one = packages.map((path) => join(folder, path, "provider", "index.js")).find(existsSync);
  const figures = {
    generateMs,
    typeCheckMs: typeCheck(folder, packages),
    typeCheckOfCdktfMs: typeCheck(folder, ["cdktf"]),
    loadAllMs: load(packages.map((path) => join(folder, path))),
    loadOneMs: load([one ?? ""]),
  };
  return { modules: Number(printed), figures };
}

function typeCheck(folder: string, imports: readonly string[]): number {
  const program = join(folder, "program.ts");
  const lines = imports.map((path, index) => `export * as set${index} from "${path}";`);
  writeFileSync(program, `${lines.join("\n")}\n`);
  const [ms] = timed(() => runCompiler(folder, { noEmit: true, skipLibCheck: false }, [program]));
  return ms;
}

/** The barrel of a set loads a module only when its name is read. */
const LOADER = `
  require("cdktf");
  const started = performance.now();
  for (const path of process.argv.slice(1)) {
    const set = require(path);
    for (const name of Object.keys(set)) void set[name];
  }
  console.log(performance.now() - started);
`;

function load(paths: readonly string[]): number {
  return Number(execFileSync(process.execPath, ["-e", LOADER, ...paths], { cwd: ROOT }));
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

/** What the measured comparison is judged by. */
export function bindingsBars(comparisons: readonly BindingComparison[]): Bar[] {
  return comparisons
    .filter(({ set }) => set === "ours")
    .map(({ figures: { generateMs, typeCheckMs } }) => ({
      what: "generate our bindings and type-check them",
      value: (generateMs + typeCheckMs) / 1000,
      max: MAX_SECONDS,
      unit: "s",
    }));
}
