import { readFileSync } from "node:fs";
import path from "node:path";
import { createClient } from "#generated/client/client.ts";
import { batches, plainClaim, realisticClaim, wholeClaim } from "./claims.ts";
import { operate } from "./operator.ts";
import { disable, newEndpoint, newTestClient, post, startPlatform } from "./platform.ts";
import { serverProcess } from "./process.ts";
import type { Receiver } from "./receiver.ts";

const far = "2099-01-31";
const money = { amount: 3000, currency: "EUR" as const };
/** What a request takes at most. */
const perRequest = 1000;

/** The key of a development installation, as an operator hands it over. */
export function masterKeyOf(dataDir: string): string {
  return readFileSync(path.join(dataDir, "master.key"), "utf8");
}

/** A request that was answered and may be sent again with its key. */
export const keyed = { body: { claims: [plainClaim({ reference: "KEYED" })] }, key: "move-me" };

export type Installation = Awaited<ReturnType<typeof fillInstallation>>;

/**
 * An embedded installation that was stopped, with `count` claims and rows in every table: a client with an endpoint that
 * has got everything, one that has a URL of `receiver` and is disabled, and jobs that wait for their day.
 */
export async function fillInstallation(dataDir: string, receiver: Receiver, count: number) {
  const platform = await startPlatform({ onSqlite: true, dataDir });
  const client = await newTestClient(platform, { factor: 1000 });
  const { api, clientId } = client;
  const told = await newEndpoint(platform, clientId, receiver.url, { types: ["payment.recorded"] });
  const closed = await newEndpoint(platform, clientId, receiver.url, { types: ["claim.created"] });
  await disable(platform, clientId, closed.id);
  const claims = Array.from({ length: count }, (_, index) => realisticClaim(index));
  for (const part of batches(claims, perRequest)) await api["import_claims.v1"]({ claims: part });
  await api["import_claims.v2"]({ claims: [wholeClaim(1), wholeClaim(2)] });
  const first = await api["import_claims.v1"](keyed.body, { idempotencyKey: keyed.key });
  await agreements(api);
  await client.fetch("/v1/import_claims", post({ claims: [{}] }));
  await operate(platform, "endpoint", "rotate", "--endpoint", told.id);
  await receiver.until((all) => all.length === 1);
  const answer = { requestId: first.data!.request_id, messageId: first.data!.results[0]!.message_id };
  await platform.stop();
  const { credentialId, secret } = client;
  return { dataDir, clientId, credentialId, secret, told, closed, first: answer };
}

/** Everything that creditor and debtor can agree on, and dates that are far away. */
async function agreements(api: ReturnType<typeof createClient>): Promise<void> {
  const items = ["A", "B", "C", "D"].map((reference) => plainClaim({ reference, account_reference: "ACC" }));
  await api["import_claims.v1"]({ claims: items });
  const paid = { ...money, paid_at: "2026-03-05T08:12:00Z" };
  await api["record_payments.v1"]({
    payments: [{ ...paid, payment_reference: "PAY", account_reference: "ACC", strategy: "oldest_first" }],
  });
  await api["credit_claims.v1"]({
    credits: [
      {
        operation_reference: "OP",
        claim_reference: "A",
        ...money,
        kind: "adjustment",
        value_date: "2026-03-02",
      },
    ],
  });
  await api["pause_journeys.v1"]({ journeys: [{ claim_reference: "B", until: far, reason: "Agreed" }] });
  await api["open_disputes.v1"]({
    disputes: [{ dispute_reference: "DIS", claim_reference: "C", category: "goods_faulty" }],
  });
  const promise = { promise_reference: "PTP", claim_reference: "D", ...money, due_date: far };
  await api["create_promises_to_pay.v1"]({ promises: [promise] });
  const instalments = [{ due_date: far, amount: 3000 }];
  await api["create_instalment_plans.v1"]({
    plans: [{ plan_reference: "PLAN", claim_references: ["B"], currency: "EUR", instalments }],
  });
}

/**
 * Ends it as by kill -9 while it sends `pending` events to `hanging`, which takes requests and answers none, and with an
 * asynchronous request of 200 claims that has been accepted. Resolves to the id of that.
 */
export async function killInTheMiddle(
  { dataDir, clientId, credentialId, secret }: Installation,
  hanging: Receiver,
  pending: number,
): Promise<string> {
  const server = await serverProcess(dataDir, { onSqlite: true });
  await server.start();
  const endpoint = [
    "--client",
    clientId,
    "--url",
    hanging.url,
    "--types",
    "account.created",
    "--in-flight",
    "4",
  ];
  await server.operator("endpoint", "create", ...endpoint);
  const api = createClient({ baseUrl: server.url, clientId: credentialId, clientSecret: secret });
  const accounts = Array.from({ length: pending }, (_, index) => ({
    reference: `HANGING-${index}`,
    currency: "EUR" as const,
  }));
  await api["create_accounts.v1"]({ accounts });
  await hanging.until((all) => all.length === 4);
  const claims = Array.from({ length: 200 }, (_, index) => realisticClaim(index, "LATE"));
  const { data } = await api["import_claims.v1"]({ claims }, { async: true });
  await server.kill();
  return data!.request_id;
}
