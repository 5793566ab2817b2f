import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres/setup.ts"],
    pool: "threads",
    // One worker per core: without this, a machine with two of them would use one.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
});
