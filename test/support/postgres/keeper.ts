import { serve } from "../../bench/serve.ts";
import { type Cluster, createCluster } from "./cluster.ts";

// Keeps one PostgreSQL for its parent, and ends it with the parent in whatever way that one ends.

let cluster: Cluster | undefined;

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
