import type { ObjectValue } from "@trtc-recording/plugin";
import { trtcProvider } from "../../../../providers/trtc/provider";
import { Caller } from "../../../helpers/plugin-calls";
import { SECRET_VARIABLE, TOKEN_VARIABLE } from "../../../helpers/trtc-call-callbacks";
import { CALL_CALLBACK } from "../../../helpers/trtc-resources";
import { APP, demoSecrets } from "../../../helpers/trtc-terraform";
import { runningSimulator } from "../../../simulator/running";

const simulator = runningSimulator();
const TYPE = "trtc_call_callback";
const CONFIG = { ...CALL_CALLBACK, id: null, take_over: null };
const WITH_TOKEN = { ...CONFIG, url: "https://rec.example.com/calls/{token}" };
const STATE = { ...CONFIG, id: String(APP) };

/** The provider in an environment that lacks some of its secrets. */
async function without(...names: readonly string[]): Promise<Caller> {
  const environment: Record<string, string | undefined> = {
    ...demoSecrets(simulator.current.url),
    [TOKEN_VARIABLE]: "tok-0123456789abcdef",
  };
  for (const name of names) {
    delete environment[name];
  }
  const caller = new Caller(trtcProvider({ environment }));
  await caller.configure({ call_api_host: simulator.current.url });
  return caller;
}

const NOT_COMPARED = "warning: Call callback not compared: ";

describe("a pull request is planned without the secrets", () => {
  test.each<[string, ObjectValue, readonly string[], string]>([
    [
      "of the application",
      CONFIG,
      [SECRET_VARIABLE],
      `${SECRET_VARIABLE} is not set. Applying fails without it.`,
    ],
    [
      "of the URL",
      WITH_TOKEN,
      [TOKEN_VARIABLE],
      `${TOKEN_VARIABLE} is not set. Applying fails without it.`,
    ],
    [
      "of both",
      WITH_TOKEN,
      [SECRET_VARIABLE, TOKEN_VARIABLE],
      `${SECRET_VARIABLE} and ${TOKEN_VARIABLE} are not set. Applying fails without them.`,
    ],
  ])("%s: what will be set is shown, with a warning", async (_, config, names, why) => {
    const { planned, diagnostics } = await (await without(...names)).plan(TYPE, { config });

    expect(planned).toMatchObject({ url: config.url, id: String(APP) });
    expect(diagnostics).toEqual([
      `${NOT_COMPARED}Whether application ${APP} already has another callback is not known: ${why}`,
    ]);
    expect(simulator.current.requests).toEqual([]);
  });

  test("with a URL that needs no token, its absence is no matter", async () => {
    const { diagnostics } = await (await without(TOKEN_VARIABLE)).plan(TYPE, { config: CONFIG });

    expect(diagnostics).toEqual([]);
  });

  test("what was deployed is kept as it is, with a warning", async () => {
    const { state, diagnostics } = await (await without(SECRET_VARIABLE)).read(TYPE, STATE);

    expect(state).toEqual(STATE);
    expect(diagnostics).toEqual([
      `${NOT_COMPARED}What application ${APP} reports to now is not known, so it was not compared: ${SECRET_VARIABLE} is not set.`,
    ]);
  });
});

describe("without the secret of the application", () => {
  const missing = expect.stringMatching(new RegExp(`^error: ${SECRET_VARIABLE} is not set: `));

  test("nothing is set or deleted, and nothing is called", async () => {
    const caller = await without(SECRET_VARIABLE);

    const set = await caller.apply(TYPE, { planned: STATE, config: CONFIG });
    const deleted = await caller.apply(TYPE, { prior: STATE, planned: null });

    expect(set.diagnostics).toEqual([missing]);
    expect(deleted.diagnostics).toEqual([missing]);
    expect(deleted.state).toEqual(STATE);
    expect(simulator.current.requests).toEqual([]);
  });

  test("nothing is imported: there would be nothing to go on with", async () => {
    const caller = await without(SECRET_VARIABLE);
    const imported = { ...STATE, url: null, commands: null };

    expect((await caller.read(TYPE, imported)).diagnostics).toEqual([missing]);
  });
});
