import { styleText } from "node:util";

/** Prints the story: numbered chapters, what was run, and what it said, indented. */
export class Story {
  private chapter = 0;
  private readonly started = performance.now();
  private readonly done: string[] = [];

  public constructor(private readonly chapters: number) {}

  /** Begins a chapter. */
  public begin(title: string): void {
    this.chapter += 1;
    this.done.push(title);
    console.log(`\n${bold(`[${this.chapter}/${this.chapters}] ${title}`)}`);
  }

  /** What a person would type. */
  public command(text: string): void {
    console.log(`  $ ${text}`);
  }

  public say(text: string): void {
    console.log(indent(text));
  }

  /** Where the story ends, and how long it took. */
  public end(summary: readonly string[]): void {
    const seconds = ((performance.now() - this.started) / 1000).toFixed(0);
    console.log(`\n${bold(`Done in ${seconds} s.`)}`);
    console.log(summary.map((line) => `  - ${line}`).join("\n"));
  }
}

function bold(text: string): string {
  return process.stdout.isTTY ? styleText("bold", text) : text;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");
}
