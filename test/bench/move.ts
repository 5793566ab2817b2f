import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import path from "node:path";
import { databaseFile } from "#src/store/open.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";
import { root } from "#test/support/server-process.ts";
import type { Bench, Suite } from "./bench.ts";
import { seed } from "./queries/seed.ts";
import type { Report } from "./report.ts";

const masterKey = Buffer.alloc(32, 1).toString("base64");

/** Any number of claims of one client, with everything that their import and end have written. */
export const moveOf =
  ({ claims }: { claims: number }): Suite =>
  async (bench) => {
    const size = { claims, ofClient: claims, ofAccount: Math.ceil(claims / 100) };
    const folder = await bench.folder(`move-${claims}`, async (made) => void (await seed(bench, size, made)));
    // `close` lets it stop the server and remove the data.
    const keeper = bench.helper("../support/postgres/keeper.ts", { graceMs: 10_000 });
    const to = await keeper.call<string>("create", { max_wal_size: "2GB" });
    const { rows, copySeconds, compareSeconds } = await timeMove(bench, folder, to);
    const seconds = copySeconds + compareSeconds;
    const kib = (bytes: number) => round(bytes / claims / 1024);
    return {
      rows: [
        {
          move: "sqlite to postgres",
          claims,
          rows,
          copy_s: round(copySeconds),
          compare_s: round(compareSeconds),
          rows_per_s: Math.round(rows / seconds),
          sqlite_kib_per_claim: kib(statSync(path.join(folder, databaseFile)).size),
          postgres_kib_per_claim: kib(await sizeOf(to)),
        },
      ],
      ratios: {},
      goals: [],
    } satisfies Report;
  };

export const move = moveOf({ claims: 100_000 });

const round = (seconds: number) => Math.round(seconds * 10) / 10;

async function sizeOf(url: string): Promise<number> {
  const database = await PostgresDatabase.open({ url });
  try {
    const row = await database.read((reader) =>
      reader.get<{ bytes: number }>("select pg_database_size(current_database()) as bytes"),
    );
    return row!.bytes;
  } finally {
    await database.close();
  }
}

/** The operator command in a process of its own, from its start to its end. */
async function timeMove({ say, signal }: Bench, from: string, to: string) {
  const args = ["src/operator-main.ts", "move", "--from", `sqlite:${from}`, "--to", to];
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, MASTER_KEY: masterKey },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let [printed, comparedAt] = ["", startedAt];
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    const said = chunk.toString();
    if (said.includes("comparing both sides")) comparedAt = performance.now();
    say(said.trim());
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the move ended with ${code}`);
  const { moved } = JSON.parse(printed) as { moved: { rows: number } };
  return {
    rows: moved.rows,
    copySeconds: (comparedAt - startedAt) / 1000,
    compareSeconds: (performance.now() - comparedAt) / 1000,
  };
}
