import { serve } from "@trtc-recording/plugin";
import { demoProvider } from "./plugin-demo";

void serve(demoProvider(process.env.DEMO_FOLDER ?? "."));
