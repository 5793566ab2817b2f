import type { Database } from "#src/store/database.ts";
import { importBody } from "../calls.ts";
import type { PostRequest } from "../poster.ts";

export interface PaidClaim {
  reference: string;
  currency: string;
}

const imported = 1000;
const perRequest = 100;
/** What a claim consists of for a payment, and the columns that name it. */
const tables = { claims: ["id", "reference"], claim_debtors: ["claim_reference"] };

/** Imports some claims by `call` and copies their rows until there are `count`; resolves to all of them. */
export async function copyClaims(
  database: Database,
  clientId: string,
  count: number,
  call: (requests: readonly PostRequest[]) => Promise<void>,
): Promise<PaidClaim[]> {
  const first = Math.min(count, imported);
  const requests = Array.from({ length: Math.ceil(first / perRequest) }, (_, index) => ({
    path: "/v2/import_claims",
    headers: 0,
    body: importBody(index * perRequest, perRequest, "PAID"),
  }));
  await call(requests);
  const copies = Math.ceil(count / first) - 1;
  for (const [table, named] of Object.entries(tables)) {
    const columns = await database.read((reader) =>
      reader.all<{ name: string }>(
        "select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'",
        [table],
      ),
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => (named.includes(name) ? `t.${name} || '-' || copy` : `t.${name}`));
    await database.write((tx) =>
      tx.run(
        `insert into ${table} (${names.join(", ")}) select ${values.join(", ")}
         from ${table} t, generate_series(1, ${Math.trunc(copies)}) copy where t.client_id = $1`,
        [clientId],
        { takesLong: true },
      ),
    );
  }
  return database.read((reader) =>
    reader.all<PaidClaim>(
      "select reference, currency from claims where client_id = $1 and reference like 'PAID%' order by reference limit $2",
      [clientId, count],
    ),
  );
}

/** `count` payments of 0.01, each in a request of its own, on the claims by turns; `first` and `name` keep them apart. */
export function paymentsOn(
  claims: readonly PaidClaim[],
  first: number,
  count: number,
  name: string,
): PostRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    // Neighbours are far apart in the table, and no two runs take the same order.
    const { reference, currency } = claims[(number * 7919) % claims.length]!;
    const payment = {
      payment_reference: `${name}-${number}`,
      claim_reference: reference,
      amount: 1,
      currency,
      paid_at: "2026-03-01T10:00:00Z",
    };
    return { path: "/v1/record_payments", headers: 0, body: JSON.stringify({ payments: [payment] }) };
  });
}
