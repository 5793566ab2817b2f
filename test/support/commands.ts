import fc from "fast-check";
import { type Item, operations } from "#src/contract/operations.ts";
import { agreementKinds } from "./commands/agreements.ts";
import { claimKinds } from "./commands/claims.ts";
import { moneyKinds } from "./commands/money.ts";
import { recordKinds } from "./commands/records.ts";
import { type CommandId, type Kind, references, type World } from "./commands/world.ts";

export type { CommandId };

/** One item of one action over a small world, so that items meet each other often. */
export type Command = {
  [Id in CommandId]: { id: Id; item: Item<Id> };
}[CommandId];

/** Items of one action in one request, each with a key of its own. */
export interface Request {
  id: CommandId;
  items: object[];
}

const agreed = {
  payments: references("P", 4),
  disputes: references("X", 3),
  promises: references("R", 3),
  plans: references("L", 3),
};

export const world: World = {
  ...agreed,
  known: agreed,
  claims: references("C", 4),
  withdrawn: ["C4"],
  stopped: ["C3"],
  accounts: references("A", 2),
  debtors: references("D", 3),
  operations: references("O", 6),
  notes: references("N", 2),
  day: fc.constantFrom("2020-01-01", "2099-01-31", "2099-01-31"),
  planDays: fc.constantFrom(["2099-01-31"], ["2099-01-31", "2099-02-28"]),
};

/** Every action of the catalogue that takes items of its own. */
export function kindsOver(world: World): Kind[] {
  return [...claimKinds(world), ...moneyKinds(world), ...agreementKinds(world), ...recordKinds(world)];
}

/** Any command of the catalogue; legal and illegal ones as they come. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  ...kindsOver(world).map(({ id, item, weight }) => ({
    weight,
    arbitrary: item.map((value) => ({ id, item: value }) as unknown as Command),
  })),
);

/** Any request of one item, now and then of several. */
export function requestsOver(world: World): fc.Arbitrary<Request> {
  const several = ({ id, item }: Kind) =>
    fc.uniqueArray(item, {
      minLength: 1,
      maxLength: 4,
      selector: (value) => (value as Record<string, unknown>)[operations[id].itemKey],
    });
  const requests = (kind: Kind) =>
    fc
      .oneof(
        { weight: 4, arbitrary: kind.item.map((item) => [item]) },
        { weight: 1, arbitrary: several(kind) },
      )
      .map((items) => ({ id: kind.id, items }));
  return fc.oneof(...kindsOver(world).map((kind) => ({ weight: kind.weight, arbitrary: requests(kind) })));
}

/** Those whose operation reference makes a repeat harmless. */
export const moneyIds: readonly CommandId[] = [
  "credit_claims.v1",
  "debit_claims.v1",
  "record_payments.v1",
  "reverse_payments.v1",
];
