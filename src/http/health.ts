import { Hono } from "hono";

/** Where a process is in its life. */
export type Phase = "starting" | "serving" | "stopping";

export interface Health {
  phase: () => Phase;
  /** Whether its start was ever done. */
  hasServed: () => boolean;
  /** Whether requests can be answered at all. */
  databaseAnswers: () => Promise<boolean>;
  /** Whether there is no space for what requests would write. */
  isFull: () => boolean;
}

/**
 * `/livez`: the process runs; 503 until its start is done, and to the end where that fails. `/readyz`: give it requests;
 * 503 while it starts, from the moment it was told to stop, and while `databaseAnswers` is not true (`unavailable`). A
 * node without space is ready, because it answers whatever only reads, and says `"storage": "full"`.
 */
export function createHealth({ phase, hasServed, databaseAnswers, isFull }: Health): Hono {
  const app = new Hono();
  app.get("/livez", (context) => {
    return hasServed() ? context.json({ status: "ok" }) : context.json({ status: phase() }, 503);
  });
  app.get("/readyz", async (context) => {
    const answers = phase() === "serving" && (await databaseAnswers().catch(() => false));
    // It may have been told to stop while the database was asked.
    const now = phase();
    if (now !== "serving") return context.json({ status: now }, 503);
    const status = answers ? "ok" : "unavailable";
    return context.json(isFull() ? { status, storage: "full" } : { status }, answers ? 200 : 503);
  });
  return app;
}
