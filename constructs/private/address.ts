import type { TerraformResource } from "cdktf";

/** The address of a resource in Terraform's plan and state: `trtc_call_callback.Calls_…`. */
export function addressOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
}
