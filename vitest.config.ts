import path from "node:path";
import { defineConfig } from "vitest/config";

// Tests start the same programs hundreds of times: what Node has compiled once, their children take from here.
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, ".tmp/compile-cache");

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres/setup.ts", "test/support/sqlite-template.ts"],
    pool: "threads",
    // Tests share no state but what the machine has; loading the program for each file anew took a third of the time.
    isolate: false,
    // One worker per core: without this, a machine with two of them would use one.
    maxWorkers: "100%",
    // Twice what a test waits for one thing: so the test says what that was, and not vitest that it took too long.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
});
