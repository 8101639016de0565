import { DiagnosticError, defineResource, isKnown } from "@trtc-recording/plugin";
import { consoleHandlers } from "../console/console-handlers";
import { readSdkAppId } from "../import-id";
import { autoRecordTemplate } from "../schema/auto-record-template";
import { checkTemplate } from "../template/check-template";
import {
  declaredTemplate,
  type TemplatePlan,
  type TemplateState,
} from "../template/declared-template";

/** `trtc_auto_record_template`: an application's global template, which only a person can apply. */
export const autoRecordTemplateResource = defineResource({
  schema: autoRecordTemplate,
  validate: ({ config, diagnostics }) => checkTemplate(config, diagnostics),
  ...consoleHandlers<TemplateState, TemplatePlan>({
    noun: "auto-record template",
    declare: declaredTemplate,
    id: ({ sdk_app_id }) => (isKnown(sdk_app_id) ? String(sdk_app_id) : undefined),
    describe: ({ sdk_app_id }) =>
      isKnown(sdk_app_id)
        ? `The auto-record template of application ${sdk_app_id}`
        : "The auto-record template",
    readId(id) {
      const sdkAppId = readSdkAppId(id);
      if (sdkAppId === undefined) {
        throw new DiagnosticError(
          "Not an id of a template",
          "The id to import must be the application's SDKAppID, such as 1400000001.",
        );
      }
      return { sdk_app_id: sdkAppId };
    },
  }),
});
