import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/**
 * JSON lines on `destination` (stdout by default). Field values are JSON strings, so control characters in
 * anything a stranger sent stay escaped. Bodies, tokens and secrets are never handed to it.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}
