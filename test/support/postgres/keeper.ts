import { serve } from "../../bench/serve.ts";
import { type Cluster, createCluster } from "./cluster.ts";

// Keeps one PostgreSQL for its parent, and ends it with the parent in whatever way that one ends.

let cluster: Cluster | undefined;

// Whoever ends the run by a signal to all its processes ends the parent, and the server is still to be stopped.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

serve(
  {
    /** Resolves to the address of the database that every server has. */
    async create(changes: Record<string, string>) {
      cluster = await createCluster(changes);
      return cluster.urlOf("postgres");
    },
    stop: (mode: "fast" | "immediate") => cluster!.stop(mode),
    start: () => cluster!.start(),
  },
  () => cluster?.end(),
);
