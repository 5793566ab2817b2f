/** An endpoint that could use some of the process's slots. */
export interface Want {
  endpointId: string;
  clientId: string;
  slots: number;
}

/** So many at a time: a claim costs the same for one delivery and for some. */
const quantum = 16;

/**
 * Shares the free slots of a process out, at most 16 at a time: round robin over the clients and over each client's
 * endpoints, in the order of `wants`. A client never gets more in flight (`inFlight`, so far) than stays free for
 * the others: however many of its endpoints hang, there is room for the next one. Resolves to slots by endpoint.
 */
export function shareOut(
  wants: readonly Want[],
  free: number,
  inFlight: (clientId: string) => number,
): Map<string, number> {
  const granted = new Map<string, number>();
  const clients = [...Map.groupBy(wants, ({ clientId }) => clientId)].map(([id, endpoints]) => ({
    used: inFlight(id),
    waiting: endpoints.map(({ endpointId, slots }) => ({ endpointId, slots })),
  }));
  let left = free;
  for (let round = clients; round.length > 0; ) {
    round = round.filter((client) => {
      const next = client.waiting.shift();
      const slots = Math.min(quantum, next?.slots ?? 0, Math.ceil((left - client.used) / 2));
      if (!next || slots <= 0) return false;
      granted.set(next.endpointId, (granted.get(next.endpointId) ?? 0) + slots);
      client.used += slots;
      left -= slots;
      next.slots -= slots;
      if (next.slots > 0) client.waiting.push(next);
      return true;
    });
  }
  return granted;
}
