import { Overtaken, type Transaction, valuesList } from "#src/store/database.ts";
import type { Figures } from "./ledger/state.ts";

/**
 * In minor units: what may ever be owed to a client in one currency, by claims, debits, reversals and adjustments
 * together. Every sum of balances and movements stays below it, and so below 2^53.
 */
export const maxTurnover = 9_000_000_000_000_000;

type Owner = { clientId: string; currency: string };

/**
 * What one unit adds to what was ever owed to its client. Items ask for room without a lock; at the end of the unit the
 * sums are written, and where another unit has taken the room meanwhile, the unit runs again. So nobody waits for a lock
 * of the whole client before his work is done.
 */
export class Turnover {
  readonly #before = new Map<string, number>();
  #added = new Map<string, number>();

  /** Adds what a movement lets a client be owed. False, and nothing added, where that is too much. */
  async add(tx: Transaction, { clientId, currency }: Owner, { amount, fees }: Figures): Promise<boolean> {
    const more = Math.max(0, amount) + Math.max(0, fees);
    if (more === 0) return true;
    const before = this.#before.get(currency) ?? (await readTurnover(tx, clientId, currency));
    this.#before.set(currency, before);
    const added = (this.#added.get(currency) ?? 0) + more;
    if (before + added > maxTurnover) return false;
    this.#added.set(currency, added);
    return true;
  }

  /** Resolves to a function that forgets what was added since: to be called when an item is refused. */
  mark(): () => void {
    const added = new Map(this.#added);
    return () => {
      this.#added = added;
    };
  }

  /** Writes the sums at the end of the unit. Everybody locks currencies in this order. */
  async settle(tx: Transaction, clientId: string): Promise<void> {
    const sums = [...this.#added].sort(([one], [other]) => (one < other ? -1 : 1));
    if (sums.length === 0) return;
    const written = await tx.run(
      `insert into turnovers (client_id, currency, total) values ${valuesList(sums.length, 3)}
       on conflict (client_id, currency) do update set total = turnovers.total + excluded.total
       where turnovers.total + excluded.total <= ${maxTurnover}`,
      sums.flatMap(([currency, sum]) => [clientId, currency, sum]),
    );
    if (written < sums.length) throw new Overtaken("another unit has taken the room for these amounts");
  }
}

async function readTurnover(tx: Transaction, clientId: string, currency: string): Promise<number> {
  const row = await tx.get<{ total: number }>(
    "select total from turnovers where client_id = $1 and currency = $2",
    [clientId, currency],
  );
  return row?.total ?? 0;
}
