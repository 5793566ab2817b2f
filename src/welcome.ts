import path from "node:path";
import { createClient, hasClients, listClients } from "./clients/clients.ts";
import { createCredential } from "./clients/credentials.ts";
import { allScopes } from "./clients/scopes.ts";
import type { Addresses, Platform } from "./compose.ts";
import { type Config, roles } from "./config.ts";
import { describePlace } from "./store/open.ts";
import { unlessFull } from "./store/space.ts";

/** The client that a newcomer is given; the oldest one that works, where the database has clients already. */
export type Demo =
  | { kind: "new"; clientId: string; credentialId: string; secret: string; accessToken: string }
  | { kind: "others"; clientId: string | undefined }
  | { kind: "no space" };

/** In development, a node with the Client API makes a demo client on an empty database. Part of its start. */
export async function makeDemo({
  config,
  database,
  ids,
  random,
  access,
}: Platform): Promise<Demo | undefined> {
  if (config.mode !== "development" || !config.roles.includes("api")) return undefined;
  if (await database.read(hasClients)) {
    const [oldest] = await database.read((reader) => listClients(reader, { disabled: false, limit: 1 }));
    return { kind: "others", clientId: oldest?.id };
  }
  const made = await unlessFull(
    database.write(async (tx) => {
      const clientId = await createClient(tx, ids, "Demo");
      return { clientId, credential: await createCredential(tx, { ids, random }, clientId, allScopes) };
    }),
  );
  if (!made) return { kind: "no space" };
  const { clientId, credential } = made;
  const { id: credentialId, secret } = credential;
  const { accessToken } = await access.grant({ credentialId, secret, scopes: undefined, address: "start" });
  return { kind: "new", clientId, credentialId, secret, accessToken };
}

/** Where the operator command looks if nothing is said: npm runs it in the folder of package.json. */
const defaultDataDir = path.resolve(import.meta.dirname, "../data");

/**
 * What the process says once it serves. Every address and every command in it works as it stands, in the folder of
 * package.json.
 */
export function welcome(
  { config }: Platform,
  { port, adminPort }: Addresses,
  demo: Demo | undefined,
): string {
  const url = port === undefined ? undefined : `http://${reachable(config.host)}:${port}`;
  const lines = [
    "",
    `Actionwire is ready (${config.mode}).`,
    "",
    ...(url === undefined ? [] : [`  Client API   ${url}`, `  Docs         ${url}/docs/`]),
    ...(url !== undefined && config.mode === "development" ? [`  Mock         ${url}/mock`] : []),
    `  Health       ${url === undefined ? "" : `${url}/readyz  `}http://127.0.0.1:${adminPort}/readyz`,
    ...(config.roles.length < roles.length ? [`  Roles        ${config.roles.join(", ")}`] : []),
    `  Data         ${describePlace(config)}`,
    "",
    ...(url !== undefined && demo ? firstSteps(config, demo, url) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** As a URL says it, and from this machine: nobody can call "every address". */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** How the operator command is called for this server; a URL that may carry a password is not shown. */
function operatorCommand({ databaseUrl, dataDir }: Config): string {
  const command = "npm run -s operator --";
  if (databaseUrl !== undefined) return `MODE=development ${command}`;
  return dataDir === defaultDataDir ? command : `DATA_DIR=${quoted(dataDir)} ${command}`;
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function firstSteps(config: Config, demo: Demo, url: string): string[] {
  if (demo.kind === "no space") return ["There is no space left, so no demo client was made.", ""];
  const steps = demo.kind === "new" ? greet(config, demo, url) : again(config, demo.clientId, url);
  const { databaseUrl, masterKey } = config;
  const needed = [...(databaseUrl ? ["DATABASE_URL"] : []), ...(masterKey ? ["MASTER_KEY"] : [])];
  if (needed.length === 0) return steps;
  return [
    `The operator commands below need the ${needed.join(" and the ")} of this server in their environment.`,
    "",
    ...steps,
  ];
}

function again(config: Config, clientId: string | undefined, url: string): string[] {
  const operator = operatorCommand(config);
  const lines = ["The database has clients already:", "", `  ${operator} client list`, ""];
  if (clientId === undefined) return lines;
  return [
    ...lines,
    `New credentials for ${clientId}, the oldest of them, and a token for what that prints:`,
    "",
    `  ${operator} credential create --client ${clientId}`,
    `  curl -sS ${url}/v1/oauth2/token -d grant_type=client_credentials -u '<client_id>:<secret>'`,
    "",
  ];
}

function greet(
  config: Config,
  { clientId, credentialId, secret, accessToken }: Extract<Demo, { kind: "new" }>,
  url: string,
): string[] {
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
    ...(config.allowLoopbackWebhooks ? localWebhooks(config, url, clientId) : []),
  ];
}

const receiverPorts = [3000, 3001, 3002];

function localWebhooks(config: Config, url: string, clientId: string): string[] {
  const own = [Number(new URL(url).port), config.port, config.adminPort];
  const port = receiverPorts.find((candidate) => !own.includes(candidate))!;
  const receiver = `require("http").createServer((q,s)=>q.on("data",d=>console.log(String(d))).on("end",()=>s.end())).listen(${port},"127.0.0.1")`;
  return [
    "Get webhooks on a local URL: start a receiver in another terminal, tell the server of it, and import a claim with",
    "another reference:",
    "",
    `  node -e '${receiver}'`,
    `  ${operatorCommand(config)} endpoint create --client ${clientId} --url http://127.0.0.1:${port}/ --types '*'`,
    "",
  ];
}
