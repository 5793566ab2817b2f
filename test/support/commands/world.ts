import fc from "fast-check";
import type { Item, ItemOperationId } from "#src/contract/operations.ts";

export type CommandId = Exclude<ItemOperationId, "replay_webhooks.v1">;

/** The references and days that commands choose from: few, so that items meet each other often. */
export interface World {
  claims: string[];
  /** Claims whose end is for ever: those that may be withdrawn, and those whose journey may be stopped. */
  withdrawn: string[];
  stopped: string[];
  accounts: string[];
  debtors: string[];
  operations: string[];
  payments: string[];
  disputes: string[];
  notes: string[];
  promises: string[];
  plans: string[];
  /** What is undone, resolved and cancelled. */
  known: Record<"payments" | "disputes" | "promises" | "plans", string[]>;
  /** A day that is over, or is not. */
  day: fc.Arbitrary<string>;
  /** The days of a plan, mostly in their order. */
  planDays: fc.Arbitrary<string[]>;
}

/** One action with items that it takes; those with more weight come more often. */
export interface Kind {
  id: CommandId;
  item: fc.Arbitrary<object>;
  weight: number;
}

export function kind<Id extends CommandId>(id: Id, item: fc.Arbitrary<Item<Id>>, weight = 1): Kind {
  return { id, item: item.map((value) => withoutGaps(value as object)), weight };
}

function withoutGaps(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

/** `prefix1`, `prefix2` … */
export function references(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

export const oneOf = (choices: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

export const small: fc.Arbitrary<number> = fc.integer({ min: 0, max: 120 });

/** Nearly always the one of most claims and accounts. */
export const currency: fc.Arbitrary<"EUR" | "CHF"> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("EUR" as const) },
  { weight: 1, arbitrary: fc.constant("CHF" as const) },
);

/** Whether a closed claim is to be opened again. */
export const reactivate = fc.constantFrom(true, true, false, undefined);
