import type { TestClient } from "./platform.ts";

/** Every event of the client's feed, in order. */
export async function allEvents({ api }: TestClient) {
  const { data } = await api["get_events.v1"]({ limit: 200 });
  return data!.items;
}
