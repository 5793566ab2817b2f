/** `base × factor^(n-1)` ms for the n-th failure (n ≥ 1), never above `capMs`. */
export function exponentialDelayMs(failures: number, baseMs: number, factor: number, capMs: number): number {
  return Math.min(baseMs * factor ** Math.max(0, failures - 1), capMs);
}
