import type { TemplateForm } from "../console-form";
import { jsonObject, type SimulatorReply, type SimulatorRequest, targetOf } from "../message";
import { EVENT_GROUPS, type EventGroup } from "../world";
import { type Console, ConsoleRefusal, type ConsoleUser } from "./console";

/** `/_console/applications/<SDKAppID>[/<part>[/<event group>]]` */
const PATH =
  /^\/_console\/applications\/(\d{1,10})(?:\/(auto-record-template|global-auto|event-callbacks)(?:\/([a-z]+))?)?$/;

/**
 * The console's forms over HTTP, for a test in another process. This API is the simulator's own: the
 * real console has none that is documented.
 */
export function answerConsole(forms: Console, request: SimulatorRequest): SimulatorReply {
  try {
    const [, id, part, group] = PATH.exec(targetOf(request).pathname) ?? [];
    if (!id) {
      throw new ConsoleRefusal(404, "there is no such page of the console");
    }
    const { user, ip, ...fields } = request.method === "GET" ? {} : bodyOf(request);
    const by: ConsoleUser = {
      ...(typeof user === "string" && { user }),
      ...(typeof ip === "string" && { ip }),
    };
    const effectiveAt = edit(forms, Number(id), {
      part,
      group,
      fields,
      by,
      method: request.method,
    });
    const view = forms.view(Number(id));
    return { status: 200, body: { ...view, ...(effectiveAt && { effectiveAt }) }, outcome: "ok" };
  } catch (error) {
    if (error instanceof ConsoleRefusal) {
      return {
        status: error.status,
        body: { error: error.message },
        outcome: `refused ${error.status}`,
      };
    }
    throw error;
  }
}

interface Edit {
  readonly method: string;
  readonly part: string | undefined;
  readonly group: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly by: ConsoleUser;
}

function edit(
  forms: Console,
  id: number,
  { method, part, group, fields, by }: Edit,
): Date | undefined {
  switch (`${method} ${part ?? ""}`) {
    case "GET ":
    case "GET auto-record-template":
    case "GET event-callbacks":
      return undefined;
    case "PUT auto-record-template":
      return forms.saveTemplate(id, fields as unknown as TemplateForm, by);
    case "DELETE auto-record-template":
      return forms.removeTemplate(id, by);
    case "PUT global-auto":
      return forms.switchGlobalAuto(id, fields.on === true, by);
    case "PUT event-callbacks":
      forms.saveEventCallback(
        id,
        groupOf(group),
        {
          url: fields.url as string,
          ...(fields.key !== undefined && { key: fields.key as string }),
        },
        by,
      );
      return undefined;
    case "DELETE event-callbacks":
      forms.removeEventCallback(id, groupOf(group));
      return undefined;
    default:
      throw new ConsoleRefusal(404, "there is no such form of the console");
  }
}

function groupOf(name: string | undefined): EventGroup {
  const group = EVENT_GROUPS.find((candidate) => candidate === name);
  if (!group) {
    throw new ConsoleRefusal(404, `name an event group: ${EVENT_GROUPS.join(", ")}`);
  }
  return group;
}

function bodyOf({ body }: SimulatorRequest): Readonly<Record<string, unknown>> {
  const fields = body.length === 0 ? {} : jsonObject(body);
  if (!fields) {
    throw new ConsoleRefusal(400, "the body is not a JSON object");
  }
  return fields;
}
