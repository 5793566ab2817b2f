import { openSync } from "node:fs";
import { devNull } from "node:os";
import { startHelper } from "../../bench/helper.ts";
import { eventually } from "../eventually.ts";
import { administer, ask } from "./template.ts";

const graceMs = 10_000;

export interface PostgresServer {
  /** The address of the database `postgres`, for the user that may do everything. */
  url: string;
  /** `fast` ends all connections, `immediate` is a crash. */
  stop(mode: "fast" | "immediate"): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Changes a setting that needs no restart. */
  set(name: string, value: string): Promise<void>;
  /** Stops it for good and removes its data. */
  end(): Promise<void>;
}

/** A real PostgreSQL, which ends with this process in whatever way that ends. Whoever asked for it must end it. */
export async function startPostgres(changes: Record<string, string> = {}): Promise<PostgresServer> {
  const keeper = startHelper("../support/postgres/keeper.ts", { logTo: openSync(devNull, "w"), graceMs });
  try {
    const url = await keeper.call<string>("create", changes);
    return {
      url,
      async set(name, value) {
        await administer(url, `alter system set ${name} = ${value}`);
        await administer(url, "select pg_reload_conf()");
        // A reload takes its moment.
        const look = () => ask(url, `select current_setting('${name}')`);
        await eventually(`the setting ${name} is ${value}`, look, (now) => now === value);
      },
      stop: (mode) => keeper.call("stop", mode),
      start: () => keeper.call("start"),
      end: () => keeper.close(),
    };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}
