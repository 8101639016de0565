/**
 * The unit suite again, on the maintained successor of cdktf: nothing of ours may depend on what
 * cdktn lacks. Left out are lifecycle tests, which test Terraform, and the rooms that lint keeps from
 * importing a construct library at all.
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
    "<rootDir>/test/(report|review|verify|receiver|cloud|simulator)/",
    "<rootDir>/test/providers/(plugin|trtc)/",
  ],
};
