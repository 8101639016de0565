/** The error of something that must fail. */
export async function failureOf<T extends Error>(
  type: new (...parameters: never[]) => T,
  run: () => Promise<unknown>,
): Promise<T> {
  try {
    await run();
  } catch (error) {
    if (error instanceof type) {
      return error;
    }
    throw error;
  }
  throw new Error("it did not fail");
}
