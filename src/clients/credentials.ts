import { createHash, timingSafeEqual } from "node:crypto";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import { conditions, type Reader, type Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";

/** An OAuth client_id with its secret's hash. */
export interface Credential {
  id: string;
  clientId: string;
  secretHash: string;
  scopes: string[];
}

/** Makes credentials and shows the secret, this once. Both consist of `[A-Za-z0-9_-]` only. */
export async function createCredential(
  tx: Transaction,
  parts: { ids: Ids; random: Random },
  clientId: string,
  scopes: readonly string[],
): Promise<{ id: string; secret: string }> {
  const id = parts.ids("crd");
  const secret = `cs_${Buffer.from(parts.random.bytes(32)).toString("base64url")}`;
  await tx.run(
    "insert into credentials (id, client_id, secret_hash, scopes, created_at) values ($1, $2, $3, $4, $5)",
    [id, clientId, hashSecret(secret), JSON.stringify(scopes), tx.now],
  );
  await settingsChanged(tx);
  return { id, secret };
}

/** False: there is none, or it is revoked already. */
export async function revokeCredential(tx: Transaction, id: string): Promise<boolean> {
  const changed = await tx.run(
    "update credentials set revoked_at = $2 where id = $1 and revoked_at is null",
    [id, tx.now],
  );
  await settingsChanged(tx);
  return changed > 0;
}

/** Undefined for unknown and for revoked ones. */
export async function findCredential(reader: Reader, id: string): Promise<Credential | undefined> {
  const row = await reader.get<{ id: string; client_id: string; secret_hash: string; scopes: string }>(
    "select id, client_id, secret_hash, scopes from credentials where id = $1 and revoked_at is null",
    [id],
  );
  return (
    row && {
      id: row.id,
      clientId: row.client_id,
      secretHash: row.secret_hash,
      scopes: JSON.parse(row.scopes) as string[],
    }
  );
}

/** What an operator sees of credentials: nothing that lets anybody in. */
export interface ListedCredential {
  id: string;
  clientId: string;
  scopes: string[];
  createdAt: number;
  revokedAt: number | null;
}

/** Credentials, revoked ones too, the oldest first. */
export async function listCredentials(
  reader: Reader,
  filter: { clientId?: string | undefined; afterId?: string | undefined; limit: number },
): Promise<ListedCredential[]> {
  const { where, params } = conditions([
    [filter.clientId, (slot) => `client_id = ${slot}`],
    [filter.afterId, (slot) => `id > ${slot}`],
  ]);
  const rows = await reader.all<{
    id: string;
    client_id: string;
    scopes: string;
    created_at: number;
    revoked_at: number | null;
  }>(
    `select id, client_id, scopes, created_at, revoked_at from credentials ${where}
     order by id limit ${Math.trunc(filter.limit)}`,
    params,
  );
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    scopes: JSON.parse(row.scopes) as string[],
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }));
}

const nobody = hashSecret("");

/** Compares in constant time, and does the same work when there is no credential. */
export function secretMatches(credential: Credential | undefined, secret: string): boolean {
  const expected = Buffer.from(credential?.secretHash ?? nobody);
  return timingSafeEqual(expected, Buffer.from(hashSecret(secret))) && credential !== undefined;
}

/** A plain hash is right here: the secret has 256 random bits, so nobody can try them out. */
function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
