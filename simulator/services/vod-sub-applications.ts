import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, list, optional, record, text } from "../parameters";
import type { SubApplicationState } from "../world";

const action = declareActions("vod", "2018-07-17");
const tags = list(record({ TagKey: text, TagValue: text }));
const LONGEST_NAME = 40;
const LONGEST_DESCRIPTION = 300;

/** VOD sub-applications, after the types of SDK 4.1.313 and 266/42093, 266/43744, 266/34177. */
export const VOD_SUB_APPLICATION_ACTIONS = [
  action({
    name: "CreateSubAppId",
    isWrite: true,
    perSecond: 5,
    parameters: {
      Name: text,
      Description: optional(text),
      Type: optional(text),
      Mode: optional(text),
      StorageRegion: optional(text),
      Tags: optional(tags),
    },
    run: (values, context) => {
      const { Name, Description = "", Type = "AllInOne", Mode = "fileid", StorageRegion } = values;
      checkName(Name, context);
      checkDescription(Description);
      if (!["AllInOne", "Professional"].includes(Type)) {
        throw new ApiFailure("InvalidParameterValue", "Type must be AllInOne or Professional.");
      }
      if (!["fileid", "fileid+path"].includes(Mode)) {
        throw new ApiFailure("InvalidParameterValue", "Mode must be fileid or fileid+path.");
      }
      if (Mode === "fileid+path" && !StorageRegion) {
        throw new ApiFailure("MissingParameter", "fileid+path needs StorageRegion.");
      }
      const id = context.state.nextSubAppId++;
      context.state.subApplications.push({
        id,
        isDefault: false,
        name: Name,
        description: Description,
        createdAt: context.clock.now(),
        // INFERRED: usable at once; the official provider sets the status all the same.
        status: "On",
        destroyedAt: undefined,
        mode: Mode,
        storageRegions: StorageRegion ? [StorageRegion] : [],
        tags: Object.fromEntries((values.Tags ?? []).map((tag) => [tag.TagKey, tag.TagValue])),
        unknownCalls: context.behaviour.vodUnknownCalls,
        eventConfig: undefined,
      });
      return { SubAppId: id };
    },
  }),
  action({
    name: "ModifySubAppIdInfo",
    isWrite: true,
    parameters: { SubAppId: integer, Name: optional(text), Description: optional(text) },
    run: ({ SubAppId, Name, Description }, context) => {
      const application = changeable(SubAppId, context);
      if (Name !== undefined && Name !== application.name) {
        checkName(Name, context);
      }
      checkDescription(Description ?? "");
      application.name = Name ?? application.name;
      application.description = Description ?? application.description;
      return {};
    },
  }),
  action({
    name: "ModifySubAppIdStatus",
    isWrite: true,
    perSecond: 100,
    parameters: { SubAppId: integer, Status: text },
    run: ({ SubAppId, Status }, context) => {
      const application = changeable(SubAppId, context);
      const now = statusOf(application, context);
      if (Status !== "On" && Status !== "Off" && Status !== "Destroyed") {
        throw new ApiFailure(
          "InvalidParameterValue.Status",
          "Status must be On, Off or Destroyed.",
        );
      }
      if (now === "Destroying") {
        throw new ApiFailure("FailedOperation", "The application is being destroyed.");
      }
      if (Status === "Destroyed" && now === "On") {
        // INFERRED from the console and from the official provider, which turns it off first.
        throw new ApiFailure("FailedOperation", "Disable the application before destroying it.");
      }
      if (Status === "Destroyed" && now === "Off") {
        application.destroyedAt = context.clock.now();
        application.eventConfig = undefined;
        delete application.media;
      }
      application.status = Status;
      return {};
    },
  }),
  action({
    name: "DescribeSubAppIds",
    perSecond: 100,
    parameters: {
      Name: optional(text),
      Tags: optional(tags),
      Offset: optional(integer),
      Limit: optional(integer),
    },
    run: ({ Name, Tags = [], Offset = 0, Limit = 200 }, context) => {
      if (Offset < 0) {
        throw new ApiFailure("InvalidParameterValue.Offset", "Offset must not be negative.");
      }
      if (Limit < 1 || Limit > 200) {
        throw new ApiFailure("InvalidParameterValue.Limit", "Limit must be 1 to 200.");
      }
      const found = context.state.subApplications.filter(
        (application) =>
          (Name === undefined || application.name === Name) &&
          Tags.every(({ TagKey, TagValue }) => application.tags[TagKey] === TagValue),
      );
      return {
        TotalCount: found.length,
        SubAppIdInfoSet: found
          .slice(Offset, Offset + Limit)
          .map((application) => describe(application, context)),
      };
    },
  }),
];

/**
 * A sub-application that a call names. One that is new may not be known yet: `FailedOperation`,
 * "invalid vod user" (terraform-provider-tencentcloud 1.83.25).
 */
export function knownApplication(id: number, { state }: ActionContext): SubApplicationState {
  const application = state.subApplications.find((candidate) => candidate.id === id);
  if (!application) {
    throw new ApiFailure("InvalidParameterValue.SubAppId", `SubAppId ${id} does not exist.`);
  }
  if (application.unknownCalls > 0) {
    application.unknownCalls--;
    throw new ApiFailure("FailedOperation", "invalid vod user");
  }
  return application;
}

/**
 * The application whose content a call is about: the account's default one without SubAppId.
 * INFERRED: what is destroyed cannot be asked about.
 */
export function usableApplication(
  id: number | undefined,
  context: ActionContext,
): SubApplicationState {
  const application = knownApplication(id ?? context.account.appId, context);
  if (application.status === "Destroyed") {
    throw new ApiFailure("InvalidParameterValue.SubAppId", "The application is destroyed.");
  }
  return application;
}

function changeable(id: number, context: ActionContext): SubApplicationState {
  const application = knownApplication(id, context);
  if (application.isDefault) {
    throw new ApiFailure("FailedOperation", "The default application cannot be changed.");
  }
  return application;
}

/** The status as it is shown: destruction takes a while, and the id stays (266/42093). */
export function statusOf(
  { status, destroyedAt }: SubApplicationState,
  { clock, behaviour }: Pick<ActionContext, "clock" | "behaviour">,
): string {
  const isUnderWay = clock.now() < (destroyedAt ?? 0) + behaviour.destroyingMs;
  return status === "Destroyed" && isUnderWay ? "Destroying" : status;
}

function describe(application: SubApplicationState, context: ActionContext) {
  return {
    SubAppId: application.id,
    SubAppIdName: application.name,
    Name: application.name,
    Description: application.description,
    CreateTime: new Date(application.createdAt).toISOString().replace(/\.\d{3}Z$/, "Z"),
    Status: statusOf(application, context),
    Mode: application.mode,
    StorageRegions: application.storageRegions,
    Tags: Object.entries(application.tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
  };
}

/** INFERRED: names are unique in an account, as the official provider takes for granted. */
function checkName(name: string, { state }: ActionContext): void {
  if (name === "" || [...name].length > LONGEST_NAME) {
    throw new ApiFailure(
      "InvalidParameterValue.Name",
      `Name must be 1 to ${LONGEST_NAME} characters.`,
    );
  }
  if (state.subApplications.some((other) => other.name === name && other.status !== "Destroyed")) {
    throw new ApiFailure("FailedOperation", "An application with this name exists.");
  }
}

function checkDescription(description: string): void {
  if ([...description].length > LONGEST_DESCRIPTION) {
    throw new ApiFailure(
      "InvalidParameterValue.Description",
      `Description must be at most ${LONGEST_DESCRIPTION} characters.`,
    );
  }
}
