/** CDKTF writes each stack into a folder of its own, `<output>/stacks/<name>`, and runs Terraform there. */
const STACK_FOLDER = /[\\/]stacks[\\/]([A-Za-z0-9][A-Za-z0-9._-]*)$/;

/** The stack whose folder this is, as a command line takes it; a placeholder where the folder does not tell. */
export function stackName(folder: string): string {
  return STACK_FOLDER.exec(folder)?.[1] ?? "<stack>";
}
