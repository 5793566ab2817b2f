import { expect, test } from "vitest";
import { operations } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

test("every action emits exactly the messages that its contract declares", async () => {
  const client = await newTestClient(await startPlatform());
  const { api } = client;
  const claim = realisticClaim(1);
  const { reference } = claim;
  const actionOf = new Map<string, string>();
  const called = async (action: string, call: Promise<{ data?: { request_id: string } | undefined }>) => {
    actionOf.set((await call).data!.request_id, action);
  };
  await called("import_claims", api["import_claims.v1"]({ claims: [claim, realisticClaim(2)] }));
  await called("import_claims", api["import_claims.v1"]({ claims: [{ ...claim, product: "x", amount: 1 }] }));
  await called("update_claims", api["update_claims.v1"]({ claims: [{ reference, product: "y" }] }));
  await called(
    "import_claims",
    api["import_claims.v1"]({ claims: [{ ...claim, product: "y", amount: 0, fees: 0 }] }),
  );
  await called(
    "resolve_claims",
    api["resolve_claims.v1"]({ claims: [{ reference: realisticClaim(2).reference, reason: "other" }] }),
  );
  await called("import_claims", api["import_claims.v1"]({ claims: [realisticClaim(3)] }));
  await called(
    "withdraw_claims",
    api["withdraw_claims.v1"]({ claims: [{ reference: realisticClaim(3).reference, reason: "sold" }] }),
  );
  await called("send_test_webhook", api["send_test_webhook.v1"]({}));

  const emitted = new Map<string, Set<string>>();
  for (const { type, causation_id } of await allEvents(client)) {
    const action = actionOf.get(causation_id!)!;
    emitted.set(action, (emitted.get(action) ?? new Set()).add(type));
  }
  for (const { action, method, emits, public: isPublic } of Object.values(operations)) {
    if (method === "get" || isPublic) continue;
    expect([action, [...(emitted.get(action) ?? [])].sort()]).toEqual([action, [...emits].sort()]);
  }
});
