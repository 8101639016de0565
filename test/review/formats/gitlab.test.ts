import { renderGitlab } from "../../../review/formats/gitlab";
import type { PlanSummary } from "../../../review/report";
import type { Subject } from "../../../review/subject";
import { aChange, aReport } from "../../helpers/sample-report";

const PLAN: PlanSummary = {
  stack: "prod",
  create: 1,
  update: 2,
  delete: 3,
  replace: 10,
  destroyed: [],
  drifted: [],
};

const at = (path: string, stack = "prod"): Subject => ({ kind: "recording", stack, path });

test.each([
  ["nothing", aReport(), { create: 0, update: 0, delete: 0 }],
  [
    "the plans, what is replaced twice",
    aReport({ plans: [PLAN, { ...PLAN, stack: "staging", replace: 0 }] }),
    { create: 12, update: 4, delete: 16 },
  ],
  [
    "the things that change, each once, without a plan",
    aReport({
      changes: [
        aChange({ subject: at("New"), type: "added", path: "" }),
        aChange({ subject: at("New") }),
        aChange({ subject: at("Old"), type: "removed", path: "" }),
        aChange({ subject: at("Calls") }),
        aChange({ subject: at("Calls"), path: "profile.video.fps" }),
        aChange({ subject: at("Named"), type: "renamed", path: "" }),
        aChange({ subject: at("Moved"), type: "moved", path: "" }),
      ],
    }),
    { create: 1, update: 3, delete: 1 },
  ],
  [
    "the things of a stack whose plan is not given beside the plans of others",
    aReport({ plans: [PLAN], changes: [aChange(), aChange({ subject: at("Calls", "staging") })] }),
    { create: 11, update: 3, delete: 13 },
  ],
])("counts %s", (_name, report, counts) => {
  expect(JSON.parse(renderGitlab(report))).toEqual(counts);
});
