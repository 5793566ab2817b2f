import { onTestFinished } from "vitest";
import { createServerProcess, type ServerOptions, type ServerProcess } from "./server-process.ts";
import { storeSettings } from "./store.ts";

export { type Ended, freePort, root, type ServerProcess, untilReady } from "./server-process.ts";

/**
 * The real program in a process of its own, killed when the test has finished. `onSqlite`: whatever engine this run is
 * for.
 */
export async function serverProcess(
  dataDir: string,
  { onSqlite = false, ...options }: ServerOptions & { onSqlite?: boolean } = {},
): Promise<ServerProcess> {
  const env = { ...(onSqlite ? {} : await storeSettings(dataDir)), ...options.env };
  const server = await createServerProcess(dataDir, { ...options, env });
  onTestFinished(async () => {
    await server.kill();
  });
  return server;
}
