import { inflateRawSync } from "node:zlib";
import { DEMO_ACCOUNT } from "../../simulator";
import { describeWithTerraform } from "../helpers/terraform";
import {
  configurationOf,
  LiveCloud,
  type Resources,
} from "../simulator/tencentcloud-provider/live-project";
import { askedActions } from "../simulator/tencentcloud-provider/stand-in";

const ACCOUNT = { ...DEMO_ACCOUNT, securityToken: "temporaryTokenOfTheLocalSimulator" };
const RESOURCES: Resources = {
  tencentcloud_vod_sub_application: { it: { name: "calls", status: "On" } },
};

describeWithTerraform("the account that is deployed into", () => {
  const cloud = new LiveCloud({}, ACCOUNT);

  const withProvider = (provider: object) =>
    cloud.project({
      ...configurationOf(RESOURCES),
      provider: { tencentcloud: [{ region: "ap-guangzhou", ...provider }] },
    });

  test.each([
    [{ allowed_account_ids: ["100000000002"] }],
    [{ forbidden_account_ids: [ACCOUNT.uin] }],
  ])("is refused by %j before anything is read or changed", async (list) => {
    const project = await withProvider(list);

    for (const command of ["plan", "apply"]) {
      const { ok, output } = await project.run(command);
      expect(ok).toBe(false);
      expect(output).toContain(`TencentCloud account ID not allowed: ${ACCOUNT.uin}`);
    }
    expect(askedActions(cloud.simulator)).toEqual(["GetCallerIdentity", "GetCallerIdentity"]);
  });

  test("cannot be allowed and forbidden", async () => {
    const ids = [ACCOUNT.uin];
    const project = await withProvider({ allowed_account_ids: ids, forbidden_account_ids: ids });

    expect((await project.run("validate")).output).toContain(
      '"allowed_account_ids": conflicts with forbidden_account_ids',
    );
  });

  test("keeps its keys out of state, plan, output and log", async () => {
    const project = await withProvider({ allowed_account_ids: [ACCOUNT.uin] });
    cloud.simulator.faults.add({
      action: "CreateSubAppId",
      kind: "error",
      code: "FailedOperation",
      message: `${ACCOUNT.secretKey} ${ACCOUNT.securityToken}`,
    });
    const said = [
      await project.run("plan", "-out=plan.bin"),
      await project.run("show", "-json", "plan.bin"),
      await project.apply(),
      await project.apply(),
      await project.run("show", "-json"),
      await project.run("destroy", "-auto-approve"),
    ].map(({ output }) => output);
    const everything = [
      ...said,
      ...cloud.log,
      ...unzipped(project.bytes("plan.bin")),
      project.file("terraform.tfstate"),
      project.file("terraform.tfstate.backup"),
    ].join("\n");

    expect(everything).toContain("FailedOperation");
    expect(everything).toContain("sub_app_id");
    expect(unzipped(project.bytes("plan.bin")).join()).toContain("ap-guangzhou");
    expect(cloud.log.join()).toContain("tencentcloud_vod_sub_application");
    expect(everything).not.toContain(ACCOUNT.secretKey);
    expect(everything).not.toContain(ACCOUNT.securityToken);
  });
});

/** The files in a zip file, such as a plan. */
function unzipped(zip: Buffer): readonly string[] {
  const files: string[] = [];
  for (let at = zip.indexOf("PK\x03\x04"); at >= 0; at = zip.indexOf("PK\x03\x04", at + 4)) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    files.push(inflateRawSync(zip.subarray(start)).toString());
  }
  return files;
}
