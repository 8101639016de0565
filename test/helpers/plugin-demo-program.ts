import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@trtc-recording/plugin";
import { demoProvider } from "./plugin-demo";

// Tests want to know which processes there were, and whether they are gone.
const folder = process.env.DEMO_FOLDER ?? ".";
appendFileSync(join(folder, "pids"), `${process.pid}\n`);

void serve(demoProvider(folder));
