import { Api3Client, Api3Error, api3Action } from "../../cloud";
import { DEMO_ACCOUNT, type Simulator } from "../../simulator";

const VERSIONS: Readonly<Record<string, string>> = {
  vod: "2018-07-17",
  tag: "2018-08-13",
  cam: "2019-01-16",
  cloudaudit: "2019-03-19",
  trtc: "2019-07-22",
};

/** Any answer; tests look at what they expect. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the action gives
export type Answer = Record<string, any>;

/** Calls actions of a simulator with the official SDK, once, whatever comes of it. */
export function calling(simulator: () => Simulator, credentials = DEMO_ACCOUNT) {
  const call = (service: string, action: string, request: object = {}, region = "ap-guangzhou") =>
    new Api3Client({ credentials, endpoint: simulator().url, retries: { attempts: 1 } }).call(
      api3Action<object, Answer>(service, VERSIONS[service] ?? "", action, "read"),
      request,
      { region },
    );
  const codeOf = async (...parameters: Parameters<typeof call>): Promise<string | undefined> => {
    try {
      await call(...parameters);
      return "ok";
    } catch (error) {
      if (error instanceof Api3Error) {
        return error.code;
      }
      throw error;
    }
  };
  return { call, codeOf };
}
