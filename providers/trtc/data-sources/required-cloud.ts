import { DiagnosticError } from "@trtc-recording/plugin";
import type { Api3Client, MediaClient } from "../../../cloud";
import type { TrtcClient } from "../client/client";

/**
 * What a data source asks: without it there is no answer, and "none" would be a wrong one.
 * @throws DiagnosticError that says what is missing.
 */
export function requiredCloud(
  client: TrtcClient,
  summary: string,
): { readonly api3: Api3Client; readonly media: MediaClient } {
  const fail = (why: string) => new DiagnosticError(summary, `${why}.`);
  if (client.isOpen) {
    throw fail("a setting of the provider is known only after apply");
  }
  try {
    const { api3, media } = client;
    if (api3 && media) {
      return { api3, media };
    }
  } catch (error) {
    throw fail((error as RangeError).message);
  }
  throw fail("set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment");
}
