/** Unit and lifecycle tests: transpiled only (types are checked by `npm run types`). */
/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Lifecycle tests wait for Terraform most of the time: more workers than cores, fewer minutes.
  maxWorkers: 3,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};
