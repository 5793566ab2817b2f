import type { Platform } from "#src/compose.ts";
import { sampleData } from "#src/contract/messages.ts";

export interface Emission {
  count?: number;
  bulk?: boolean;
  /** The reference of the claim that each is about, by its number. */
  subject?: (index: number) => string;
}

/** Events of a client, stored as an action would; running servers find them at their next look. Resolves to nothing. */
export async function emit(
  { database, outbox }: Pick<Platform, "database" | "outbox">,
  clientId: string,
  { count = 1, bulk = false, subject = (index) => `C-${index}` }: Emission = {},
): Promise<void> {
  const data = sampleData("claim.created.v1");
  const perUnit = 1000;
  for (let from = 0; from < count; from += perUnit) {
    const events = Array.from({ length: Math.min(perUnit, count - from) }, (_, index) => ({
      messageId: "claim.created.v1" as const,
      subject: { kind: "claim", reference: subject(from + index) },
      sequence: 1,
      data,
    }));
    await database.write((tx) => outbox.append(tx, { clientId, causationId: null, bulk, events }));
  }
}
