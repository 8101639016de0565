import { describeWithTerraform } from "../helpers/terraform";
import { EVENT_CALLBACK, eventCallback } from "../helpers/trtc-resources";
import { APP, TrtcWorld } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const TYPE = "trtc_event_callback";
const SUBJECT = `event-callback/${APP}/recording`;
const PENDING = "The console's event callback is not yet confirmed";

describeWithTerraform("an event callback", () => {
  const world = new TrtcWorld();

  test("is pending, confirmed, changed and destroyed; no log shows edits of it", async () => {
    const project = world.project(eventCallback());

    expect((await project.plan()).output).toContain(PENDING);
    await project.succeed("apply", "-auto-approve");
    expect(project.state(TYPE)).toMatchObject({
      id: `${APP}/recording`,
      status: "pending",
      console_steps_en: expect.arrayContaining([
        expect.stringContaining(
          "the one with the fingerprint scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:AAAA",
        ),
      ]),
    });

    project.confirm(SUBJECT, project.state(TYPE) ?? {});
    const confirmed = await project.plan();
    expect(confirmed).toMatchObject({ code: 0, output: expect.not.stringContaining("Warning") });
    world.cloud.console.saveEventCallback(APP, "recording", { url: "https://x.example.com" });
    await project.succeed("refresh");
    expect(project.state(TYPE)).toMatchObject({ status: "confirmed", drift: [] });
    expect(world.cloud.requests).toEqual([]);

    project.declare(eventCallback({ signing_key_fingerprint: null }));
    expect((await project.plan()).output).toContain('~ status = "confirmed" -> "pending"');
    await project.succeed("apply", "-auto-approve");
    expect(project.state(TYPE)).toMatchObject({ status: "pending" });

    const destroyed = await project.destroy();
    expect(destroyed.output).toContain("Clear the callback URL of recording events and save.");
    expect(destroyed.output).toContain(`Remove "${SUBJECT}" from recording.confirmations.json`);
    expect(project.state(TYPE)).toBeUndefined();
  });

  test("is replaced when it moves to another group", async () => {
    const project = world.project(eventCallback());
    await project.succeed("apply", "-auto-approve");

    project.declare(eventCallback({ event_group: "room" }));
    expect((await project.plan()).output).toContain("1 to add, 0 to change, 1 to destroy");
    await project.succeed("apply", "-auto-approve");

    expect(project.state(TYPE)).toMatchObject({ id: `${APP}/room`, status: "pending" });
    expect((await project.plan()).code).toBe(0);
  });

  test("is imported by application and group", async () => {
    const project = world.project(eventCallback());

    const { output } = await project.succeed("import", `${TYPE}.it`, `${APP}/recording`);
    expect(output).toContain("Warning: Imported without its values");
    expect(project.state(TYPE)).toMatchObject({ status: "pending", url: null, fingerprint: null });
    expect((await project.plan()).output).toContain("0 to add, 1 to change, 0 to destroy");
    await project.succeed("apply", "-auto-approve");
    expect((await project.plan()).code).toBe(0);

    for (const id of [`${APP}`, `${APP}/none`, `${APP}/room/1`, "x/room"]) {
      expect((await project.run("import", `${TYPE}.other`, id)).code).toBe(1);
    }
  });

  test("is refused without printing what may be a secret", async () => {
    const project = world.project(
      eventCallback({
        url: "https://user:Passw0rd1@rec.example.com/?token=Query5ecret",
        signing_key_fingerprint: "TheKeyItself123",
      }),
    );

    const { code, output } = await project.plan();

    expect(code).toBe(1);
    expect(output).toContain("'signing_key_fingerprint' must be a fingerprint, never the key");
    expect(output).toContain("'url' must not hold user info");
    expect(output).not.toMatch(/Passw0rd1|Query5ecret|TheKeyItself123/);
    expect(EVENT_CALLBACK.url).toBeDefined();
  });
});
