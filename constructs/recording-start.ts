import type { ConsoleForm } from "../profile";

/**
 * Who starts recordings. One scheme for each app: with both on, every call is recorded twice and
 * billed twice, so it cannot be written.
 */
export class RecordingStart {
  /** The service records every call by the global auto-record template (全局自动录制). */
  public static globalAuto(options: {
    /** The form that the account's console shows: open it and look. */
    readonly consoleForm: ConsoleForm;
  }): RecordingStart {
    return new RecordingStart("global-auto", options.consoleForm);
  }

  /** Your own server starts each recording with CreateCloudRecording (手动自定义录制). */
  public static restApi(): RecordingStart {
    return new RecordingStart("rest-api");
  }

  private constructor(
    public readonly scheme: "global-auto" | "rest-api",
    public readonly consoleForm?: ConsoleForm,
  ) {}
}
