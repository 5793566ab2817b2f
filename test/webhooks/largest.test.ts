import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { delivery } from "#generated/delivery.ts";
import { largest } from "#test/support/largest.ts";
import type { JsonObject } from "../../scripts/generate/schema.ts";
import { messagesOf } from "../../scripts/generate/tables.ts";

const bundle = path.resolve(import.meta.dirname, "../../generated/asyncapi.json");
const asyncapi = JSON.parse(readFileSync(bundle, "utf8")) as JsonObject;
const messages = messagesOf(asyncapi).map(
  (message) => [`${message.name}.${message["x-version"]}`, message] as const,
);

/** Values of changed members are left out beyond this, as the contract says; the schema itself does not bound them. */
const changedValuesBytes = 64 * 1024;
/** What a message about failed items may be before the next one begins. */
const failedItemsBytes = 128 * 1024;

describe(`the largest legal body is at most ${delivery.sizes.bodyMaxBytes} bytes`, () => {
  test.each(messages)("%s", (id, message) => {
    const body = largest(asyncapi, message.payload!) as JsonObject;
    const data = body.data as JsonObject;
    let extra = 0;
    if (id === "claim.updated.v2") extra = changedValuesBytes;
    if (id === "action.failed.v1") {
      data.items = [];
      extra = failedItemsBytes;
    }
    const bytes = Buffer.byteLength(JSON.stringify(body)) + extra;
    expect(bytes).toBeLessThanOrEqual(delivery.sizes.bodyMaxBytes);
    // A schema without bounds would look small.
    expect(bytes).toBeGreaterThan(300);
  });
});
