import { createHash } from "node:crypto";
import { type CryptoKey, errors, jwtVerify, SignJWT } from "jose";
import type { Clock } from "#src/core/clock.ts";
import type { Ids } from "#src/core/ids.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import type { Database } from "#src/store/database.ts";
import {
  signingAlgorithm as algorithm,
  currentSigningKey,
  insertSigningKey,
  makeSigningKey,
  openSigningKey,
  publicKeyOf,
  type SigningKeyRow,
  tokenLifetimeSeconds,
  verifyingKeys,
} from "./signing-keys.ts";

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
  readonly #keys: DataKeys;
  readonly #ids: Ids;
  readonly #issuer: string;
  readonly #verified = new Map<string, AccessToken>();
  #publicKeys = new Map<string, CryptoKey>();
  #signing: SigningKey | undefined;

  constructor(parts: { database: Database; clock: Clock; keys: DataKeys; ids: Ids; issuer: string }) {
    this.#database = parts.database;
    this.#clock = parts.clock;
    this.#keys = parts.keys;
    this.#ids = parts.ids;
    this.#issuer = parts.issuer;
  }

  /** Loads the keys; the first process of a new database makes one. */
  async start(): Promise<void> {
    const key = await makeSigningKey({ ids: this.#ids, keys: this.#keys });
    await this.#database.write(async (tx) => {
      // Of several that start at once each has one then. All of them verify, and the newest signs.
      if (!(await currentSigningKey(tx))) await insertSigningKey(tx, key);
    });
    await this.load();
  }

  /** Follows what the operator has changed: signs with the current key, and forgets those that verify no more. */
  async load(): Promise<void> {
    const { current, rows } = await this.#database.read(async (reader) => {
      const rows = await verifyingKeys(reader);
      await this.#keys.ready(
        rows.map(({ sealed_key }) => sealed_key),
        reader,
      );
      return { rows, current: await currentSigningKey(reader) };
    });
    if (!current) throw new Error("there is no key that signs tokens");
    if (this.#signing?.id !== current.id)
      this.#signing = { id: current.id, privateKey: await openSigningKey(this.#keys, current) };
    const publicKeys = new Map<string, CryptoKey>();
    for (const row of rows) publicKeys.set(row.id, this.#publicKeys.get(row.id) ?? (await publicKeyOf(row)));
    const isOneGone = [...this.#publicKeys.keys()].some((id) => !publicKeys.has(id));
    this.#publicKeys = publicKeys;
    // What was verified by a key that was thrown away is no token any more.
    if (isOneGone) this.#verified.clear();
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
    const keys = this.#publicKeys;
    try {
      const access = await this.#verifyNew(token);
      if (access.expiresAtMs <= this.#clock.now()) return "expired_token";
      if (this.#verified.size >= maxCached) this.#verified.clear();
      // Not where keys were changed meanwhile: the one that has verified it may be gone.
      if (this.#publicKeys === keys) this.#verified.set(hash, access);
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
      reader.get<SigningKeyRow>(
        `select id, sealed_key, public_jwk from signing_keys
         where id = $1 and (verify_until is null or verify_until > $2)`,
        [kid, reader.now],
      ),
    );
    if (!row) throw new NotOurs("unknown kid");
    const key = await publicKeyOf(row);
    this.#publicKeys.set(kid, key);
    return key;
  }
}
