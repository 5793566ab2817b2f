import { errors } from "#generated/errors.ts";

/** A code of the contract's error catalogue. A code that is not in it does not compile. */
export type ErrorCode = keyof typeof errors;

/** One thing that is wrong: the wire shape of every entry in an `errors` array. `path` is a JSON pointer. */
export interface Fault {
  code: ErrorCode;
  path: string;
  /** What is wrong, what was expected and what to do; never the value that was sent. */
  message: string;
}

export interface ApiErrorOptions {
  /** This occurrence in a sentence; without it, the catalogue's. */
  detail?: string;
  errors?: readonly Fault[];
  retryAfterSeconds?: number;
  /** Sent as they are, for example `Allow` or `WWW-Authenticate`. */
  headers?: Readonly<Record<string, string>>;
}

/** Refuses a request whole with a code of the catalogue (RFC 9457 body). Nothing was stored, unless the code says otherwise. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors: readonly Fault[];
  readonly retryAfterSeconds: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, options: ApiErrorOptions = {}) {
    const detail = options.detail ?? errors[code].cause;
    super(`${code}: ${detail}`);
    this.name = "ApiError";
    this.code = code;
    this.detail = detail;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return errors[this.code].status ?? 500;
  }
}
