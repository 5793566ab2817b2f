import type { ErrorCode } from "#src/core/errors.ts";
import { ApiError } from "#src/core/errors.ts";
import { secretMatches } from "./credentials.ts";
import type { Directory } from "./directory.ts";
import type { SecretThrottle } from "./secret-throttle.ts";
import { tokenLifetimeSeconds } from "./signing-keys.ts";
import type { Tokens } from "./tokens.ts";

/** Counts a token against the client's own limit, or throws. Wrong secrets never come to it. */
export type Admit = (client: { clientId: string; limitFactor: number }) => Promise<unknown>;

/** Who may call: tokens for credentials, and clients for tokens. */
export class Access {
  readonly #directory: Directory;
  readonly #tokens: Tokens;
  readonly #throttle: SecretThrottle;

  constructor(directory: Directory, tokens: Tokens, throttle: SecretThrottle) {
    this.#directory = directory;
    this.#tokens = tokens;
    this.#throttle = throttle;
  }

  /** The caller behind a token, or why there is none. Disabling and revoking count from the next second on. */
  async authenticate(
    token: string,
  ): Promise<{ clientId: string; scopes: readonly string[]; limitFactor: number } | ErrorCode> {
    const access = await this.#tokens.verify(token);
    if (typeof access === "string") return access;
    const credential = await this.#directory.credential(access.credentialId);
    const client = await this.#directory.client(access.clientId);
    if (!credential || !client || credential.clientId !== client.id) return "invalid_token";
    if (client.disabled) return "client_disabled";
    const scopes = access.scopes.filter((scope) => credential.scopes.includes(scope));
    return { clientId: client.id, scopes, limitFactor: client.limitFactor };
  }

  /**
   * An access token for credentials; the answer and the work are the same for unknown ones and wrong secrets. Only wrong
   * secrets are throttled: a right one is let in however many were wrong before it, so nobody can lock anybody out. That a
   * guess is compared before it is throttled helps no guesser: the secret has 256 random bits.
   */
  async grant(
    request: {
      credentialId: string;
      secret: string;
      scopes: readonly string[] | undefined;
      address: string;
    },
    admit: Admit = async () => {},
  ) {
    const { address, secret } = request;
    // What cannot be an id of ours is looked up like any other, but never kept at its full length.
    const credentialId = /^[A-Za-z0-9_-]{1,100}$/.test(request.credentialId) ? request.credentialId : "-";
    const credential = await this.#directory.credential(credentialId);
    if (!secretMatches(credential, secret) || !credential) {
      // In one turn with the count: guesses that arrive together are counted one by one.
      this.#refuseThrottled(address, credentialId);
      this.#throttle.failed(address, credentialId);
      throw new ApiError("invalid_client");
    }
    const client = await this.#directory.client(credential.clientId);
    if (!client || client.disabled) {
      throw new ApiError("invalid_client", { detail: "The client is disabled. Contact support." });
    }
    const scopes = request.scopes ?? credential.scopes;
    if (scopes.some((scope) => !credential.scopes.includes(scope))) throw new ApiError("invalid_scope");
    await admit({ clientId: client.id, limitFactor: client.limitFactor });
    const accessToken = await this.#tokens.issue(client.id, credential.id, scopes);
    return { accessToken, expiresInSeconds: tokenLifetimeSeconds, scopes };
  }

  #refuseThrottled(address: string, credentialId: string): void {
    const wait = this.#throttle.waitSeconds(address, credentialId);
    if (wait > 0) throw new ApiError("too_many_attempts", { retryAfterSeconds: wait });
  }
}
