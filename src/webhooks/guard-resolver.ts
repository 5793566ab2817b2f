import { lookup, Resolver } from "node:dns/promises";

/** One query and one more; the deadline of an attempt comes soon after. */
const queryMs = 1000;
const tries = 2;

/**
 * Every address of a name, by the name servers themselves: queries need no thread, so a zone that hangs delays nobody
 * else's. IPv4 comes first. Rejects with the error of the name servers where neither family has an address.
 */
export async function askNameServers(host: string, servers?: readonly string[]): Promise<string[]> {
  const resolver = new Resolver({ timeout: queryMs, tries });
  if (servers) resolver.setServers(servers);
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const refusal = answers.find((answer) => answer.status === "rejected");
  if (addresses.length === 0 && refusal) throw refusal.reason;
  return addresses;
}

/**
 * Every address of a name, by the system: it knows its hosts file and whatever else the machine is set up with, but it
 * has few threads for this.
 */
export async function askSystem(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}
