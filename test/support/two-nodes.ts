import { createClient as createTypedClient } from "#generated/client/client.ts";
import { newTestClient, type RunningPlatform, startPlatform, type TestClient } from "./platform.ts";
import { freshPostgresUrl } from "./postgres.ts";
import { masterKey } from "./store.ts";

export interface TwoNodes {
  nodes: [RunningPlatform, RunningPlatform];
  client: TestClient;
  /** The same client at each of the nodes. */
  apis: [TestClient["api"], TestClient["api"]];
}

/** Two platforms on one PostgreSQL database, as on two machines, and a client of both. */
export async function startTwoNodes(): Promise<TwoNodes> {
  const env = { DATABASE_URL: await freshPostgresUrl(), MASTER_KEY: masterKey, MODE: "development" };
  const nodes: TwoNodes["nodes"] = [await startPlatform({ env }), await startPlatform({ env })];
  const client = await newTestClient(nodes[0]);
  const { credentialId: clientId, secret: clientSecret } = client;
  const other = createTypedClient({ baseUrl: nodes[1].url, clientId, clientSecret });
  return { nodes, client, apis: [client.api, other] };
}
