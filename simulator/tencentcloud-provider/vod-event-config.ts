import { DESCRIBE_EVENT_CONFIG, type EventConfig, MODIFY_EVENT_CONFIG } from "./actions";
import { readInteger } from "./integer";
import type { OldSdkResource, Step } from "./old-sdk-resource";
import { freshSubApplication, never } from "./retry";

/** Attribute and field of the API. */
const FIELDS = [
  ["mode", "Mode"],
  ["notification_url", "NotificationUrl"],
  ["upload_media_complete_event_switch", "UploadMediaCompleteEventSwitch"],
  ["delete_media_complete_event_switch", "DeleteMediaCompleteEventSwitch"],
] as const satisfies readonly (readonly [string, keyof EventConfig])[];

/** One attempt, whatever comes; even "invalid vod user" is final here. */
const read: Step = async (data, client, signal) => {
  const SubAppId = readInteger(data.id);
  // From the id, so that a changed `sub_app_id` comes back as it was, for ever.
  data.set("sub_app_id", SubAppId);
  const config = await client.read(DESCRIBE_EVENT_CONFIG, { SubAppId }, signal, never);
  for (const [attribute, field] of FIELDS) {
    const value = config[field];
    if (value !== undefined && value !== null) {
      data.set(attribute, value);
    }
  }
};

/** To the sub-application of the id, not to that of `sub_app_id`; an empty value is not sent. */
const update: Step = async (data, client, signal) => {
  const given = FIELDS.map(([attribute, field]) => [field, data.text(attribute)] as const);
  const request = {
    SubAppId: readInteger(data.id),
    ...Object.fromEntries(given.filter(([, value]) => value !== "")),
  };
  await client.write(MODIFY_EVENT_CONFIG, request, signal, freshSubApplication);
  await read(data, client, signal);
};

/** `tencentcloud_vod_event_config` (facts, section of that name). `mode` is not validated. */
export const vodEventConfig: OldSdkResource = {
  create: async (data, client, signal) => {
    data.setId(String(data.integer("sub_app_id")));
    await update(data, client, signal);
  },
  read,
  update,
  /** Does nothing: the callback stays live. */
  delete: async () => {},
};
