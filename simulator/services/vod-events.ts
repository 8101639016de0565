import { declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, optional, text } from "../parameters";
import type { EventConfigState } from "../world";
import { usableApplication } from "./vod-sub-applications";

const action = declareActions("vod", "2018-07-17");

const SWITCHES = [
  ["UploadMediaCompleteEventSwitch", "uploadMediaComplete"],
  ["DeleteMediaCompleteEventSwitch", "deleteMediaComplete"],
  ["PersistenceCompleteEventSwitch", "persistenceComplete"],
] as const;

/** Event notification of a sub-application (SDK 4.1.313, 266/33948). */
export const VOD_EVENT_ACTIONS = [
  action({
    name: "ModifyEventConfig",
    isWrite: true,
    parameters: {
      SubAppId: optional(integer),
      Mode: optional(text),
      NotificationUrl: optional(text),
      UploadMediaCompleteEventSwitch: optional(text),
      DeleteMediaCompleteEventSwitch: optional(text),
      PersistenceCompleteEventSwitch: optional(text),
      SignKey: optional(text),
    },
    run: (values, context) => {
      const application = usableApplication(values.SubAppId, context);
      const config: EventConfigState = { ...(application.eventConfig ?? NEVER_SET) };
      if (values.Mode !== undefined) {
        config.mode = oneOf("Mode", values.Mode, ["PUSH", "PULL"]);
      }
      // Present but empty clears the address.
      config.notificationUrl = checkUrl(values.NotificationUrl ?? config.notificationUrl);
      for (const [parameter, field] of SWITCHES) {
        const value = values[parameter];
        if (value !== undefined) {
          config[field] = oneOf(parameter, value, ["ON", "OFF"]);
        }
      }
      if (values.SignKey !== undefined && !/^[A-Za-z0-9]{0,32}$/.test(values.SignKey)) {
        throw new ApiFailure(
          "InvalidParameterValue",
          "SignKey must be at most 32 letters and digits.",
        );
      }
      config.signKey = values.SignKey ?? config.signKey;
      application.eventConfig = config;
      return {};
    },
  }),
  action({
    name: "DescribeEventConfig",
    parameters: { SubAppId: optional(integer) },
    run: ({ SubAppId }, context) => {
      const config = usableApplication(SubAppId, context).eventConfig ?? NEVER_SET;
      // SignKey is not among the fields of the answer.
      return {
        Mode: config.mode,
        NotificationUrl: config.notificationUrl,
        UploadMediaCompleteEventSwitch: config.uploadMediaComplete,
        DeleteMediaCompleteEventSwitch: config.deleteMediaComplete,
        PersistenceCompleteEventSwitch: config.persistenceComplete,
      };
    },
  }),
];

/** INFERRED: what is answered of an application for which nothing was ever set. */
const NEVER_SET: Readonly<EventConfigState> = {
  mode: "",
  notificationUrl: "",
  uploadMediaComplete: "OFF",
  deleteMediaComplete: "OFF",
  persistenceComplete: "OFF",
  signKey: "",
};

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new ApiFailure("InvalidParameterValue", `${name} must be ${allowed.join(" or ")}.`);
  }
  return found;
}

/** INFERRED: anything but http and https is refused. */
function checkUrl(url: string): string {
  if (url !== "" && !/^https?:\/\/[^\s]+$/i.test(url)) {
    throw new ApiFailure("InvalidParameterValue", "NotificationUrl must start with http(s)://.");
  }
  return url;
}
