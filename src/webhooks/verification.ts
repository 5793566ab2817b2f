import type { MessageData } from "#src/contract/messages.ts";
import type { Random } from "#src/core/random.ts";
import type { Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import { EndpointRefused, lockEndpoint, refuseUrl } from "./endpoints.ts";
import type { Guard } from "./guard.ts";
import type { Outbox } from "./outbox.ts";

export interface VerificationParts {
  random: Random;
  guard: Guard;
  outbox: Outbox;
}

const challengeBytes = 32;

/**
 * Sends a signed `webhook.test` with a random challenge to the URL that is to be verified: the endpoint's own, or the
 * one that is to take its place. It goes the way of every delivery, with its retries; one that is still open is
 * cancelled. Resolves to the delivery's id. Throws EndpointRefused where nothing is to be verified.
 */
export async function sendChallenge(
  tx: Transaction,
  { random, outbox }: VerificationParts,
  endpointId: string,
): Promise<string> {
  const endpoint = await lockEndpoint(tx, endpointId);
  if (endpoint.state !== "unverified" && endpoint.pendingUrl === null)
    throw new EndpointRefused("its URL is verified already");
  await cancelChallenges(tx, endpointId);
  const challenge = Buffer.from(random.bytes(challengeBytes)).toString("base64url");
  const data: MessageData<"webhook.test.v1"> = {
    message: "Answer 2xx with a JSON object that has this challenge, and the URL is verified.",
    challenge,
  };
  const [deliveryId] = await outbox.appendTest(tx, {
    clientId: endpoint.clientId,
    causationId: null,
    messageId: "webhook.test.v1",
    data,
    endpoints: [endpoint],
    challenge,
  });
  await settingsChanged(tx);
  return deliveryId!;
}

/**
 * Gives an endpoint another URL. What is sent goes to the old one until the new one has passed its challenge, unless
 * the operator vouches for it or it is a loopback one in development. Back to the one in use, nothing is to be verified.
 * Resolves to whether a challenge must be passed.
 */
export async function changeUrl(
  tx: Transaction,
  parts: VerificationParts,
  endpointId: string,
  url: string,
  confirmed: boolean,
): Promise<boolean> {
  refuseUrl(parts.guard, url);
  const { state, url: inUse } = await lockEndpoint(tx, endpointId);
  await cancelChallenges(tx, endpointId);
  if (url === inUse && state !== "unverified") {
    await tx.run("update endpoints set pending_url = null where id = $1", [endpointId]);
    await settingsChanged(tx);
    return false;
  }
  await tx.run("update endpoints set pending_url = $2 where id = $1", [endpointId, url]);
  if (confirmed || parts.guard.isLoopbackUrl(url)) {
    await acceptUrl(tx, endpointId);
    return false;
  }
  // Nothing goes to a URL that was never verified, so there is nothing to keep it for.
  if (state === "unverified")
    await tx.run("update endpoints set url = pending_url, pending_url = null where id = $1", [endpointId]);
  await sendChallenge(tx, parts, endpointId);
  return true;
}

/**
 * The URL in question is right: the operator vouches for it, or it has passed its challenge. The endpoint's health
 * begins anew with it: what failed, failed elsewhere.
 */
export async function acceptUrl(tx: Transaction, endpointId: string): Promise<void> {
  await cancelChallenges(tx, endpointId);
  await tx.run(
    `update endpoints set url = coalesce(pending_url, url), pending_url = null,
       state = case when state = 'unverified' then 'active' else state end, paused_until = null, succeeded_at = $2,
       failing_since = null, failed_at = null, failures = 0, noticed = 0
     where id = $1 and (state = 'unverified' or pending_url is not null)`,
    [endpointId, tx.now],
  );
  await settingsChanged(tx);
}

/** Whether an answer has the challenge: a JSON object with a member of that name and value. An echo of ours has not. */
export function hasChallenge(answer: string | undefined, challenge: string): boolean {
  try {
    const parsed: unknown = JSON.parse(answer ?? "");
    return (
      typeof parsed === "object" && parsed !== null && "challenge" in parsed && parsed.challenge === challenge
    );
  } catch {
    return false;
  }
}

/** Also what is on its way: a late answer to an old challenge must not verify another URL. */
async function cancelChallenges(tx: Transaction, endpointId: string): Promise<void> {
  await tx.run(
    `update deliveries set state = 'cancelled', finished_at = $2
     where endpoint_id = $1 and challenge is not null and finished_at is null`,
    [endpointId, tx.now],
  );
}
