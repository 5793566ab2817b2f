import { createHash } from "node:crypto";

/** Tells one query from another, so that a cursor is not taken for a place in another one. */
export function queryDigest(filter: object): string {
  return createHash("sha256").update(JSON.stringify(filter)).digest("base64url");
}
