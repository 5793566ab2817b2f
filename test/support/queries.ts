import { expect } from "vitest";
import type { TestClient } from "./platform.ts";

/** The bytes of a refused query but for its request id, to be compared with those of another one. */
export async function bytesOfRefusal({ fetch }: TestClient, status: number, target: string): Promise<string> {
  const response = await fetch(target);
  expect(response.status).toBe(status);
  return (await response.text()).replace(/req_\w+/, "");
}
