/** Whom a unit wants to wake when what it wrote can be seen. */
export class Wakes {
  #wakes: (() => void)[] = [];

  add(wake: () => void): void {
    this.#wakes.push(wake);
  }

  get count(): number {
    return this.#wakes.length;
  }

  /** Only the first `count` are still wanted: what asked for the others was undone. */
  keep(count: number): void {
    this.#wakes.length = count;
  }

  /** Each once. */
  call(): void {
    for (const wake of this.#wakes.splice(0)) wake();
  }
}
