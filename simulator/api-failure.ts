/** An error that API 3.0 answers with, in its envelope. */
export class ApiFailure extends Error {
  public override readonly name = "ApiFailure";

  public constructor(
    public readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
