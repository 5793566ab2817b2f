import type { Bench } from "../bench.ts";
import { claimContent, importBody, paymentsOfOne } from "../calls.ts";
import { authorize } from "../fleet.ts";
import type { Arrivals } from "../receiver.ts";
import { atMost, type Report } from "../report.ts";
import { percentile, rounded } from "../sample.ts";

export interface BulkSize {
  /** Asynchronous imports, all sent before anything is measured. */
  requests: number;
  claimsPerRequest: number;
  singlesPerSecond: number;
}

const limitMs = 2000;
const connections = 8;
const sentAtATime = 16;
const patienceMs = 60_000;
const bulk = {
  name: "bulk",
  // The bulk emits no payments.
  unless: { text: '"type":"payment.recorded"', group: "single" },
};

/**
 * One client imports in bulk, asynchronously, and meanwhile records single payments; both go to its one endpoint. How
 * long after its `created_at` the event of each payment is at the receiver, for as long as the bulk is on its way.
 */
export async function measureBulk(bench: Bench, size: BulkSize, forMs: number): Promise<Report> {
  const receiver = await bench.receiver();
  await receiver.define(bulk);
  const dataDir = bench.scratch("bulk");
  const fleet = await bench.fleet(dataDir);
  const [client] = await fleet.add({
    clients: 1,
    endpointsPerClient: 1,
    types: ["claim.created", "payment.recorded"],
    url: `${receiver.origin}/${bulk.name}/hook`,
  });
  const server = await bench.server(dataDir);
  const headers = await authorize(server, client!);
  const post = async (path: string, body: string) => {
    const response = await fetch(server.url + path, { method: "POST", headers, body, signal: bench.signal });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer}`);
  };
  const paid = { ...claimContent(0, "PAID"), amount: 1_000_000 };
  await post("/v2/import_claims", JSON.stringify({ claims: [paid] }));
  await receiver.until(bulk.name, 1, patienceMs);
  await receiver.take(bulk.name);
  const count = Math.max(1, Math.round((size.singlesPerSecond * forMs) / 1000));
  const api = bench.poster();
  const requests = paymentsOfOne(paid, count);
  await api.define("payments", {
    origin: server.url,
    connections,
    status: 200,
    headers: [headers],
    requests,
  });

  bench.say(`importing ${size.requests * size.claimsPerRequest} claims asynchronously`);
  // Several at a time: a job that runs holds up whoever wants to write, and would be done before the next one is there.
  let sent = 0;
  const send = async () => {
    while (sent < size.requests) {
      const first = sent++ * size.claimsPerRequest;
      await post("/v2/import_claims?async=true", importBody(first, size.claimsPerRequest, "BULK"));
    }
  };
  await Promise.all(Array.from({ length: sentAtATime }, send));
  await receiver.until(bulk.name, 1, patienceMs);
  bench.say(`measuring single payments for ${Math.round(forMs / 1000)} s`);
  const answers = await api.open("payments", size.singlesPerSecond, count);
  await receiver.until("single", count, patienceMs);
  const singles = await receiver.take("single");
  if (singles.count !== count) throw new Error(`${singles.count} of ${count} payment events arrived`);
  return reportOf(size, await receiver.take(bulk.name), singles, answers.latenciesMs);
}

function reportOf(size: BulkSize, bulkOnes: Arrivals, singles: Arrivals, answersMs: Float64Array): Report {
  const claims = size.requests * size.claimsPerRequest;
  // Where all of the bulk has arrived by now, what came after it was not beside it.
  const bulkUntil = bulkOnes.count < claims ? Number.POSITIVE_INFINITY : bulkOnes.at.at(-1)!;
  const meanwhile = singles.delaysMs.filter((_, index) => singles.at[index]! <= bulkUntil);
  if (meanwhile.length === 0) throw new Error("the bulk import was over before the first payment");
  const worst = rounded(percentile(meanwhile, 1), 1);
  return {
    rows: [
      {
        bulk_claims: claims,
        bulk_events_meanwhile: bulkOnes.count,
        single_payments: meanwhile.length,
        p50_ms: rounded(percentile(meanwhile, 0.5), 1),
        p99_ms: rounded(percentile(meanwhile, 0.99), 1),
        max_ms: worst,
        answers_p50_ms: rounded(percentile(answersMs, 0.5), 1),
        answers_max_ms: rounded(percentile(answersMs, 1), 1),
      },
    ],
    ratios: {},
    goals: [atMost("longest delay of a single payment beside a bulk import, ms", limitMs, worst)],
  };
}
