import { replacing, required } from "@trtc-recording/plugin/schema";

/** The TRTC application a resource belongs to; a resource never moves to another one. */
export const sdkAppId = replacing(
  required(
    "number",
    "SDKAppID of the TRTC application, a positive integer. Another value replaces the object.",
  ),
);
