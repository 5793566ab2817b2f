import { findPins } from "#src/clients/clients.ts";
import { createCredential } from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { type OperationId, operations } from "#src/contract/operations.ts";
import type { Pins } from "#src/contract/pins.ts";
import { createEndpoint } from "#src/webhooks/endpoints.ts";
import { sealSecret } from "#src/webhooks/secrets.ts";
import { newTestClient, post, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { type Received, type Receiver, type Respond, startReceiver } from "#test/support/receiver.ts";
import { requestExample } from "../scenario.ts";
import { StoryClock, storyRandom } from "./clock.ts";
import { runUntil } from "./due.ts";

/** The secret of every example message, which `asyncapi/README.md` shows; the golden vectors have it too. */
export const exampleSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
export const publicUrl = "https://api.actionwire.example";

const masterKey = Buffer.alloc(32, "story").toString("base64");
/** So long after a call everything that it set going has happened, but for retries and timers. */
const aftermathMs = 1000;
/** Between two calls whose time does not matter. */
const pauseMs = 73_119;
/** Access tokens are good for an hour. */
const tokenMs = 50 * 60_000;

export interface Actor {
  clientId: string;
  credentialId: string;
  secret: string;
  token: string;
  tokenUntil: number;
}

export interface CallOptions {
  async?: boolean;
  /** Added to the path; for queries that the typed parameters cannot spell. */
  search?: string;
  headers?: Record<string, string>;
  /** The body as it is, where JSON cannot be written from an object. */
  raw?: string;
}

/** The name of a request example, or a body or query of the story's own. */
export type Sent = string | object;

export interface Answered {
  status: number;
  // The story reads what it needs of an answer; the contract tests hold its shape.
  body: Record<string, unknown> & { request_id?: string };
}

/**
 * The platform on which the story of the examples is played, and what it yields: for each example file the answer
 * or message that it must show. Clock, randomness and secrets are the story's, so every run yields the same.
 */
export class Stage {
  readonly clock: StoryClock;
  readonly platform: RunningPlatform;
  readonly receiver: Receiver;
  /** By the path of the file. */
  readonly yielded = new Map<string, unknown>();
  #told = 0;

  private constructor(clock: StoryClock, platform: RunningPlatform, receiver: Receiver) {
    this.clock = clock;
    this.platform = platform;
    this.receiver = receiver;
  }

  static async open(start: string, respond: (clock: StoryClock) => Respond): Promise<Stage> {
    const clock = new StoryClock(Date.parse(start));
    const platform = await startPlatform({
      onSqlite: true,
      clock,
      random: storyRandom(clock),
      env: { PUBLIC_URL: publicUrl, MASTER_KEY: masterKey },
    });
    const receiver = await startReceiver(respond(clock));
    await makeBusy(platform);
    return new Stage(clock, platform, receiver);
  }

  /** Moves on to this time; what falls due on the way happens at its own. */
  async at(time: string): Promise<void> {
    await runUntil(this, Date.parse(time));
  }

  async pass(ms = pauseMs): Promise<void> {
    await runUntil(this, this.clock.now() + ms);
  }

  /** Another client, with all scopes and the limits of the contract. */
  async newActor(scopes: readonly string[] = allScopes): Promise<Actor> {
    await this.pass(1000);
    const client = await newTestClient(this.platform, { scopes, factor: 1 });
    const { clientId, credentialId, secret, token } = client;
    return { clientId, credentialId, secret, token, tokenUntil: this.clock.now() + tokenMs };
  }

  /** Other credentials of the same client. */
  async credentialsOf({ clientId }: Actor, scopes: readonly string[]): Promise<Actor> {
    const { platform } = this;
    const { id, secret } = await platform.database.write((tx) =>
      createCredential(tx, platform, clientId, scopes),
    );
    return { clientId, credentialId: id, secret, token: "", tokenUntil: 0 };
  }

  /** An endpoint that signs with the example secret. */
  async newEndpoint({ clientId }: Actor, types: string[], pins: Pins): Promise<string> {
    const { platform, receiver } = this;
    const id = await platform.database.write(async (tx) => {
      const all = { ...(await findPins(tx, clientId)), ...pins };
      const endpoint = { clientId, url: receiver.url, types, pins: all, confirmed: true };
      const { id } = await createEndpoint(tx, platform, endpoint);
      const sealed = sealSecret(platform.sealer, clientId, id, exampleSecret);
      await tx.run("update endpoint_secrets set sealed = $2 where endpoint_id = $1", [id, sealed]);
      return id;
    });
    await this.clock.tick();
    return id;
  }

  /** One call at this moment, and everything that it sets going; `outcome` names the example that shows the answer. */
  async call(
    actor: Actor,
    id: OperationId,
    sent: Sent,
    outcome?: string,
    options: CallOptions = {},
  ): Promise<Answered> {
    this.listen();
    const answered = await this.ask(actor, id, sent, options);
    if (outcome !== undefined) this.yield(`openapi/examples/${id}/${outcome}.json`, answered.body);
    await this.pass(aftermathMs);
    return answered;
  }

  /** One call at this moment; what it sets going waits. */
  async ask(actor: Actor, id: OperationId, sent: Sent, options: CallOptions = {}): Promise<Answered> {
    await this.#signIn(actor);
    const body = typeof sent === "string" ? requestExample(id, sent) : sent;
    const response = await this.#fetch(actor, id, body, options);
    return { status: response.status, body: (await response.json()) as Answered["body"] };
  }

  /** Whatever is sent to the server, without a token unless it carries one. */
  async raw(path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await fetch(this.platform.url + path, init);
    return { status: response.status, body: (await response.json()) as Answered["body"] };
  }

  /** `call` after a pause, where the time does not matter. */
  async later(...[actor, id, sent, outcome, options]: Parameters<Stage["call"]>): Promise<Answered> {
    await this.pass();
    return this.call(actor, id, sent, outcome, options);
  }

  /** The message of this version that the last call caused, about `reference` where there are several. */
  tell(messageId: string, name: string, reference?: string): Received {
    const since = this.receiver.received.slice(this.#told);
    const found = since.filter(
      ({ message: { type, version, subject } }) =>
        `${type}.${version}` === messageId && (reference === undefined || subject?.reference === reference),
    );
    if (found.length !== 1)
      throw new Error(`${messageId}/${name}: ${found.length} messages, of ${since.length}`);
    this.yield(`asyncapi/examples/${messageId}/${name}.json`, found[0]!.message);
    return found[0]!;
  }

  /** From here on messages are new, also where no call caused them. */
  listen(): void {
    this.#told = this.receiver.received.length;
  }

  yield(file: string, shown: unknown): void {
    if (this.yielded.has(file)) throw new Error(`${file} is shown twice`);
    this.yielded.set(file, shown);
  }

  async #signIn(actor: Actor): Promise<void> {
    if (this.clock.now() < actor.tokenUntil) return;
    const { credentialId, secret } = actor;
    const request = { credentialId, secret, scopes: undefined, address: "story" };
    const { accessToken } = await this.platform.access.grant(request);
    actor.token = accessToken;
    actor.tokenUntil = this.clock.now() + tokenMs;
  }

  #fetch(actor: Actor, id: OperationId, body: object, options: CallOptions): Promise<Response> {
    const { method, path } = operations[id];
    const search = new URLSearchParams(options.async ? { async: "true" } : {});
    if (method === "get")
      for (const [name, value] of Object.entries(body)) search.append(name, String(value));
    const query = options.search ?? (search.size > 0 ? `?${search}` : "");
    const headers = { authorization: `Bearer ${actor.token}`, ...options.headers };
    const init = method === "get" ? { headers } : post(options.raw ?? body, headers);
    return fetch(this.platform.url + path + query, init);
  }
}

/**
 * As behind others that wait: a moment passes before a delivery leaves and before a job is taken. Else everything
 * would carry the time of its request, and a request could never be seen in the queue.
 */
async function makeBusy({ database }: RunningPlatform): Promise<void> {
  const delays = [
    ["deliveries", 121, "new.state = 'pending'"],
    ["jobs", 64, "new.due_at <= new.created_at"],
  ] as const;
  await database.write(async (tx) => {
    for (const [table, ms, condition] of delays) {
      await tx.run(
        `create trigger busy_${table} after insert on ${table} when ${condition}
         begin update ${table} set due_at = due_at + ${ms} where id = new.id; end`,
      );
    }
  });
}
