import { group } from "./environments/group";
import { international } from "./environments/international";
import { oneToOne } from "./environments/one-to-one";
import { RecordingApp } from "./recording-app";

RecordingApp.run((app) => {
  oneToOne(app);
  group(app);
  international(app);
});
