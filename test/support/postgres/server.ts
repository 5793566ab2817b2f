import { openSync } from "node:fs";
import { devNull } from "node:os";
import { startHelper } from "../../bench/helper.ts";

const graceMs = 10_000;

export interface PostgresServer {
  /** The address of the database `postgres`, for the user that may do everything. */
  url: string;
  /** `fast` ends all connections, `immediate` is a crash. */
  stop(mode: "fast" | "immediate"): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Stops it for good and removes its data. */
  end(): Promise<void>;
}

/** A real PostgreSQL, which ends with this process in whatever way that ends. Whoever asked for it must end it. */
export async function startPostgres(changes: Record<string, string> = {}): Promise<PostgresServer> {
  const keeper = startHelper("../support/postgres/keeper.ts", { logTo: openSync(devNull, "w"), graceMs });
  try {
    return {
      url: await keeper.call<string>("create", changes),
      stop: (mode) => keeper.call("stop", mode),
      start: () => keeper.call("start"),
      end: () => keeper.close(),
    };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}
