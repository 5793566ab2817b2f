import type { Hono } from "hono";
import { createPrismEngine } from "./prism.ts";
import { createMockRoutes, type Env, type MockDeps } from "./routes.ts";

/** The mock as a server of its own: its engine is loaded and computes in this process, so it also makes answers up. */
export async function createMock(deps: MockDeps): Promise<Hono<Env>> {
  return createMockRoutes(deps, { engine: await createPrismEngine(), makesUp: true, url: deps.publicUrl });
}
