/** The SDKAppID that a text names; undefined when it names none. */
export function readSdkAppId(text: string): number | undefined {
  const number = Number(text);
  return /^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(number) ? number : undefined;
}
