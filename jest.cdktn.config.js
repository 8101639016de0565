/**
 * The unit suite again, on the maintained successor of cdktf: nothing of ours may depend on what
 * cdktn lacks. Lifecycle tests are left out: they test Terraform, not the construct library.
 */
const base = require("./jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  moduleNameMapper: { "^cdktf$": "cdktn", "^cdktf/(.*)$": "cdktn/$1" },
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/lifecycle/",
    "<rootDir>/test/package.test.ts",
  ],
};
