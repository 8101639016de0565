// Imported before anything of @cdktf: merely loading @cdktf/commons starts `terraform version`, and
// where that fails it reports the failure to HashiCorp. Generating needs neither.
process.env.CHECKPOINT_DISABLE = "1";
process.env.TERRAFORM_BINARY_NAME = "terraform-is-not-needed-to-generate";
