import { isIP } from "node:net";
import path from "node:path";
import ipaddr from "ipaddr.js";

export type Mode = "development" | "production";

/** Every setting, read once at start. Names and defaults are in `.env.example`. */
export interface Config {
  mode: Mode;
  host: string;
  port: number;
  adminPort: number;
  dataDir: string;
  publicUrl: string;
  /** 32 bytes, or undefined in development: then one is made in DATA_DIR. */
  masterKey: Uint8Array | undefined;
  allowLoopbackWebhooks: boolean;
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
  const config: Config = {
    mode,
    host,
    port,
    adminPort: settings.port("ADMIN_PORT", 9090),
    dataDir: path.resolve(settings.text("DATA_DIR", "./data")),
    publicUrl: settings.url("PUBLIC_URL", `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`),
    masterKey: settings.masterKey("MASTER_KEY"),
    allowLoopbackWebhooks: settings.flag("WEBHOOKS_ALLOW_LOOPBACK", mode === "development"),
    logLevel: settings.oneOf("LOG_LEVEL", logLevels, "info"),
  };
  if (env.DATABASE_URL)
    settings.add("DATABASE_URL is set, but this version has only the embedded engine: unset it");
  if (mode === "production" && !config.masterKey) {
    settings.add(
      "MASTER_KEY is required in production: 32 random bytes in base64, e.g. `openssl rand -base64 32`",
    );
  }
  if (mode === "production" && config.allowLoopbackWebhooks) {
    settings.add("WEBHOOKS_ALLOW_LOOPBACK is 1, which production refuses: unset it");
  }
  settings.done();
  return config;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || (ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback");
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
    return value.replace(/\/+$/, "");
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
