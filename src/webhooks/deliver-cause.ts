import { TargetNotAllowed } from "./guard.ts";

/** Why an attempt ended as it did; open for clients, who read it in the delivery log. */
export type AttemptCause =
  | "delivered"
  | "status"
  | "redirect"
  | "gone"
  | "timeout"
  | "dns"
  | "connect"
  | "tls"
  | "reset"
  /** What came is not HTTP/1.1, or its head is larger than 16 KiB. */
  | "protocol"
  | "target_not_allowed";

/** An attempt failed before any answer, by a cause that is known where it is thrown. */
export class AttemptFault extends Error {
  readonly attemptCause: AttemptCause;
  constructor(attemptCause: AttemptCause) {
    super(attemptCause);
    this.name = "AttemptFault";
    this.attemptCause = attemptCause;
  }
}

export function causeOfStatus(status: number): AttemptCause {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  return status >= 300 && status < 400 ? "redirect" : "status";
}

/** The cause of a failure on a connection that was open, or of one that carries its own. */
export function causeOfError(error: unknown): AttemptCause {
  if (error instanceof TargetNotAllowed) return "target_not_allowed";
  if (error instanceof AttemptFault) return error.attemptCause;
  const code = codeOf(error);
  // By name: the parser's own codes do not always arrive.
  if (code === "UND_ERR_HEADERS_OVERFLOW" || (error as Error | null)?.name === "HTTPParserError")
    return "protocol";
  if (/SSL|TLS/.test(code)) return "tls";
  return code === "ETIMEDOUT" ? "timeout" : "reset";
}

/** The other side broke the connection off, at whatever stage that was noticed. */
export function isReset(error: unknown): boolean {
  return /^(ECONNRESET|EPIPE)$/.test(codeOf(error));
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
