/** Our own bindings, and a generated set as large as a user of `cdktf get` has. */
export const BINDING_SETS = ["ours", "larger"] as const;

export type BindingSet = (typeof BINDING_SETS)[number];
