import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./server.ts";
import { createTemplate } from "./template.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Asked for the address of the run's PostgreSQL, it starts the server first where nobody has asked before. */
    postgresDesk: string;
  }
}

/** One PostgreSQL for the whole run, started when the first test asks for it: most runs of a few files never do. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | undefined;
  const start = async () => {
    const server = await startPostgres();
    await createTemplate(server.url);
    return server;
  };
  const desk = createServer(async (_request, response) => {
    try {
      starting ??= start();
      response.end((await starting).url);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  desk.listen(0, "127.0.0.1");
  await once(desk, "listening");
  project.provide("postgresDesk", `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.closeAllConnections();
    desk.close();
    await starting?.then(
      (server) => server.end(),
      () => {},
    );
  };
}
