import { Hono } from "hono";

export interface Metric {
  help: string;
  type: "gauge" | "counter";
  value: () => number;
}

/** `/metrics` in the text format of Prometheus (version 0.0.4), beside the routes of `app`. For the admin port alone. */
export function withMetrics(app: Hono, metrics: Readonly<Record<string, Metric>>): Hono {
  const lines = () =>
    Object.entries(metrics).flatMap(([name, { help, type, value }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      `${name} ${value()}`,
    ]);
  return new Hono()
    .route("/", app)
    .get("/metrics", (context) =>
      context.body(`${lines().join("\n")}\n`, 200, { "Content-Type": "text/plain; version=0.0.4" }),
    );
}
