import { createClient, hasClients } from "./clients/clients.ts";
import { createCredential } from "./clients/credentials.ts";
import { allScopes } from "./clients/scopes.ts";
import type { Addresses, Platform } from "./compose.ts";
import { roles } from "./config.ts";

/** The client that a newcomer is given, or `others`: the database has clients already. */
export type Demo = "others" | { clientId: string; credentialId: string; secret: string; accessToken: string };

/** In development, a node with the Client API makes a demo client on an empty database. Part of its start. */
export async function makeDemo({
  config,
  database,
  ids,
  random,
  access,
}: Platform): Promise<Demo | undefined> {
  if (config.mode !== "development" || !config.roles.includes("api")) return undefined;
  if (await database.read(hasClients)) return "others";
  const { clientId, credential } = await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Demo");
    return { clientId, credential: await createCredential(tx, { ids, random }, clientId, allScopes) };
  });
  const { id: credentialId, secret } = credential;
  const { accessToken } = await access.grant({ credentialId, secret, scopes: undefined, address: "start" });
  return { clientId, credentialId, secret, accessToken };
}

/** What the process says once it serves. */
export function welcome(
  { config }: Platform,
  { port, adminPort }: Addresses,
  demo: Demo | undefined,
): string {
  const url = port === undefined ? undefined : `http://${config.host}:${port}`;
  const lines = [
    "",
    `Actionwire is ready (${config.mode}).`,
    "",
    ...(url === undefined ? [] : [`  Client API   ${url}`, `  Docs         ${url}/docs/`]),
    ...(url !== undefined && config.mode === "development" ? [`  Mock         ${url}/mock`] : []),
    `  Health       ${url === undefined ? "" : `${url}/readyz  `}http://127.0.0.1:${adminPort}/readyz`,
    ...(config.roles.length < roles.length ? [`  Roles        ${config.roles.join(", ")}`] : []),
    `  Data         ${config.databaseUrl === undefined ? config.dataDir : "PostgreSQL (DATABASE_URL)"}`,
    "",
    ...(url !== undefined && demo ? greet(demo, url) : []),
  ];
  return `${lines.join("\n")}\n`;
}

function greet(demo: Demo, url: string): string[] {
  if (demo === "others") {
    return [
      "The database has clients already. New credentials: npm run -s operator -- credential create --client <cli_…>",
      "",
    ];
  }
  const { clientId, credentialId, secret, accessToken } = demo;
  const claim = {
    claims: [
      {
        reference: "INV-1",
        amount: 12950,
        currency: "EUR",
        original_due_date: "2026-01-31",
        debtors: [
          {
            reference: "D-1",
            type: "person",
            first_name: "Zoë",
            last_name: "Müller",
            contact: { country: "DE" },
            primary: true,
          },
        ],
      },
    ],
  };
  return [
    "A demo client was made. Its secret is shown this once:",
    "",
    `  client         ${clientId}`,
    `  client_id      ${credentialId}`,
    `  client_secret  ${secret}`,
    "",
    "Import a claim (the token is good for an hour):",
    "",
    `curl -sS ${url}/v2/import_claims -H 'Authorization: Bearer ${accessToken}' -H 'Content-Type: application/json' -d '${JSON.stringify(claim)}'`,
    "",
    "Get webhooks on a local URL:",
    "",
    `  npm run -s operator -- endpoint create --client ${clientId} --url http://127.0.0.1:3000/ --types '*'`,
    "",
  ];
}
