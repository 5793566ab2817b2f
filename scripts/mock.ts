import { parseArgs } from "node:util";
import { systemClock } from "../src/core/clock.ts";
import { createIds } from "../src/core/ids.ts";
import { createLog } from "../src/core/log.ts";
import { systemRandom } from "../src/core/random.ts";
import { createDocs } from "../src/docs/app.ts";
import { HttpServer } from "../src/http/server.ts";
import { createMock } from "../src/mock/app.ts";

const usage = "usage: npm run mock -- [--port 4010]\n";

/** Serves the mock on loopback until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: "4010" } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a port number, not ${values.port}`);
  const ids = createIds(systemClock, systemRandom);
  const publicUrl = `http://127.0.0.1:${port}`;
  const log = createLog("warn");
  const app = await createMock({ ids, log, publicUrl, now: () => systemClock.monotonic() });
  // The errors of the mock link to their pages.
  app.route("/", createDocs());
  const server = new HttpServer({ app, clock: systemClock, ids, log, publicUrl });
  // Before the port opens; requests that were accepted get their answers, then nothing keeps the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void server.stop());
  const listening = await server.listen("127.0.0.1", port);
  console.log(
    `The mock of the Client API answers on http://127.0.0.1:${listening} (any bearer token; Prefer: code=429, example=accepted)`,
  );
}

try {
  await main();
} catch (error) {
  const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  process.stderr.write(`${(error as Error).message}${inUse ? ": choose another --port" : ""}\n${usage}`);
  process.exitCode = 1;
}
