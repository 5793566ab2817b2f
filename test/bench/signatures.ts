import { headersAreGenuine, tailIsGenuine } from "#test/support/signatures.ts";
import type { Kept } from "./receiver.ts";

/**
 * Each request must be signed, in body and headers, with one of the secrets; resolves to how many are, and throws at the
 * first that is not.
 */
export function checkSignatures(kept: readonly Kept[], secrets: readonly string[]): number {
  for (const { body, headers } of kept) {
    const secret = secrets.find((candidate) => tailIsGenuine(body, candidate));
    if (secret === undefined || !headersAreGenuine({ raw: body, headers }, secret))
      throw new Error(`a delivery is not signed by its endpoint's secret: ${headers["webhook-id"]}`);
  }
  return kept.length;
}
