import { isIPv4 } from "node:net";
import { domainToUnicode } from "node:url";

const maxName = 253;
const maxLabel = 63;
/** What names of this machine end with or are, whoever asks for them (RFC 6761 section 6.3, and hosts files). */
const ownName = /(^|\.)localhost$|^(localhost|ip6-localhost|ip6-loopback)[46]?(\.localdomain[46]?)?$/;

/** Names that no server on the Internet can have, by their last label, and why. */
const unusable: Record<string, string> = {
  invalid: "is reserved for names that do not exist (RFC 6761)",
  example: "is reserved for documentation (RFC 6761)",
  onion: "can be reached through Tor alone (RFC 7686)",
  alt: "is reserved for names outside the DNS (RFC 9476)",
  arpa: "is for the infrastructure of the Internet (RFC 3172)",
};

/** Networks of their own use these; the Internet has no such names (RFC 6761, 6762 with appendix G, 8375). */
const internal = /(^|\.)(local|internal|localdomain[46]?|test|lan|home|corp|intranet|private|home\.arpa)$/;

/**
 * What is wrong with a host name (in ASCII, lower case, without a dot at its end) that can never lead to a receiver, in
 * a sentence. Asks nobody.
 */
export function nameFault(host: string): string | undefined {
  if (ownName.test(host)) return "The host is a name of this machine itself.";
  const labels = host.split(".");
  if (labels.includes("")) return "The host has two dots in a row, or begins or ends with one too many.";
  if (host.length > maxName) return `The host has more than ${maxName} characters.`;
  if (labels.some((label) => label.length > maxLabel))
    return `The host has more than ${maxLabel} characters between two dots (those of its form in ASCII count).`;
  // Underscores and hyphens anywhere are unusual, but there are such hosts.
  if (/[^a-z0-9._-]/.test(host)) return "The host must have letters, digits, hyphens and dots only.";
  if (/(^|\.)xn--/.test(domainToUnicode(host)))
    return "The host has an xn-- label that is no valid Punycode.";
  const last = labels.at(-1)!;
  if (unusable[last] === undefined || isInternalName(host)) return undefined;
  return `The host cannot be reached: .${last} ${unusable[last]}.`;
}

/** A name that only a network of its own can know. */
export function isInternalName(host: string): boolean {
  return internal.test(host) || !host.includes(".");
}

/**
 * What the parser would repair in the text of a URL: it must be written as it is meant. Not for a URL that was saved
 * before, which goes on working. `hostname` is what was parsed.
 */
export function formFault(text: string, hostname: string): string | undefined {
  const host = /^https?:\/\/(\[[^\]]*\]|[^/?:]+)/i.exec(text)?.[1];
  if (host === undefined) return "The URL must start with https://, and the host must follow.";
  if (host.includes("%")) return "The host of the URL must not be percent-encoded.";
  if (isIPv4(hostname) && host !== hostname) return `The address must be written as ${hostname}.`;
  return undefined;
}
