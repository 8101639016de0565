import { MediaClient } from "../../../../cloud";
import { EVIDENCE, RecordingEvidence } from "../../../../providers/trtc/client/recording-evidence";
import type { DeclaredRecording } from "../../../../verify";
import { confirming, declaring } from "../../../verify/drafts";
import { answered, FakeCloud, NOW } from "../../../verify/fake-cloud";

function question(declared: DeclaredRecording) {
  const confirmation = confirming(declared);
  const edits = { known: true, edits: [], from: new Date(NOW) } as const;
  return { declared, confirmation, edits, signal: new AbortController().signal };
}

function looking(cloud: FakeCloud, seconds: number = EVIDENCE.seconds): RecordingEvidence {
  return new RecordingEvidence(cloud, new MediaClient(cloud), seconds);
}

test("each template is looked at once in a run, and neither log nor bill is asked", async () => {
  const cloud = new FakeCloud([answered("1", 2)]);
  const evidence = looking(cloud);

  const first = await evidence.ask(question(declaring()));
  const again = await evidence.ask(question(declaring()));

  expect(first).toMatchObject({ verdict: "verified" });
  expect(again).toBe(first);
  expect(cloud.asked).toEqual(["SearchMedia", "SearchMedia"]);
});

test("another confirmation is another question", async () => {
  const cloud = new FakeCloud([answered("1", 1)]);
  const evidence = looking(cloud);
  const asked = question(declaring());
  await evidence.ask(asked);

  const confirmedAt = new Date(NOW - 60_000).toISOString();
  const later = { ...asked, confirmation: { ...asked.confirmation, confirmedAt } };

  expect(await evidence.ask(later)).toMatchObject({ verdict: "nothing-to-judge" });
});

test("the newest recordings are enough, however many there are", async () => {
  const many = Array.from({ length: 1_200 }, (_, index) =>
    answered(`${1 + index}`, 1 + index / 100),
  );
  const cloud = new FakeCloud(many);

  const report = await looking(cloud).ask(question(declaring()));

  expect(report).toMatchObject({ verdict: "verified", isComplete: false });
  expect(cloud.asked).toHaveLength(2);
});

test("all templates share the time: when it is used up, nobody is asked any more", async () => {
  const cloud = new FakeCloud([answered("1", 1)]);
  cloud.latency = 6_000;
  const evidence = looking(cloud, 10);
  const other = declaring({ retentionDays: 180 });

  await evidence.ask(question(declaring()));
  const requests = cloud.asked.length;
  const answer = await evidence.ask(question(other));

  expect(answer).toEqual({ why: "the 10 seconds for all templates together were used up" });
  expect(cloud.asked).toHaveLength(requests);
});
