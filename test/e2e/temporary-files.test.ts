import { readdirSync, readlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually, failureOf } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { serverProcess } from "#test/support/process.ts";

/** The files that a process has open: Linux tells them, also those that are deleted already. */
function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(`${folder}/${name}`)];
    } catch {
      return []; // Closed since it was listed.
    }
  });
}

test.runIf(process.platform === "linux")(
  "what an import needs beside the database is written into the data folder, and nowhere else",
  { timeout: 60_000 },
  async () => {
    const folder = freshFolder();
    const server = await serverProcess(folder, { onSqlite: true });
    await server.start();
    const { client, oauth } = (await server.operator("client", "create", "--name", "Temporary")) as {
      client: string;
      oauth: { client_id: string; client_secret: string };
    };
    await server.operator("client", "limits", "--client", client, "--factor", "1000");
    const { client_id: clientId, client_secret: clientSecret } = oauth;
    const api = createClient({ baseUrl: server.url, clientId, clientSecret });
    const claims = Array.from({ length: 1000 }, (_, index) => realisticClaim(index));
    let status: number | undefined;
    const imported = api["import_claims.v1"]({ claims }).then(({ response }) => {
      status = response.status;
    });
    const written = new Set<string>();
    const look = () => {
      for (const file of openFiles(server.pid()!)) if (/\/etilqs_\w+/.test(file)) written.add(file);
      return status;
    };
    const failed = failureOf(imported);
    const alive = () => {
      server.alive();
      failed();
    };
    const answered = await eventually("the import is answered", look, Boolean, { alive, everyMs: 2 });
    expect(answered).toBe(200);
    expect(written.size).toBeGreaterThan(0);
    for (const file of written) expect(file.startsWith(`${folder}/`)).toBe(true);
  },
);
