import {
  renameReplaces,
  renameReplacesOfGuard,
  renameReplacesOfVodEvents,
} from "../../../review/rules/rename-replaces";
import type { Addresses } from "../../../review/settings";
import { aPlan, compareMoved, type Move, planned } from "../../helpers/review-plans";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const OLD: Addresses = {
  template: "trtc_auto_record_template.Old",
  roomCallback: "trtc_event_callback.Old",
  callCallback: "trtc_call_callback.Old",
};
const NEW: Addresses = {
  template: "trtc_auto_record_template.New",
  roomCallback: "trtc_event_callback.New",
  callCallback: "trtc_call_callback.New",
};

function move(before: Addresses, after: Addresses, given: Move = {}) {
  const [from, to] = [before, after].map((addresses) => changed(CLASSIC, { addresses }));
  return compareMoved(renameReplaces, from ?? {}, to ?? {}, given);
}

test("a renamed recording is told what happens to the console and to the TUICallKit callback", () => {
  const outcome = move(OLD, NEW);

  expect(found(outcome)).toEqual([
    expect.stringMatching(/^approve Call events may go to nobody: .* in no certain order/),
    expect.stringMatching(/^warn Nothing changes on the console, but Terraform takes this/),
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining("通话事件可能无人接收"),
    expect.stringContaining("切勿照做"),
  ]);
  expect(outcome).toMatchObject({
    findings: [
      { fix: { en: expect.stringContaining("(trtc_call_callback.Old)") } },
      {
        fix: {
          en: expect.stringContaining("(trtc_auto_record_template.Old, trtc_event_callback.Old)"),
        },
      },
    ],
  });
});

test("in another stack everything is made anew, also under the same address", () => {
  expect(found(move(OLD, OLD, { to: "other/Old" }))).toHaveLength(2);
});

test("a part that goes with the rename is another rule's", () => {
  const { template = "" } = NEW;

  expect(found(move(OLD, { template }))).toEqual([expect.stringMatching(/^warn Nothing changes/)]);
});

test("parts that a plan moves are in order", () => {
  const resources = Object.entries(NEW).map(([part, address]) =>
    planned(address, "no-op", { previousAddress: OLD[part] ?? "" }),
  );

  expect(move(OLD, NEW, { plan: aPlan({ resources }) })).toEqual(OK);
});

test("a plan that deletes is believed, and one that says nothing of the rest clears nothing", () => {
  const resources = [planned("trtc_call_callback.Old", "delete")];

  expect(found(move(OLD, NEW, { plan: aPlan({ resources }) }))).toEqual([
    expect.stringMatching(/^approve Call events/),
    expect.stringMatching(/^warn Nothing changes on the console/),
  ]);
});

test("a rename that keeps its addresses is in order", () => {
  expect(move(OLD, OLD)).toEqual(OK);
  expect(move({}, {})).toEqual(OK);
});

test("guards and VOD events are told too", () => {
  const [before, after] = [{ addresses: { part: "a.Old" } }, { addresses: { part: "a.New" } }];
  const guard = compareMoved(renameReplacesOfGuard, before, after);
  const vodEvents = compareMoved(renameReplacesOfVodEvents, before, after);

  expect([guard, vodEvents].flatMap(found)).toEqual([
    expect.stringContaining("warn For a time nothing keeps people"),
    expect.stringContaining("info Nothing changes at VOD"),
  ]);
  expect([guard, vodEvents].flatMap(foundInChinese)).toEqual([
    expect.stringContaining("一段时间内无法阻止"),
    expect.stringContaining("点播侧不会有变化"),
  ]);
});

test("what keeps its name is not judged", () => {
  expect(compare(renameReplaces, CLASSIC, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(compare(renameReplacesOfGuard, { addresses: {} }, undefined)).toEqual(NOT_APPLICABLE);
});
