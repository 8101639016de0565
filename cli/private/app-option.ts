import { InvalidArgumentError, Option } from "commander";

/** `--app <SDKAppID>`: one application only. */
export function appOption(): Option {
  return new Option("--app <SDKAppID>", "this application only").argParser((value) => {
    if (!/^[1-9]\d{0,14}$/.test(value)) {
      throw new InvalidArgumentError("Write the number of an application, such as 1400000001.");
    }
    return Number(value);
  });
}
