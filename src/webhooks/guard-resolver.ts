import { lookup, Resolver } from "node:dns/promises";
import { type Cancel, type Clock, systemClock } from "#src/core/clock.ts";

/** One query and one more; the deadline of an attempt comes soon after. */
const queryMs = 1000;
const tries = 2;

/** What the other family may take longer, when one has answered with addresses (cf. RFC 8305 section 3). */
const otherFamilyMs = 250;

/**
 * Every address of a name, by the name servers themselves: queries need no thread, so a zone that hangs delays nobody
 * else's. IPv4 comes first. A family whose query hangs is given up soon after the other has addresses. Rejects with the
 * error of the name servers where neither family has an address.
 */
export async function askNameServers(
  host: string,
  servers?: readonly string[],
  clock: Clock = systemClock,
): Promise<string[]> {
  const resolver = new Resolver({ timeout: queryMs, tries });
  if (servers) resolver.setServers(servers);
  let cancel: Cancel = () => {};
  const hurry = (found: string[]) => {
    cancel();
    if (found.length > 0) cancel = clock.after(otherFamilyMs, () => resolver.cancel());
    return found;
  };
  const answers = await Promise.allSettled([
    resolver.resolve4(host).then(hurry),
    resolver.resolve6(host).then(hurry),
  ]);
  cancel();
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
