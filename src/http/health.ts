import { Hono } from "hono";

/** `/livez`: the process runs. `/readyz`: it can serve; 503 otherwise. */
export function createHealth(ready: () => Promise<boolean>): Hono {
  const app = new Hono();
  app.get("/livez", (context) => context.json({ status: "ok" }));
  app.get("/readyz", async (context) => {
    const isReady = await ready().catch(() => false);
    return context.json({ status: isReady ? "ok" : "unavailable" }, isReady ? 200 : 503);
  });
  return app;
}
