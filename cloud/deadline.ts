/** How an attempt was cut off, if it was. */
export type CutOff = "timeout" | "aborted";

/**
 * Runs something under a time limit and the caller's own signal.
 * @returns Its result, or its error together with what cut it off.
 */
export async function underDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<{ result: T } | { error: unknown; cutOff?: CutOff }> {
  const controller = new AbortController();
  let cutOff: CutOff | undefined;
  const cut = (how: CutOff) => {
    cutOff ??= how;
    controller.abort();
  };
  const onAbort = () => cut("aborted");
  if (signal?.aborted) {
    return { error: new Error("aborted"), cutOff: "aborted" };
  }
  const timer = setTimeout(() => cut("timeout"), timeoutMs);
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    return { result: await run(controller.signal) };
  } catch (error) {
    return { error, ...(cutOff && { cutOff }) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
