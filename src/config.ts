import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { trustedProxyFault } from "./http/caller-address.ts";
import { cidrFault, isLoopbackAddress } from "./webhooks/guard-addresses.ts";

export type Mode = "development" | "production";

/** What a process does; all of it by default. */
export const roles = ["api", "worker", "sender", "backoffice"] as const;
export type Role = (typeof roles)[number];

/** Every setting, read once at start. Names and defaults are in `.env.example`. */
export interface Config {
  mode: Mode;
  host: string;
  port: number;
  adminPort: number;
  dataDir: string;
  /** PostgreSQL instead of the embedded engine. It may carry a password: never shown, never logged. */
  databaseUrl: string | undefined;
  roles: readonly Role[];
  publicUrl: string;
  /** Networks of the proxies in front, which say whom they forward for. */
  trustedProxies: readonly string[];
  /** Who issues access tokens: the same on all nodes, whatever address each of them has. */
  issuer: string;
  /** 32 bytes, or undefined in development on the embedded engine: then one is made in DATA_DIR. */
  masterKey: Uint8Array | undefined;
  /** The one before, while it is being changed: it opens, and wraps nothing. */
  masterKeyPrevious: Uint8Array | undefined;
  allowLoopbackWebhooks: boolean;
  /** What an operator adds to the rules for where webhooks may go. */
  webhookTargets: { extraPorts: readonly number[]; allowedCidrs: readonly string[] };
  /** How webhooks leave: a forward proxy, and authorities (PEM) that are trusted beside the default ones. */
  webhookNetwork: { proxy: URL | undefined; extraCa: string | undefined };
  logLevel: string;
}

/** All mistakes at once, one sentence each: what is wrong, what was expected. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];
  constructor(mistakes: readonly string[]) {
    super(`these settings cannot be used:\n${mistakes.map((mistake) => `  ${mistake}`).join("\n")}`);
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ["trace", "debug", "info", "warn", "error", "silent"];

/** Reads the settings from `env`; an empty value counts as not set. Throws ConfigError. */
export function readConfig(env: Environment): Config {
  const settings = new Settings(env);
  const host = settings.text("HOST", "127.0.0.1");
  if (!isIP(host) && host !== "localhost") settings.mistake("HOST", "an IP address or localhost");
  const implied: Mode =
    env.NODE_ENV === "production" || env.DATABASE_URL || !isLoopback(host) ? "production" : "development";
  const mode = settings.oneOf("MODE", ["development", "production"], implied) as Mode;
  const port = settings.port("PORT", 8080);
  const publicUrl = settings.url("PUBLIC_URL", `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`);
  const config: Config = {
    mode,
    host,
    port,
    adminPort: settings.port("ADMIN_PORT", 9090),
    dataDir: path.resolve(settings.text("DATA_DIR", "./data")),
    databaseUrl: settings.databaseUrl("DATABASE_URL"),
    roles: settings.list("ROLES", roleFault) as Role[],
    publicUrl,
    trustedProxies: settings.list("TRUSTED_PROXIES", trustedProxyFault),
    issuer: env.DATABASE_URL && !env.PUBLIC_URL ? "urn:actionwire" : publicUrl,
    masterKey: settings.masterKey("MASTER_KEY"),
    masterKeyPrevious: settings.masterKey("MASTER_KEY_PREVIOUS"),
    allowLoopbackWebhooks: settings.flag("WEBHOOKS_ALLOW_LOOPBACK", mode === "development"),
    webhookTargets: {
      extraPorts: settings.list("WEBHOOKS_PORTS", portFault).map(Number),
      allowedCidrs: settings.list("WEBHOOKS_ALLOWED_CIDRS", cidrFault),
    },
    webhookNetwork: {
      proxy: settings.proxy("WEBHOOKS_PROXY"),
      extraCa: settings.certificates("WEBHOOKS_CA_FILE"),
    },
    logLevel: settings.oneOf("LOG_LEVEL", logLevels, "info"),
  };
  if (!env.MASTER_KEY && (mode === "production" || env.DATABASE_URL)) {
    // Processes on several machines share the database, so they must share the key, whatever the mode.
    const where = mode === "production" ? "in production" : "with DATABASE_URL";
    settings.add(
      `MASTER_KEY is required ${where}: 32 random bytes in base64, e.g. \`openssl rand -base64 32\``,
    );
  }
  if (env.MASTER_KEY_PREVIOUS && !env.MASTER_KEY)
    settings.add("MASTER_KEY_PREVIOUS needs MASTER_KEY: the new key, which takes its place");
  if (config.roles.length === 0) config.roles = roles;
  else if (!env.DATABASE_URL)
    settings.add("ROLES needs DATABASE_URL: on the embedded engine one process does it all");
  if (mode === "production" && config.allowLoopbackWebhooks) {
    settings.add("WEBHOOKS_ALLOW_LOOPBACK is 1, which production refuses: unset it");
  }
  settings.done();
  return config;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || isLoopbackAddress(host);
}

function roleFault(text: string): string | undefined {
  return (roles as readonly string[]).includes(text) ? undefined : `some of ${roles.join(", ")}`;
}

function portFault(text: string): string | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535
    ? undefined
    : "port numbers from 1 to 65535";
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function databaseUrlFault(value: string): string | undefined {
  const url = URL.parse(value);
  if (!url) return "is not a URL (a password with / ? # @ or % must be percent-encoded)";
  if (!/^postgres(ql)?:$/.test(url.protocol)) return `has the scheme ${url.protocol}`;
  if (![url.username, url.password, url.pathname].every(canDecode)) return "is not percent-encoded";
  if (url.pathname.length < 2) return "names no database";
  return url.hash === "" ? undefined : "has a # that is not percent-encoded";
}

class Settings {
  readonly #env: Environment;
  readonly #mistakes: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  text(name: string, fallback: string): string {
    return this.#env[name] || fallback;
  }

  oneOf(name: string, choices: readonly string[], fallback: string): string {
    const value = this.text(name, fallback);
    if (!choices.includes(value)) this.mistake(name, `one of ${choices.join(", ")}`);
    return value;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name, fallback ? "1" : "0");
    if (value !== "1" && value !== "0") this.mistake(name, "1 or 0");
    return value === "1";
  }

  port(name: string, fallback: number): number {
    const value = this.text(name, String(fallback));
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
      this.mistake(name, "a port number from 0 to 65535 (0: any free one)");
    }
    return Number(value);
  }

  url(name: string, fallback: string): string {
    const value = this.text(name, fallback);
    const parsed = URL.parse(value);
    if (!parsed || !/^https?:$/.test(parsed.protocol)) this.mistake(name, "an http or https URL");
    let end = value.length;
    while (value[end - 1] === "/") end -= 1;
    return value.slice(0, end);
  }

  masterKey(name: string): Uint8Array | undefined {
    const value = this.#env[name];
    if (!value) return undefined;
    const bytes = Buffer.from(value, "base64");
    if (bytes.length !== 32) {
      this.#mistakes.push(
        `${name} has ${bytes.length} bytes; expected 32 in base64, e.g. \`openssl rand -base64 32\``,
      );
    }
    return bytes;
  }

  /** Separated by commas; each entry is asked for its fault, and each fault is told. */
  list(name: string, fault: (entry: string) => string | undefined): string[] {
    const entries = this.text(name, "").split(",");
    const filled = entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
    for (const entry of filled) {
      const expected = fault(entry);
      if (expected !== undefined) this.add(`${name} has ${JSON.stringify(entry)}; expected ${expected}`);
    }
    return filled;
  }

  /** Its value is never shown: it may carry a password. */
  databaseUrl(name: string): string | undefined {
    const value = this.#env[name];
    if (!value) return undefined;
    const fault = databaseUrlFault(value);
    if (fault !== undefined)
      this.add(`${name} ${fault}; expected postgresql://user:password@host:5432/database`);
    return value;
  }

  /** Its value is never shown: it may carry a password. */
  proxy(name: string): URL | undefined {
    const value = this.#env[name];
    if (!value) return undefined;
    const url = URL.parse(value);
    const bare = url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !/[?#]/.test(value);
    if (!bare || !canDecode(url.username) || !canDecode(url.password) || url.username.includes("%3A")) {
      this.add(
        `${name} cannot be used; expected http://host:port or https://host:port, with user:password@ if need be (percent-encoded, no colon in the user)`,
      );
      return undefined;
    }
    return url;
  }

  /** The text of a PEM file with at least one certificate, each of which can be read. */
  certificates(name: string): string | undefined {
    const file = this.#env[name];
    if (!file) return undefined;
    try {
      const [begin, end] = ["-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"];
      const [, ...parts] = readFileSync(file, "latin1").split(begin);
      const found = parts
        .filter((part) => part.includes(end))
        .map((part) => begin + part.slice(0, part.indexOf(end)) + end);
      if (found.length === 0) throw new Error("it has no certificates");
      for (const pem of found) new X509Certificate(pem);
      return found.join("\n");
    } catch (error) {
      this.mistake(name, `a file with certificates in PEM (${(error as Error).message})`);
      return undefined;
    }
  }

  mistake(name: string, expected: string): void {
    this.#mistakes.push(`${name} is ${JSON.stringify(this.#env[name])}; expected ${expected}`);
  }

  add(mistake: string): void {
    this.#mistakes.push(mistake);
  }

  done(): void {
    if (this.#mistakes.length > 0) throw new ConfigError(this.#mistakes);
  }
}
