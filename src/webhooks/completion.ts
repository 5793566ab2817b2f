import type { Verdict } from "./breaker.ts";
import type { Claimed } from "./claim.ts";
import type { Completion } from "./complete.ts";
import type { AttemptOutcome } from "./deliver.ts";
import { retryAfterMs, retryDelayMs } from "./retry.ts";
import { hasChallenge } from "./verification.ts";

const pausing: readonly (number | undefined)[] = [429, 503];

/**
 * What an outcome means for its delivery, with `fraction` of the jitter. A challenge whose answer lacks it has failed.
 * A hint to wait concerns this delivery, with 429 and 503 its whole endpoint.
 */
export function toCompletion(
  claimed: Claimed,
  outcome: AttemptOutcome,
  nowMs: number,
  fraction: number,
): Completion {
  const { challenge, endpoint, results } = claimed;
  const { statusCode, durationMs, response } = outcome;
  const unanswered =
    outcome.cause === "delivered" && challenge !== null && !hasChallenge(response, challenge);
  const cause = unanswered ? "challenge" : outcome.cause;
  const hintMs = retryAfterMs(outcome.retryAfter, nowMs);
  const ended: Completion = {
    claimed,
    state: "dead",
    reason: null,
    cause,
    statusCode: statusCode ?? null,
    durationMs,
    response: response ?? null,
    resent: outcome.resent,
    delayMs: null,
    pauseMs: pausing.includes(statusCode) && challenge === null ? hintMs : 0,
  };
  if (cause === "delivered") return { ...ended, state: "delivered" };
  if (cause === "gone") return { ...ended, reason: "gone" };
  const delayMs = retryDelayMs(endpoint, results + 1, fraction, hintMs);
  if (delayMs === undefined) return { ...ended, reason: "exhausted" };
  return { ...ended, state: "pending", delayMs };
}

/** What an outcome says about its endpoint's health. */
export function verdictOf({ cause }: Completion): Verdict {
  if (cause === "delivered") return "success";
  return cause === "timeout" ? "timeout" : "failure";
}
