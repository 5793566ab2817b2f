import { Webhook } from "standardwebhooks";
import { vi } from "vitest";
import type { Received } from "./receiver.ts";
import { tailIsGenuine } from "./verify.ts";

/** By the library of Standard Webhooks, whose clock is the system's, as if it were `nowMs`. */
export function headersVerify({ raw, headers }: Received, secret: string, nowMs: number): boolean {
  vi.useFakeTimers({ toFake: ["Date"], now: nowMs });
  try {
    return new Webhook(secret).verify(raw.toString(), headers) !== undefined;
  } catch {
    return false;
  } finally {
    vi.useRealTimers();
  }
}

/** Which of the secrets, by their names, signed the body, and which the header. */
export function signedWith(received: Received, secrets: Record<string, string>, nowMs: number) {
  const names = Object.keys(secrets);
  return {
    body: names.filter((name) => tailIsGenuine(received.raw, secrets[name]!)),
    header: names.filter((name) => headersVerify(received, secrets[name]!, nowMs)),
  };
}
