/**
 * One measured verification in a process of its own: `node child.js <url> <created from, ms>`. Prints
 * what it measured as one line of JSON.
 */
import { DEMO_ACCOUNT } from "../../../simulator/options";
import type { VerifyFigures } from "./compare-verify";
import { DECLARED } from "./declared";

async function main(endpoint: string, since: Date): Promise<VerifyFigures> {
  const started = performance.now();
  const { Api3Client } = require("../../../cloud") as typeof import("../../../cloud");
  const { verifyRecordings } = require("../../../verify") as typeof import("../../../verify");
  const loaded = performance.now();
  const before = process.cpuUsage();
  const { secretId, secretKey } = DEMO_ACCOUNT;
  const api = new Api3Client({ credentials: { secretId, secretKey }, endpoint });
  const { report } = await verifyRecordings(api, {
    declared: DECLARED,
    confirmation: undefined,
    since,
    usage: false,
    edits: false,
  });
  const { user, system } = process.cpuUsage(before);
  return {
    loadMs: loaded - started,
    verifyMs: performance.now() - loaded,
    processorMs: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    requests: report.requests,
    judged: report.files.agrees,
  };
}

const [url = "", since] = process.argv.slice(2);
void main(url, new Date(Number(since))).then((figures) => console.log(JSON.stringify(figures)));
