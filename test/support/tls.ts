import { readFileSync } from "node:fs";
import type { ServerOptions } from "node:https";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../webhooks/certificates");
const pem = (name: string) => readFileSync(path.join(folder, `${name}.pem`), "utf8");

export type Certificate = "good" | "expired" | "wrong-name" | "self-signed";

/** The authority of the test certificates, for `WEBHOOKS_CA_FILE`. */
export const authorityFile = path.join(folder, "authority.pem");
export const authority = pem("authority");

/** What a TLS server needs to present this certificate. */
export function serverCertificate(name: Certificate): Pick<ServerOptions, "key" | "cert"> {
  return { key: pem("receiver.key"), cert: pem(name) };
}
