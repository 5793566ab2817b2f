import { createRequire } from "node:module";
import { Hono } from "hono";
import { EngineThread } from "./engine-thread.ts";
import { createMockRoutes, type Env, type MockDeps } from "./routes.ts";

/**
 * The mock below `prefix` of another server, whose event loop it never holds: its engine, a development dependency, is
 * loaded by the first call and computes in a thread of its own. `close` ends that.
 */
export function createMountedMock(
  deps: MockDeps,
  prefix: string,
): { app: Hono<Env>; close(): Promise<void> } {
  const engine = new EngineThread();
  const mock = createMockRoutes(deps, { engine, makesUp: false, url: `${deps.publicUrl}${prefix}` });
  const mounted = new Hono<Env>().mount(prefix, mock.fetch as never);
  const app = new Hono<Env>();
  app.all(`${prefix}/*`, (context) =>
    hasEngine()
      ? mounted.fetch(context.req.raw, context.env)
      : context.text("The mock needs the development packages: `npm ci` without --omit=dev.\n", 404),
  );
  return { app, close: () => engine.close() };
}

function hasEngine(): boolean {
  try {
    createRequire(import.meta.url).resolve("@stoplight/prism-http");
    return true;
  } catch {
    return false;
  }
}
