import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operations } from "#src/contract/operations.ts";
import { embeddedAccounts, embeddedDebtors } from "#src/downstream/embedded-accounts.ts";
import { embeddedClaims } from "#src/downstream/embedded-claims.ts";
import type { ItemResult } from "#src/queue/requests.ts";
import { anyCommand, type Command, moneyIds, world } from "#test/support/commands.ts";
import { documentedItemCodes } from "#test/support/documented.ts";
import { readFeed } from "#test/support/feed.ts";
import {
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { type Event, Projection } from "#test/support/projection.ts";

const runs = 25;
const timeout = 120_000;
const commands = fc.array(anyCommand, { minLength: 5, maxLength: 40 });

/** A new client of the platform, whose ledger is empty, with what the properties ask of it. */
class Ledger {
  readonly platform: RunningPlatform;
  readonly client: TestClient;

  static async of(platform: RunningPlatform): Promise<Ledger> {
    return new Ledger(platform, await newTestClient(platform, { factor: 100_000 }));
  }

  private constructor(platform: RunningPlatform, client: TestClient) {
    this.platform = platform;
    this.client = client;
  }

  async send({ id, item }: Command): Promise<ItemResult> {
    const call = this.client.api[id] as (body: object) => Promise<{ data?: { results: ItemResult[] } }>;
    const { data } = await call({ [operations[id].items]: [item] });
    return data!.results[0]!;
  }

  /** Everything that a client can read of its ledger. */
  state() {
    const { clientId } = this.client;
    return this.platform.database.read(async (reader) => {
      const each = async <Found>(
        references: readonly string[],
        find: (reference: string) => Promise<Found | undefined>,
      ) =>
        new Map(
          (
            await Promise.all(
              references.map(async (reference) => [reference, await find(reference)] as const),
            )
          ).filter(([, found]) => found !== undefined),
        );
      return {
        claims: await each(world.claims, (reference) =>
          embeddedClaims.findClaim(reader, clientId, reference),
        ),
        accounts: await each(world.accounts, (reference) =>
          embeddedAccounts.findAccount(reader, clientId, reference),
        ),
        debtors: await each(world.debtors, (reference) =>
          embeddedDebtors.findDebtor(reader, clientId, reference),
        ),
      };
    });
  }

  async history(reference: string) {
    const { data } = await this.client.api["get_claim_history.v1"]({ reference, limit: 200 });
    return data!.items;
  }

  async events(): Promise<Event[]> {
    return (await readFeed(this.client)).events;
  }
}

async function forAnySequence(check: (ledger: Ledger, sequence: Command[]) => Promise<void>): Promise<void> {
  const platform = await startPlatform({ env: { LOG_LEVEL: "silent" } });
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => check(await Ledger.of(platform), sequence)),
    { numRuns: runs },
  );
}

describe("for any sequence of actions", { timeout }, () => {
  test("each balance is the sum of the movements, and each payment the sum of its allocations and its surplus", async () => {
    await forAnySequence(async (ledger, sequence) => {
      for (const command of sequence) await ledger.send(command);
      for (const [reference, claim] of (await ledger.state()).claims) {
        const balance = { amount: 0, fees: 0, total: 0 };
        const history = await ledger.history(reference);
        for (const { movement } of history) {
          if (!movement) continue;
          balance.amount += movement.amount;
          balance.fees += movement.fees;
          balance.total = balance.amount + balance.fees;
          expect(movement.balance_after).toEqual(balance);
        }
        expect(claim!.balance).toEqual(balance);
        expect(history.map((entry) => entry.sequence)).toEqual(history.map((_, index) => index + 1));
      }
      for (const { type, data } of await ledger.events()) {
        if (!type.startsWith("payment.")) continue;
        const { payment, allocations } = data as unknown as PaymentData;
        const allocated = allocations.reduce((sum, { amount, fees }) => sum + amount + fees, 0);
        expect([allocated, allocated + payment.surplus]).toEqual([payment.allocated, payment.amount]);
      }
    });
  });

  test("what is refused gives a code that the action documents, changes nothing and sends nothing", async () => {
    await forAnySequence(async (ledger, sequence) => {
      for (const command of sequence) {
        const before = [await ledger.state(), (await ledger.events()).length];
        const result = await ledger.send(command);
        const dry = operations[command.id].dryRun;
        if (result.success && !dry) continue;
        expect([await ledger.state(), (await ledger.events()).length]).toEqual(before);
        for (const { code } of result.errors) expect(documentedItemCodes(command.id)).toContain(code);
      }
    });
  });

  test("operations that are repeated, in any order and at any time, change nothing", async () => {
    await forAnySequence(async (ledger, sequence) => {
      const done: { command: Command; messageId: string }[] = [];
      const repeat = async (index: number) => {
        const { command, messageId } = done[index % done.length]!;
        const before = [await ledger.state(), (await ledger.events()).length];
        const again = await ledger.send(command);
        expect(again).toMatchObject({ success: true, message_id: messageId, errors: [] });
        expect([await ledger.state(), (await ledger.events()).length]).toEqual(before);
      };
      for (const [index, command] of sequence.entries()) {
        const result = await ledger.send(command);
        const isNew = !done.some(({ messageId }) => messageId === result.message_id);
        if (result.success && isNew && moneyIds.includes(command.id))
          done.push({ command, messageId: result.message_id });
        if (done.length > 0 && index % 3 === 0) await repeat(index * 7);
      }
      for (const index of done.keys()) await repeat(done.length - 1 - index);
    });
  });

  test("operations that come 16 times at once are done once", async () => {
    const ledger = await Ledger.of(await startPlatform());
    const [claim] = fc.sample(
      anyCommand.filter(({ id }) => id === "import_claims.v2"),
      // One that is refused would have nothing to pay.
      { numRuns: 1, seed: 1 },
    );
    await ledger.send({
      ...claim,
      item: { ...claim!.item, reference: "C1", amount: 500, currency: "EUR" },
    } as Command);
    const pay: Command = {
      id: "record_payments.v1",
      item: {
        payment_reference: "P",
        claim_reference: "C1",
        amount: 100,
        currency: "EUR",
        paid_at: "2026-03-05T08:00:00Z",
      },
    };
    const results = await Promise.all(Array.from({ length: 16 }, () => ledger.send(pay)));
    expect(new Set(results.map(({ success, message_id }) => `${success} ${message_id}`)).size).toBe(1);
    const recorded = (await ledger.events()).filter(({ type }) => type === "payment.recorded");
    expect(recorded).toHaveLength(1);
  });

  test("the feed, read into nothing, is the ledger", async () => {
    await forAnySequence(async (ledger, sequence) => {
      for (const command of sequence) await ledger.send(command);
      const projection = new Projection();
      const events = await ledger.events();
      // In whatever order: the highest sequence wins.
      for (const event of events.toReversed()) projection.apply(event);
      const { claims, accounts, debtors } = await ledger.state();
      expect(projection.claims).toEqual(claims);
      expect(projection.debtors).toEqual(debtors);
      const known = [...accounts].map(([reference, account]) => {
        const { balance: _balance, claims: _claims, ...same } = account!;
        return [reference, same] as const;
      });
      expect(projection.accounts).toEqual(new Map(known));
    });
  });
});

interface PaymentData {
  payment: { amount: number; allocated: number; surplus: number };
  allocations: { amount: number; fees: number }[];
}
