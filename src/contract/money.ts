import { minorUnits } from "#generated/currencies.ts";

/** An amount of minor units for people to read, with the decimals of ISO 4217: `84.50 EUR`, `8450 JPY`. */
export function formatAmount(minor: number, currency: string): string {
  const decimals = (minorUnits as Record<string, number>)[currency] ?? 2;
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${minor < 0 ? "-" : ""}${whole}${fraction} ${currency}`;
}
