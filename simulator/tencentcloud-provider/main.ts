import { serve } from "@trtc-recording/plugin";
import { tencentcloudStandIn } from "./provider";

/** The stand-in as the program that Terraform starts. */
void serve(tencentcloudStandIn());
