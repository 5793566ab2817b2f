import { createHash } from "node:crypto";
import {
  type CryptoKey,
  errors,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type JWK,
  jwtVerify,
  SignJWT,
} from "jose";
import type { Clock } from "#src/core/clock.ts";
import type { Ids } from "#src/core/ids.ts";
import { opens, type Sealer } from "#src/core/seal.ts";
import type { Database, Reader } from "#src/store/database.ts";

const algorithm = "ES256";
export const tokenLifetimeSeconds = 3600;
const maxTokenCharacters = 8192;
const clockToleranceSeconds = 5;
const maxCached = 10_000;
/** As `ids` makes them: what else a stranger writes there is not looked for. */
const keyIdForm = /^key_[0-9a-z]{26}$/;

export interface AccessToken {
  clientId: string;
  credentialId: string;
  scopes: readonly string[];
  expiresAtMs: number;
}

/** Why a token was refused. */
export type TokenFault = "invalid_token" | "expired_token";

/** The token is none of ours, as opposed to: it could not be found out. */
class NotOurs extends Error {}

interface SigningKey {
  id: string;
  privateKey: CryptoKey;
}

/**
 * Issues and verifies JWT access tokens (RFC 9068: at+jwt, ES256). Verified ones are remembered by the hash of
 * the whole token, so a single altered bit is another token; nothing is remembered beyond its end.
 */
export class Tokens {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #sealer: Sealer;
  readonly #ids: Ids;
  readonly #issuer: string;
  readonly #verified = new Map<string, AccessToken>();
  readonly #publicKeys = new Map<string, CryptoKey>();
  #signing: SigningKey | undefined;

  constructor(parts: { database: Database; clock: Clock; sealer: Sealer; ids: Ids; issuer: string }) {
    this.#database = parts.database;
    this.#clock = parts.clock;
    this.#sealer = parts.sealer;
    this.#ids = parts.ids;
    this.#issuer = parts.issuer;
  }

  /** Loads the signing key; the first process of a new database makes it. */
  async start(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const id = this.#ids("key");
    const sealed = this.#sealer.seal(Buffer.from(await exportPKCS8(privateKey)), contextOf(id));
    const jwk = JSON.stringify(await exportJWK(publicKey));
    const row = await this.#database.write(async (tx) => {
      const newest = await newestKey(tx);
      if (newest) return newest;
      await tx.run(
        "insert into signing_keys (id, sealed_key, public_jwk, created_at) values ($1, $2, $3, $4)",
        [id, sealed, jwk, tx.now],
      );
      return { id, sealed_key: sealed };
    });
    const pem = Buffer.from(this.#sealer.open(row.sealed_key, contextOf(row.id))).toString();
    this.#signing = { id: row.id, privateKey: await importPKCS8(pem, algorithm) };
  }

  async issue(clientId: string, credentialId: string, scopes: readonly string[]): Promise<string> {
    const { id, privateKey } = this.#signing!;
    const nowSeconds = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ client_id: credentialId, scope: scopes.join(" ") })
      .setProtectedHeader({ alg: algorithm, typ: "at+jwt", kid: id })
      .setIssuer(this.#issuer)
      .setAudience(this.#issuer)
      .setSubject(clientId)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + tokenLifetimeSeconds)
      .setJti(this.#ids("key"))
      .sign(privateKey);
  }

  /**
   * Every property of the token is fixed by us (RFC 8725): algorithm, type, issuer, audience, age, key. A fault is said
   * of the token alone: where its key cannot be looked up, this rejects with the error of the database.
   */
  async verify(token: string): Promise<AccessToken | TokenFault> {
    if (token.length > maxTokenCharacters) return "invalid_token";
    const hash = createHash("sha256").update(token).digest("base64");
    const known = this.#verified.get(hash);
    if (known) return known.expiresAtMs > this.#clock.now() ? known : "expired_token";
    try {
      const access = await this.#verifyNew(token);
      if (access.expiresAtMs <= this.#clock.now()) return "expired_token";
      if (this.#verified.size >= maxCached) this.#verified.clear();
      this.#verified.set(hash, access);
      return access;
    } catch (error) {
      if (error instanceof errors.JWTExpired) return "expired_token";
      if (error instanceof errors.JOSEError || error instanceof NotOurs) return "invalid_token";
      throw error;
    }
  }

  async #verifyNew(token: string): Promise<AccessToken> {
    // Base64 has several spellings of some last characters; only the one that we issue is ours.
    const signature = token.split(".")[2] ?? "";
    if (Buffer.from(signature, "base64url").toString("base64url") !== signature)
      throw new NotOurs("not canonical");
    const { payload } = await jwtVerify(token, ({ kid }) => this.#publicKey(kid), {
      algorithms: [algorithm],
      typ: "at+jwt",
      issuer: this.#issuer,
      audience: this.#issuer,
      requiredClaims: ["sub", "client_id", "scope", "iat", "exp", "jti"],
      maxTokenAge: tokenLifetimeSeconds,
      currentDate: new Date(this.#clock.now()),
      // Another node may have issued it, whose clock is a little ahead.
      clockTolerance: clockToleranceSeconds,
    });
    const { sub, client_id: credentialId, scope, exp } = payload;
    if (typeof sub !== "string" || typeof credentialId !== "string" || typeof scope !== "string")
      throw new NotOurs("claims");
    return { clientId: sub, credentialId, scopes: scope.split(" "), expiresAtMs: exp! * 1000 };
  }

  async #publicKey(kid: unknown): Promise<CryptoKey> {
    if (typeof kid !== "string" || !keyIdForm.test(kid)) throw new NotOurs("no kid of ours");
    const known = this.#publicKeys.get(kid);
    if (known) return known;
    const row = await this.#database.read((reader) =>
      reader.get<{ public_jwk: string }>("select public_jwk from signing_keys where id = $1", [kid]),
    );
    if (!row) throw new NotOurs("unknown kid");
    const key = (await importJWK(JSON.parse(row.public_jwk) as JWK, algorithm)) as CryptoKey;
    this.#publicKeys.set(kid, key);
    return key;
  }
}

/** Whether the newest signing key opens, as all do under one master key; true where there is none. */
export async function signingKeysOpen(reader: Reader, sealer: Sealer): Promise<boolean> {
  const newest = await newestKey(reader);
  return !newest || opens(sealer, newest.sealed_key, contextOf(newest.id));
}

function newestKey(reader: Reader): Promise<{ id: string; sealed_key: string } | undefined> {
  return reader.get("select id, sealed_key from signing_keys order by created_at desc, id desc limit 1");
}

function contextOf(keyId: string): string {
  return `signing-key/${keyId}`;
}
