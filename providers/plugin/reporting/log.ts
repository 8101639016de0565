import { printable } from "./printable";

/** From most to least talkative. */
const LEVELS = ["trace", "debug", "info", "warn", "error"] as const;

/** How important a line is. */
export type LogLevel = (typeof LEVELS)[number];

/** Facts that belong to a line. Registered secrets never show. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes to Terraform's log, as far as `TF_LOG_PROVIDER` or `TF_LOG` asks for it. */
export interface Logger {
  trace(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** The lowest level to write, from Terraform's environment variables; "off" for none. */
export function levelFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): LogLevel | "off" {
  const wanted = (environment.TF_LOG_PROVIDER || environment.TF_LOG || "off").toLowerCase();
  if (wanted === "json") {
    return "trace";
  }
  return LEVELS.find((level) => level === wanted) ?? "off";
}

/** A logger that writes one JSON object a line, in the form that Terraform sorts by level. */
export function createLogger(
  module: string,
  level: LogLevel | "off",
  write: (line: string) => void,
): Logger {
  const lowest = level === "off" ? LEVELS.length : LEVELS.indexOf(level);
  const at = (line: LogLevel) => {
    if (LEVELS.indexOf(line) < lowest) {
      return () => {};
    }
    return (message: string, fields: LogFields = {}) => {
      write(`${JSON.stringify(entry(module, line, message, fields))}\n`);
    };
  };
  return {
    trace: at("trace"),
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
  };
}

function entry(module: string, level: LogLevel, message: string, fields: LogFields) {
  const safe = Object.entries(fields).map(([name, value]) => [
    printable(name),
    typeof value === "string" ? printable(value) : value,
  ]);
  return {
    "@level": level,
    "@message": printable(message),
    "@module": module,
    // With microseconds: in any other form Terraform takes the whole line for plain text.
    "@timestamp": new Date().toISOString().replace("Z", "000Z"),
    ...Object.fromEntries(safe),
  };
}
