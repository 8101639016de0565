/** What Terraform would do with one resource. */
export type PlanAction = "create" | "update" | "delete" | "replace" | "read" | "no-op" | "forget";

/** One resource of a plan, as far as review reads it. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly action: PlanAction;
  /** Its address before, where a `moved` block keeps it alive under another name. */
  readonly previousAddress?: string;
  /** Known values; secrets have been taken out. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** `terraform show -json` of a plan, read for one stack. */
export interface Plan {
  /** The stack of the lock file whose resources it plans. */
  readonly stack: string;
  readonly resources: readonly PlannedResource[];
  /** What Terraform found changed outside of it. */
  readonly drifted: readonly PlannedResource[];
  /** `<address>.<attribute>` of values that look like secrets and stand in the plan in clear. */
  readonly secretPaths: readonly string[];
}
