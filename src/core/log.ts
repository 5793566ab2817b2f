import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** What cannot be written is kept so far, and written when it can be. */
const keptBytes = 1 << 20;

/**
 * JSON lines on `destination` (stdout by default). Field values are JSON strings, so control characters in
 * anything a stranger sent stay escaped. Bodies, tokens and secrets are never handed to it. Lines that stdout does not
 * take (a full disk, a reader that has gone) never end the process: they wait, up to 1 MiB, and more are counted.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (destination) return pino(options, destination);
  const stdout = pino.destination({ fd: 1, sync: true, maxLength: keptBytes });
  const log = pino(options, stdout);
  let dropped = 0;
  // Without a listener the error would be thrown at whoever logs.
  stdout.on("error", () => {});
  stdout.on("drop", () => {
    dropped += 1;
    if (dropped > 1) return;
    stdout.once("drain", () => {
      log.warn({ dropped }, "log: stdout took nothing for a while, and lines were dropped");
      dropped = 0;
    });
  });
  return log;
}
