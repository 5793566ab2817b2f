import { operations } from "#src/contract/operations.ts";

/** Every scope that an operation of the contract asks for. */
export const allScopes: readonly string[] = [
  ...new Set(Object.values(operations).flatMap(({ scopes }) => scopes as readonly string[])),
].sort();
