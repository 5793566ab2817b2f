import { isIP } from "node:net";
import { Agent, buildConnector, request } from "undici";
import { delivery } from "#generated/delivery.ts";
import type { Clock } from "#src/core/clock.ts";
import { type Guard, TargetNotAllowed } from "./guard.ts";

export interface Outgoing {
  url: string;
  body: string;
  headers: Record<string, string>;
}

/** Why an attempt ended as it did; open for clients, who read it in the delivery log. */
export type AttemptCause =
  | "delivered"
  | "status"
  | "redirect"
  | "gone"
  | "timeout"
  | "dns"
  | "connect"
  | "tls"
  | "reset"
  | "target_not_allowed";

export interface AttemptOutcome {
  cause: AttemptCause;
  statusCode?: number;
  durationMs: number;
  /** The header as it came. */
  retryAfter?: string;
  /** The beginning of the answer, for the log. */
  response?: string;
}

export interface Timeouts {
  dnsMs: number;
  connectMs: number;
  totalMs: number;
  responseReadMs: number;
}

/** Sends one request out; resolves to how it ended and never rejects. */
export type Post = (outgoing: Outgoing) => Promise<AttemptOutcome>;

const pooledConnectionMs = 60_000;
const maxPools = 1000;

/** The only place that sends requests out. `post` returns an outcome and never throws. */
export class Deliverer {
  readonly #guard: Guard;
  readonly #clock: Clock;
  readonly #timeouts: Timeouts;
  /** One agent per vetted origin and address, so that a pooled connection never leads elsewhere. */
  readonly #agents = new Map<string, Agent>();

  constructor(guard: Guard, clock: Clock, timeouts: Timeouts = delivery.timeouts) {
    this.#guard = guard;
    this.#clock = clock;
    this.#timeouts = timeouts;
  }

  async post(outgoing: Outgoing): Promise<AttemptOutcome> {
    const startedAt = this.#clock.monotonic();
    const outcome = await this.#post(outgoing).catch((error: unknown) => ({ cause: causeOf(error) }));
    return { ...outcome, durationMs: Math.round(this.#clock.monotonic() - startedAt) };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#agents.values()].map((agent) => agent.destroy()));
    this.#agents.clear();
  }

  async #post({ url, body, headers }: Outgoing): Promise<Omit<AttemptOutcome, "durationMs">> {
    const { totalMs, dnsMs } = this.#timeouts;
    const signal = AbortSignal.timeout(totalMs);
    const address = await withDeadline(this.#guard.addressFor(url), AbortSignal.timeout(dnsMs));
    const answer = await request(url, {
      method: "POST",
      dispatcher: this.#agent(new URL(url), address),
      signal,
      body,
      headers: { "content-type": "application/json", "user-agent": "Actionwire-Webhooks/1", ...headers },
    });
    const { statusCode } = answer;
    const retryAfter = answer.headers["retry-after"];
    const response = await this.#readSome(answer.body);
    return {
      cause: causeOfStatus(statusCode),
      statusCode,
      response,
      ...(typeof retryAfter === "string" ? { retryAfter } : {}),
    };
  }

  /** The beginning of the answer, within bounds of size and time; whatever happens to it decides nothing. */
  async #readSome(
    stream: AsyncIterable<Uint8Array> & {
      destroy(): unknown;
      on(event: "error", ignore: () => void): unknown;
    },
  ): Promise<string> {
    const { responseReadMaxBytes, responseKeptBytes } = delivery.sizes;
    const chunks: Uint8Array[] = [];
    let length = 0;
    stream.on("error", () => {});
    const cancel = this.#clock.after(this.#timeouts.responseReadMs, () => stream.destroy());
    try {
      for await (const chunk of stream) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= responseReadMaxBytes) break;
      }
    } catch {
      // A body that broke off after its headers is the receiver's business.
    } finally {
      cancel();
      if (length >= responseReadMaxBytes) stream.destroy();
    }
    return Buffer.concat(chunks)
      .subarray(0, responseKeptBytes)
      .toString("utf8")
      .replaceAll("\u0000", "\uFFFD");
  }

  #agent(url: URL, address: string): Agent {
    const key = `${url.origin} ${address}`;
    const known = this.#agents.get(key);
    if (known) return known;
    const { connectMs } = this.#timeouts;
    const connect = buildConnector({ timeout: connectMs, maxCachedSessions: 0 });
    const agent = new Agent({
      connections: null,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      keepAliveMaxTimeout: pooledConnectionMs,
      clientTtl: pooledConnectionMs,
      maxHeaderSize: 16 * 1024,
      connect(options, callback) {
        // The name was resolved and vetted once; the certificate is still checked against the name.
        const servername = options.servername || (isIP(options.hostname) ? "" : options.hostname);
        connect({ ...options, hostname: address, host: address, servername }, (error, socket) => {
          if (error) return callback(error, null);
          if (socket.remoteAddress !== undefined && !sameAddress(socket.remoteAddress, address)) {
            socket.destroy();
            return callback(new TargetNotAllowed(), null);
          }
          callback(null, socket);
        });
      },
    });
    this.#agents.set(key, agent);
    if (this.#agents.size > maxPools) this.#evict();
    return agent;
  }

  #evict(): void {
    const [oldest] = this.#agents;
    if (!oldest) return;
    this.#agents.delete(oldest[0]);
    void oldest[1].close();
  }
}

function sameAddress(one: string, other: string): boolean {
  return one.replace(/^::ffff:/, "") === other.replace(/^::ffff:/, "");
}

function withDeadline<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(Object.assign(new Error("dns"), { code: "ENOTFOUND" })), {
        once: true,
      });
    }),
  ]);
}

function causeOfStatus(status: number): AttemptCause {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  return status >= 300 && status < 400 ? "redirect" : "status";
}

function causeOf(error: unknown): AttemptCause {
  if (error instanceof TargetNotAllowed) return "target_not_allowed";
  const { name, code = "" } = error as { name?: string; code?: string };
  if (name === "TimeoutError" || name === "AbortError" || /TIMEOUT|UND_ERR_ABORTED/.test(code))
    return "timeout";
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return "dns";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return "tls";
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)/.test(code)) return "connect";
  return "reset";
}
