import { PassThrough } from "node:stream";
import { readSecret } from "../../cli/read-secret";

/** A terminal: what is written to it has been typed. */
function terminal(): NodeJS.ReadStream {
  return Object.assign(new PassThrough(), { isTTY: true }) as unknown as NodeJS.ReadStream;
}

describe("readSecret", () => {
  test("asks on a terminal and shows nothing of what is typed", async () => {
    const stdin = terminal();
    const prompt = new PassThrough({ encoding: "utf8" });

    const answer = readSecret("Key: ", undefined, { stdin, prompt, env: {} });
    (stdin as unknown as PassThrough).write("s3cret\n");

    await expect(answer).resolves.toBe("s3cret");
    expect(prompt.read()).toBe("Key: \n");
  });

  test("takes a terminal that is closed without an answer for an empty secret", async () => {
    const stdin = terminal();

    const answer = readSecret("Key: ", undefined, { stdin, prompt: new PassThrough(), env: {} });
    (stdin as unknown as PassThrough).end();

    await expect(answer).resolves.toBe("");
  });

  test("removes the one line end that a pipe adds", async () => {
    const stdin = new PassThrough() as unknown as NodeJS.ReadStream;
    (stdin as unknown as PassThrough).end("s3cret\r\n");

    const answer = readSecret("Key: ", undefined, { stdin, prompt: new PassThrough(), env: {} });

    await expect(answer).resolves.toBe("s3cret");
  });
});
