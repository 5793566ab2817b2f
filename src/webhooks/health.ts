import { delivery } from "#generated/delivery.ts";

const hourMs = 3_600_000;
const { hoursWithoutSuccess, failuresMin, failingHoursMin } = delivery.disable;
/** Hours of failing after which there is a notice, in order. */
export const noticeHours: readonly number[] = delivery.notices.failingHours;

/** Since when an endpoint fails; times are ms of the database's clock. */
export interface Health {
  /** The last success; before the first one since when it could be. */
  succeededAt: number;
  /** The first failure after the last success. */
  failingSince: number | null;
  failedAt: number | null;
  failures: number;
  /** How many of the notices about failing it has had. */
  noticed: number;
}

/** After how many notices an endpoint that fails must have been told by now. */
export function noticesDue({ failingSince }: Health, nowMs: number): number {
  if (failingSince === null) return 0;
  const hours = (nowMs - failingSince) / hourMs;
  return noticeHours.filter((from) => hours >= from).length;
}

/** Whether nothing has reached it for so long, and so much was tried, that it is to be disabled. */
export function isGivenUp({ succeededAt, failingSince, failedAt, failures }: Health, nowMs: number): boolean {
  if (failingSince === null || failedAt === null) return false;
  return (
    nowMs - succeededAt >= hoursWithoutSuccess * hourMs &&
    failures >= failuresMin &&
    failedAt - failingSince >= failingHoursMin * hourMs
  );
}
