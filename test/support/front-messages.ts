/** One message of a client of PostgreSQL, as it was sent. */
export interface FrontMessage {
  bytes: Buffer;
  isCommit: boolean;
  /** The texts of the statements that its transaction has run so far, prepared ones too. */
  ran: readonly string[];
}

/** A message begins with its type and its length; the first one of a connection has no type. */
const typeBytes = 1;
const lengthBytes = 4;

/**
 * Reads what a client sends to PostgreSQL on one connection, and knows by it what each transaction runs.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export class FrontMessages {
  readonly #prepared = new Map<string, string>();
  #rest = Buffer.alloc(0);
  #isFirst = true;
  #ran: string[] = [];

  /** The whole messages that have come with this chunk; what is not whole comes with a later one. */
  *read(chunk: Buffer): Generator<FrontMessage> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#isFirst ? 0 : typeBytes;
      if (this.#rest.length < head + lengthBytes) return;
      const size = head + this.#rest.readInt32BE(head);
      if (this.#rest.length < size) return;
      const bytes = this.#rest.subarray(0, size);
      this.#rest = this.#rest.subarray(size);
      const type = this.#isFirst ? "" : String.fromCharCode(bytes[0]!);
      this.#isFirst = false;
      const isCommit = this.#note(type, bytes.subarray(head + lengthBytes));
      yield { bytes, isCommit, ran: this.#ran };
    }
  }

  /** Whether it is a COMMIT. */
  #note(type: string, body: Buffer): boolean {
    const [first = "", second = ""] = body.toString("latin1").split("\0", 2);
    if (type === "P") this.#prepared.set(first, second);
    // Bind names the portal first, then the statement.
    if (type === "B") this.#ran.push(this.#prepared.get(second) ?? "");
    if (type !== "Q") return false;
    if (/^begin\b/.test(first)) this.#ran = [];
    this.#ran.push(first);
    return first === "commit";
  }
}
