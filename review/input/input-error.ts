import { showText } from "../../profile/problem";

/** Thrown when what is to be reviewed cannot be read; names the file and every reason. */
export class ReviewInputError extends Error {
  public override readonly name = "ReviewInputError";

  public constructor(file: string, reasons: readonly string[]) {
    const name = showText(file);
    super(
      reasons.length === 1
        ? `${name}: ${reasons[0]}`
        : `${name}: ${reasons.length} problems\n${reasons.map((reason) => `  - ${reason}`).join("\n")}`,
    );
  }
}
