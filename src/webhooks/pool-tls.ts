import { isIP, type Socket } from "node:net";
import { type ConnectionOptions, createSecureContext, getCACertificates, type SecureContext } from "node:tls";

/** The default roots, and `extraCa` (PEM) beside them. To be made once: reading all roots costs milliseconds. */
export function createTrust(extraCa: string | undefined): SecureContext {
  return createSecureContext(extraCa === undefined ? {} : { ca: [...getCACertificates("default"), extraCa] });
}

/** TLS over an open line; the certificate is checked against the host, whatever the environment says. */
export function tlsOver(socket: Socket, host: string, secureContext: SecureContext): ConnectionOptions {
  const servername = isIP(host) === 0 ? host : "";
  return { socket, host, servername, secureContext, rejectUnauthorized: true, ALPNProtocols: ["http/1.1"] };
}
