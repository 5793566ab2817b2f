import type { Sealer } from "./seal.ts";

/** Opaque cursors of one client and one operation: nobody reads them, and elsewhere they do not open. */
export interface Cursors {
  seal(position: object): string;
  /** Undefined when the text is not a cursor made for this client and operation. */
  open<Position extends object>(cursor: string): Position | undefined;
}

export function createCursors(sealer: Sealer, clientId: string, operationId: string): Cursors {
  const context = `cursor/${clientId}/${operationId}`;
  return {
    seal: (position) => sealer.seal(Buffer.from(JSON.stringify(position)), context),
    open<Position extends object>(cursor: string) {
      try {
        return JSON.parse(Buffer.from(sealer.open(cursor, context)).toString()) as Position;
      } catch {
        return undefined;
      }
    },
  };
}
