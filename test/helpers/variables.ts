import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import {
  type CallRecordingProps,
  Duration,
  MixLayout,
  RecordedMedia,
  RecordingFile,
  RecordingMode,
  RecordingProfile,
  RecordingStart,
  RecordingStorage,
  Retention,
} from "../../index";

/** Terraform variables, made when they are first asked for: values that synth cannot know. */
export class Variables {
  private readonly made = new Map<string, TerraformVariable>();

  public constructor(private readonly scope: Construct) {}

  public text(name: string): string {
    return this.named(name, "string").stringValue;
  }

  public number(name: string): number {
    return this.named(name, "number").numberValue;
  }

  public texts(name: string): string[] {
    return this.named(name, "list(string)").listValue;
  }

  private named(name: string, type: string): TerraformVariable {
    const variable = this.made.get(name) ?? new TerraformVariable(this.scope, name, { type });
    this.made.set(name, variable);
    return variable;
  }
}

/** A profile in which every text and number is a variable, durations in another unit than rendered. */
export function unknownProfile(variables: Variables): RecordingProfile<"picture"> {
  return new RecordingProfile({
    templateName: variables.text("name"),
    mode: RecordingMode.mixed({
      layout: MixLayout.nineGrid(),
      maxUsers: variables.number("users"),
    }),
    media: RecordedMedia.audioAndVideo({
      video: {
        width: variables.number("width"),
        height: variables.number("height"),
        bitrateKbps: variables.number("video_kbps"),
        fps: variables.number("fps"),
        gopSeconds: variables.number("gop"),
      },
      audio: {
        sampleRateHz: variables.number("hz") as 48_000,
        bitrateKbps: variables.number("audio_kbps"),
        channels: variables.text("channels") as "stereo",
      },
    }),
    file: RecordingFile.mp4({ maxDuration: Duration.hours(variables.number("hours")) }),
    resumeWait: Duration.minutes(variables.number("wait_minutes")),
  });
}

/** A recording over the API in which everything is a variable. */
export function unknownRestApi(variables: Variables): CallRecordingProps {
  return {
    sdkAppId: variables.number("app"),
    profile: unknownProfile(variables),
    start: RecordingStart.restApi(),
    storage: RecordingStorage.fromSubApplication({
      subAppId: variables.number("sub_app"),
      retention: Retention.days(variables.number("days")),
    }),
  };
}
