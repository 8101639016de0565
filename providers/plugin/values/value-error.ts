import { renderPath, type ValuePath } from "./value";

/** A value that does not fit its schema. */
export class ValueError extends Error {
  override readonly name = "ValueError";

  /** `rule` continues the path: "must be a number". */
  constructor(
    readonly path: ValuePath,
    readonly rule: string,
  ) {
    super(path.length === 0 ? `the value ${rule}` : `\`${renderPath(path)}\` ${rule}`);
  }
}
