/** An endpoint that could use some of the process's slots. */
export interface Want {
  endpointId: string;
  clientId: string;
  slots: number;
}

/**
 * Shares the free slots of a process out: one after another, round robin over the clients and over each client's
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
      if (!next || client.used >= left) return false;
      granted.set(next.endpointId, (granted.get(next.endpointId) ?? 0) + 1);
      client.used += 1;
      left -= 1;
      next.slots -= 1;
      if (next.slots > 0) client.waiting.push(next);
      return true;
    });
  }
  return granted;
}
