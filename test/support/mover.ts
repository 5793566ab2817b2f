import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { onTestFinished } from "vitest";
import { eventually, failureOf } from "./eventually.ts";
import { root } from "./process.ts";

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Mover {
  kill(): Promise<Ended>;
  ended: Promise<Ended>;
  /** So far, on stderr. */
  said(): string;
}

/** The operator command `move` in a process of its own. */
export function startMove(from: string, to: string, masterKey: string): Mover {
  const args = ["src/operator-main.ts", "move", "--from", `sqlite:${from}`, "--to", to];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, MASTER_KEY: masterKey },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk: Buffer) => (said[stream] += chunk.toString()));
  const ended = once(child, "close").then(([code, signal]): Ended => ({ code, signal, ...said }));
  return {
    async kill() {
      child.kill("SIGKILL");
      return ended;
    },
    ended,
    said: () => said.stderr,
  };
}

/** A connection of the test's own to a PostgreSQL database, closed when the test has finished. */
export async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.setTypeParser(pg.types.builtins.INT8, Number);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Any number that the program does not use. */
const barrier = 42;

/**
 * Runs `start` and kills what it has started when it is about to write the row of `table` for which `condition` holds,
 * in the middle of its transaction.
 */
export async function killAtRow(client: pg.Client, table: string, condition: string, start: () => Mover) {
  await client.query(
    `create or replace function wait_at_barrier() returns trigger language plpgsql as
       $$ begin perform pg_advisory_xact_lock(${barrier}); return new; end $$;
     create trigger barrier before insert or update on ${table} for each row when (${condition})
       execute function wait_at_barrier();
     select pg_advisory_lock(${barrier})`,
  );
  const mover = start();
  const alive = failureOf(
    mover.ended.then(({ stderr }) => {
      throw new Error(`the move ended before it could be killed: ${stderr}`);
    }),
  );
  const waiting = "select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted";
  const look = async () => (await client.query(waiting, [barrier])).rowCount;
  const isThere = (count: number | null) => count !== 0;
  // A real process gets there in real time, as far as its log says.
  const progress = () => mover.said();
  await eventually(`the move is at ${table} with ${condition}`, look, isThere, {
    alive,
    progress,
    everyMs: 20,
  });
  const { signal } = await mover.kill();
  if (signal !== "SIGKILL") throw new Error("the move was not killed");
  await client.query(`select pg_advisory_unlock(${barrier})`);
  await client.query(`drop trigger barrier on ${table}; drop function wait_at_barrier()`);
}
