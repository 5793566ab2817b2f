import {
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type JWK,
} from "jose";
import type { Ids } from "#src/core/ids.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { type SealedRows, sealedAnew } from "#src/store/sealed-rows.ts";
import { settingsChanged } from "#src/store/settings-version.ts";

export const signingAlgorithm = "ES256";
export const tokenLifetimeSeconds = 3600;
/**
 * So long a key verifies tokens after it was replaced: as long as a token lives, and five minutes for a node that stood
 * still when the others changed and signed with it once more.
 */
const verifiesForMs = (tokenLifetimeSeconds + 300) * 1000;

export interface SigningKeyParts {
  ids: Ids;
  keys: DataKeys;
}

/** A key as it is to be stored. */
export interface NewSigningKey {
  id: string;
  sealed: string;
  publicJwk: string;
}

export interface SigningKeyRow {
  id: string;
  sealed_key: string;
  public_jwk: string;
}

export async function makeSigningKey({ ids, keys }: SigningKeyParts): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const id = ids("key");
  return {
    id,
    sealed: keys.seal(Buffer.from(await exportPKCS8(privateKey)), contextOf(id)),
    publicJwk: JSON.stringify(await exportJWK(publicKey)),
  };
}

export async function insertSigningKey(
  tx: Transaction,
  { id, sealed, publicJwk }: NewSigningKey,
): Promise<SigningKeyRow> {
  await tx.run("insert into signing_keys (id, sealed_key, public_jwk, created_at) values ($1, $2, $3, $4)", [
    id,
    sealed,
    publicJwk,
    tx.now,
  ]);
  return { id, sealed_key: sealed, public_jwk: publicJwk };
}

/** The key that signs. */
export function currentSigningKey(reader: Reader): Promise<SigningKeyRow | undefined> {
  return reader.get<SigningKeyRow>(
    `select id, sealed_key, public_jwk from signing_keys where verify_until is null
     order by created_at desc, id desc limit 1`,
  );
}

/** Those that still verify tokens, the current one among them. */
export function verifyingKeys(reader: Reader): Promise<SigningKeyRow[]> {
  return reader.all<SigningKeyRow>(
    "select id, sealed_key, public_jwk from signing_keys where verify_until is null or verify_until > $1",
    [reader.now],
  );
}

export async function openSigningKey(keys: DataKeys, row: SigningKeyRow): Promise<CryptoKey> {
  const pem = Buffer.from(keys.open(row.sealed_key, contextOf(row.id))).toString();
  return importPKCS8(pem, signingAlgorithm);
}

export async function publicKeyOf(row: SigningKeyRow): Promise<CryptoKey> {
  return (await importJWK(JSON.parse(row.public_jwk) as JWK, signingAlgorithm)) as CryptoKey;
}

/**
 * From the next second on all nodes sign with a new key. The one before verifies until its last token has ended; with
 * `revoke` it does not, and clients must fetch new tokens. Resolves to when it ends, ms, or null where there is none.
 */
export async function changeSigningKey(
  tx: Transaction,
  key: NewSigningKey,
  { revoke }: { revoke: boolean },
): Promise<number | null> {
  const until = tx.now + (revoke ? 0 : verifiesForMs);
  const ended = await tx.run(
    "update signing_keys set verify_until = $1 where verify_until is null or verify_until > $1",
    [until],
  );
  await insertSigningKey(tx, key);
  if (revoke) await forgetSigningKeys(tx);
  await settingsChanged(tx);
  return ended > 0 ? until : null;
}

/** Throws away keys whose last token has ended; resolves to how many. */
export async function forgetSigningKeys(tx: Transaction): Promise<number> {
  const forgotten = await tx.run("delete from signing_keys where verify_until <= $1", [tx.now]);
  if (forgotten > 0) await settingsChanged(tx);
  return forgotten;
}

/** The private keys, to be sealed anew under another key. */
export const sealedSigningKeys: SealedRows = {
  async sample(reader) {
    const row = await reader.get<SigningKeyRow>(
      "select id, sealed_key, public_jwk from signing_keys order by created_at desc, id desc limit 1",
    );
    return row && { sealed: row.sealed_key, context: contextOf(row.id) };
  },
  async reseal(tx, sealer, limit) {
    const rows = await tx.all<{ id: string; sealed_key: string }>(
      "select id, sealed_key from signing_keys where sealed_key not like $1 order by id limit $2",
      [`k${sealer.roots.newest}.%`, limit],
    );
    const found = rows.map(({ id, sealed_key }) => ({ id, sealed: sealed_key, context: contextOf(id) }));
    let many = 0;
    for (const { id, sealed, anew } of sealedAnew(found, sealer))
      many += await tx.run("update signing_keys set sealed_key = $3 where id = $1 and sealed_key = $2", [
        id,
        sealed,
        anew,
      ]);
    return many;
  },
  async isSealedBy(reader, generation) {
    const found = await reader.get("select 1 as one from signing_keys where sealed_key like $1 limit 1", [
      `k${generation}.%`,
    ]);
    return found !== undefined;
  },
};

function contextOf(keyId: string): string {
  return `signing-key/${keyId}`;
}
