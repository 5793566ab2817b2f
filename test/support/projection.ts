import type { Answer } from "#src/contract/operations.ts";

export type Event = Answer<"get_events.v1">["items"][number];
type Entity = Record<string, unknown>;

/** The newest of each subject of one kind, by reference. */
class Newest {
  readonly #known = new Map<string, { entity: Entity; sequence: number; position: number }>();

  /** The highest sequence wins; of two that are alike in it, the one that was told first. */
  keep(reference: string, entity: Entity, sequence: number, position: number): void {
    const known = this.#known.get(reference);
    const newer =
      !known || known.sequence < sequence || (known.sequence === sequence && known.position > position);
    if (newer) this.#known.set(reference, { entity, sequence, position });
  }

  get entities(): Map<string, Entity> {
    return new Map([...this.#known].map(([reference, { entity }]) => [reference, entity]));
  }
}

/** What a client knows who has only the feed, in whatever order its events come. */
export class Projection {
  readonly #claims = new Newest();
  readonly #accounts = new Newest();
  readonly #debtors = new Newest();
  readonly #payments = new Newest();
  readonly #plans = new Newest();

  apply({ type, created_at: at, data, subject, sequence, position }: Event): void {
    const { claim, account, debtor, payment, plan } = data as Record<string, Entity | undefined>;
    if (claim) this.#applyClaim(claim, at, position);
    if (account) keep(this.#accounts, account, position);
    if (debtor) keep(this.#debtors, debtor, position);
    if (plan) this.#plans.keep(subject!.reference, plan, sequence!, position);
    if (payment && type.startsWith("payment."))
      this.#payments.keep(subject!.reference, payment, sequence!, position);
  }

  get claims(): Map<string, Entity> {
    return this.#claims.entities;
  }

  get accounts(): Map<string, Entity> {
    return this.#accounts.entities;
  }

  get debtors(): Map<string, Entity> {
    return this.#debtors.entities;
  }

  get payments(): Map<string, Entity> {
    return this.#payments.entities;
  }

  /** A payment that pays no instalment changes what is paid of a plan without a message. */
  get plans(): Map<string, Entity> {
    return this.#plans.entities;
  }

  /** Accounts and debtors that a claim names for the first time are created with it, without a message of their own. */
  #applyClaim(claim: Entity, at: string, position: number): void {
    keep(this.#claims, claim, position);
    const created = { sequence: 1, created_at: at, updated_at: at };
    const reference = claim.account_reference;
    if (reference !== undefined) {
      const { currency } = claim;
      keep(this.#accounts, { reference, currency, meta: {}, credit_balance: 0, ...created }, position);
    }
    for (const { primary: _primary, ...profile } of claim.debtors as Entity[])
      keep(this.#debtors, { ...profile, ...created }, position);
  }
}

function keep(newest: Newest, entity: Entity, position: number): void {
  newest.keep(entity.reference as string, entity, entity.sequence as number, position);
}
