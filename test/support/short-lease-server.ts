import { compose } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import { createLog } from "#src/core/log.ts";

// The real platform in a process whose leases last 3 s instead of 30. A program, not a module.

const platform = await compose({
  config: readConfig(process.env),
  log: createLog("warn"),
  lease: { leaseMs: 3000, renewMs: 400 },
  onCommitFailure: () => process.exit(70),
});
await platform.start();
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
