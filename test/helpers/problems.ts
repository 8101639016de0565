import { relative } from "node:path";
import { AnnotationMetadataEntryType } from "cdktf";
import type { IConstruct } from "constructs";
import { assertValidSettings, RecordingSettingsError } from "../../index";

/** The error that a whole tree is refused with. */
export function refusalOf(root: IConstruct): RecordingSettingsError {
  try {
    assertValidSettings(root.node.root);
  } catch (error) {
    if (error instanceof RecordingSettingsError) {
      return error;
    }
    throw error;
  }
  throw new Error("the settings were accepted");
}

/** Every problem of the app that a construct is in; empty when it is accepted. */
export function problemsIn(construct: IConstruct): string[] {
  try {
    assertValidSettings(construct.node.root);
    return [];
  } catch (error) {
    return [...(error as Error).message.matchAll(/^ {2}- (.*)$/gm)].map(([, text = ""]) => text);
  }
}

/** The problems with the path of the construct each was found at: "prod/Calls: 'sdkAppId' …". */
export function problemsByPath(construct: IConstruct): string[] {
  return construct.node.root.node
    .findAll()
    .flatMap(({ node }) => node.validate().map((problem) => `${node.path}: ${problem}`));
}

/** Every warning of the app that a construct is in, as "path: text". */
export function warningsIn(construct: IConstruct): string[] {
  return construct.node.root.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === AnnotationMetadataEntryType.WARN)
        .map(({ data }) => `${node.path}: ${data}`),
    );
}

/** The line below the call, as a report names it: "test/constructs/x.test.ts:12". */
export function nextLine(): string {
  const [, file = "", line = ""] =
    /([^\s()]+):(\d+):\d+\)?$/.exec(new Error().stack?.split("\n")[2] ?? "") ?? [];
  return `${relative(process.cwd(), file)}:${Number(line) + 1}`;
}
