#!/usr/bin/env node
// In a checkout the sources run as they are; the published package holds only the compiled ones.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const source = join(__dirname, "../cli/main.ts");
const inCheckout = existsSync(source);
if (inCheckout) {
  require("tsx/cjs");
}
const { main } = require(inCheckout ? source : "../dist/cli/main.js");
main(process.argv, require("../package.json").version);
