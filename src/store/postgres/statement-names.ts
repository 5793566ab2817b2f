/** Prepared statements that a connection keeps at most: more than the program has, unless one is built from data. */
const maxNames = 500;
/** Texts that were seen once are remembered no longer than that. */
const maxSeen = 2000;

/**
 * A name for each text that comes a second time, so that each connection parses it once. What comes once, such as a
 * migration, and whatever comes when the names are used up, has none and is parsed every time.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();
  #generation = 0;

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= maxNames) return known;
    if (!this.#seen.has(text)) {
      if (this.#seen.size >= maxSeen) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    this.#seen.delete(text);
    const name = `s${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** All names are given anew: a migration has changed what the old ones stand for. */
  forget(): void {
    this.#names.clear();
    this.#generation += 1;
  }
}
