export * from "./constructs";
export * from "./profile";
export * from "./stacks";
