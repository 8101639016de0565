import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { Construct } from "constructs";
import { CallRecording, ConsoleGuard } from "../../../index";
import { nextLine, refusalOf } from "../../helpers/problems";
import { aRecording, aStack, recordingProps } from "../../helpers/stacks";

const BAD = { sdkAppIds: [1], groupIds: ["no number"] };

/** The heading of the only problem: "prod/Guard (stacks/prod.ts:3)". */
function heading(construct: Construct): string | undefined {
  return refusalOf(construct).message.split("\n")[2];
}

/** Declares a guard on the third line of a file of any name. */
function declareIn(filename: string): string | undefined {
  const stack = aStack();
  const declare = runInThisContext("\n\n(Guard, ...settings) => new Guard(...settings)", {
    filename,
  });
  return heading(declare(ConsoleGuard, stack, "Guard", BAD));
}

test("a problem names the line that declares the construct", () => {
  const stack = aStack();
  const line = nextLine();
  const guard = new ConsoleGuard(stack, "Guard", BAD);

  expect(heading(guard)).toBe(`prod/Guard (${line})`);
});

test("a part of ours names the line of the whole", () => {
  const stack = aStack();
  const bad = recordingProps({
    callbacks: { call: { url: "http://rec.example.com", commands: ["Call.A"] } },
  });
  const line = nextLine();
  const recording = new CallRecording(stack, "Calls", bad);

  expect(heading(recording)).toBe(`prod/Calls/CallCallback (${line})`);
});

test("a user's own construct around ours names the line inside it", () => {
  const stack = aStack();
  class Team extends Construct {
    public readonly line = nextLine();
    public readonly guard = new ConsoleGuard(this, "Guard", BAD);
  }

  const { line, guard } = new Team(stack, "Team");

  expect(heading(guard)).toBe(`prod/Team/Guard (${line})`);
});

test("a subclass of a construct of ours names the line that creates it", () => {
  const stack = aStack();
  class TeamGuard extends ConsoleGuard {}
  const line = nextLine();
  const guard = new TeamGuard(stack, "Guard", BAD);

  expect(heading(guard)).toBe(`prod/Guard (${line})`);
});

test("a user's construct under one of ours names its own line", () => {
  const recording = aRecording();
  const line = nextLine();
  const guard = new ConsoleGuard(recording, "Guard", BAD);

  expect(heading(guard)).toBe(`prod/Calls/Guard (${line})`);
});

test("the depth of the stack that errors keep is left as it was", () => {
  const before = Error.stackTraceLimit;
  aRecording();

  expect(Error.stackTraceLimit).toBe(before);
});

describe("the file is named relative to where synth runs", () => {
  const inside = (...path: string[]) => join(process.cwd(), ...path);

  test.each([
    [inside("stacks", "prod.ts"), "stacks/prod.ts"],
    [inside("..", "elsewhere", "prod.ts"), "../elsewhere/prod.ts"],
    [pathToFileURL(inside("stacks", "prod.mts")).href, "stacks/prod.mts"],
    [inside("my project", "prod.ts"), "my project/prod.ts"],
    [inside("calls (new)", "prod.ts"), "calls (new)/prod.ts"],
    [pathToFileURL(inside("my project", "prod.mts")).href, "my project/prod.mts"],
  ])("%s", (filename, named) => {
    expect(declareIn(filename)).toBe(`prod/Guard (${named}:3)`);
  });
});
