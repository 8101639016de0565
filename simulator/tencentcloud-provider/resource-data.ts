import { isKnown, type ObjectValue, type Value } from "@trtc-recording/plugin";

/**
 * What the old SDK (terraform-plugin-sdk/v2, on which the real provider is built) gives a resource to
 * work on: the planned values, and what the resource sets over them.
 */
export class ResourceData {
  readonly #written = new Map<string, Value>();
  #id: string;

  /** @param prior The state before; null for a new resource. */
  public constructor(
    private readonly prior: ObjectValue | null,
    private readonly planned: ObjectValue,
  ) {
    this.#id = typeof prior?.id === "string" ? prior.id : "";
  }

  /** Empty: there is none, not yet or no longer. */
  public get id(): string {
    return this.#id;
  }

  public setId(id: string): void {
    this.#id = id;
  }

  /** A text; empty where there is none. */
  public text(name: string): string {
    const value = this.#value(name);
    return typeof value === "string" ? value : "";
  }

  /** A whole number; 0 where there is none. */
  public integer(name: string): number {
    const value = this.#value(name);
    return typeof value === "number" ? value : 0;
  }

  /** Entries of a map by name; empty where there are none. */
  public map(name: string): Readonly<Record<string, string>> {
    return textMap(this.#value(name));
  }

  public mapBefore(name: string): Readonly<Record<string, string>> {
    return textMap(this.prior?.[name]);
  }

  /** Whether the plan changes it. */
  public hasChange(name: string): boolean {
    const before = this.prior?.[name] ?? null;
    const after = this.#value(name);
    return JSON.stringify(before) !== JSON.stringify(after);
  }

  public set(name: string, value: Value): void {
    this.#written.set(name, value);
  }

  /** What to store, null when it is gone. */
  public get state(): ObjectValue | null {
    return this.#id === ""
      ? null
      : { ...this.planned, ...Object.fromEntries(this.#written), id: this.#id };
  }

  #value(name: string): Value {
    const value = this.#written.get(name) ?? this.planned[name] ?? null;
    return isKnown(value) ? value : null;
  }
}

function textMap(value: Value | undefined): Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text ?? "")]))
    : {};
}
