/** A sum as the database wrote it, as a number. Throws where that would not be exact: `Turnover` keeps sums from it. */
export function exactSum(sum: string | bigint): number {
  const number = Number(sum);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`the sum ${sum} is beyond what a JSON number holds`);
  return number;
}
