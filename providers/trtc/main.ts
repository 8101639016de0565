import { serve } from "@trtc-recording/plugin";
import { trtcProvider } from "./provider";

void serve(trtcProvider());
