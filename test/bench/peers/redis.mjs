import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Redis } from "ioredis";
import { freePort } from "./free-port.mjs";

const startingMs = 10_000;

/**
 * A new Redis in a folder of its own, on loopback and a free port, that has on disk what it acknowledges. Resolves to how
 * to connect; `stop` ends it and removes the folder.
 */
export async function startRedis() {
  const folder = mkdtempSync(path.join(tmpdir(), "actionwire-bench-redis-"));
  const port = await freePort();
  const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const server = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, ...durable],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  server.on("error", (error) => console.error(error));
  const connection = { host: "127.0.0.1", port, maxRetriesPerRequest: null };
  const first = new Redis({ ...connection, connectTimeout: startingMs });
  await first.ping();
  first.disconnect();
  return {
    connection,
    stop() {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
