import type { Claim } from "#src/contract/messages.ts";

export type Debtor = Claim["debtor"];
export type ClaimDebtor = Claim["debtors"][number];
export type FeeItem = Claim["fee_items"][number];
export type Status = Claim["status"];
/** What runs by itself; `held` is how it looks while a dispute is open. */
export type JourneyState = Exclude<Claim["journey"]["state"], "held">;

/** A claim as the ledger thinks of it. Amounts are minor units of `currency`, times ms, dates YYYY-MM-DD. */
export interface ClaimState {
  id: string;
  reference: string;
  accountReference: string | null;
  status: Status;
  currency: Claim["currency"];
  /** As first owed; what is left of it is `balance`, the sum of the movements. */
  amount: number;
  feeItems: FeeItem[];
  balance: Figures;
  paid: number;
  creditBalance: number;
  originalDueDate: string;
  currentDueDate: string | null;
  debtors: ClaimDebtor[];
  product: string | null;
  portfolio: string | null;
  meta: Record<string, string>;
  journeyState: JourneyState;
  /** The last day of a pause. */
  pausedUntil: string | null;
  /** Stopped by the client: it stays so when the claim is opened again. */
  journeyEnded: boolean;
  resolvedReason: string | null;
  /** The open one. */
  dispute: OpenDispute | null;
  /** The open one. */
  promise: OpenPromise | null;
  sequence: number;
  createdAt: number;
  updatedAt: number;
}

export interface OpenDispute {
  reference: string;
  category: NonNullable<Claim["dispute"]>["category"];
  disputedAmount: number | null;
  openedAt: number;
}

export interface OpenPromise {
  reference: string;
  amount: number;
  dueDate: string;
  /** Taken off the balance by payments, and credits of the kind payment, since it was made. */
  paid: number;
  /** When that became enough, where it was too late: the day was over by then. Times ms. */
  enoughAt?: number;
}

export interface Figures {
  amount: number;
  fees: number;
}

export const total = ({ amount, fees }: Figures): number => amount + fees;

export const sumOfFees = (items: readonly FeeItem[]): number =>
  items.reduce((sum, item) => sum + item.amount, 0);
