import { createClient, hasClients } from "./clients/clients.ts";
import { createCredential } from "./clients/credentials.ts";
import { allScopes } from "./clients/scopes.ts";
import type { Addresses, Platform } from "./compose.ts";
import { roles } from "./config.ts";

/** What the process says once it serves. In development, on an empty database, it comes with a demo client. */
export async function welcome(platform: Platform, { port, adminPort }: Addresses): Promise<string> {
  const { config } = platform;
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
  ];
  if (url !== undefined && config.mode === "development") lines.push(...(await demo(platform, url)));
  return `${lines.join("\n")}\n`;
}

async function demo(platform: Platform, url: string): Promise<string[]> {
  const { database, ids, random, access } = platform;
  if (await database.read(hasClients)) {
    return [
      "The database has clients already. New credentials: npm run -s operator -- credential create --client <cli_…>",
      "",
    ];
  }
  const { clientId, credential } = await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Demo");
    return { clientId, credential: await createCredential(tx, { ids, random }, clientId, allScopes) };
  });
  const { accessToken } = await access.grant({
    credentialId: credential.id,
    secret: credential.secret,
    scopes: undefined,
    address: "start",
  });
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
    `  client_id      ${credential.id}`,
    `  client_secret  ${credential.secret}`,
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
