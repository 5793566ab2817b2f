import { onTestFinished } from "vitest";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

export { freePort, root, type ServerProcess } from "./server-process.ts";

/** The real program in a process of its own, killed when the test has finished. */
export async function serverProcess(dataDir: string): Promise<ServerProcess> {
  const server = await createServerProcess(dataDir);
  onTestFinished(() => server.kill());
  return server;
}
