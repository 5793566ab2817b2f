/** What was done in one slice, and how fast. */
export interface Done {
  count: number;
  perSecond: number;
}

export interface LoopSize {
  callers: number;
  forMs: number;
}

/** So many callers, each with its next call as soon as the one before has been answered, for so long. */
export async function closedLoop(
  { callers, forMs }: LoopSize,
  call: (index: number) => Promise<unknown>,
): Promise<Done> {
  let begun = 0;
  const startedAt = performance.now();
  const caller = async () => {
    while (performance.now() - startedAt < forMs) await call(begun++);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { count: begun, perSecond: (begun * 1000) / (performance.now() - startedAt) };
}
