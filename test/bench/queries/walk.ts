import type { ServerProcess } from "#test/support/server-process.ts";

/** The headers of calls by a client that is there. */
export async function signIn(server: ServerProcess, clientId: string): Promise<Record<string, string>> {
  const { oauth } = await server.operator("credential", "create", "--client", clientId);
  const response = await fetch(`${server.url}/v1/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", ...(oauth as Record<string, string>) }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`no access token: ${response.status}`);
  return { authorization: `Bearer ${token}` };
}

interface Page {
  next_cursor: string | null;
}

const maxLimit = 200;
const pagesOfShortLists = 10;

/** Follows the cursors of a list to its middle; resolves to a path with the cursor for each page on the way. */
export async function walk(
  signal: AbortSignal,
  url: string,
  headers: Record<string, string>,
  items: number,
): Promise<string[]> {
  const parameter = url.includes("get_events") ? "after" : "cursor";
  const half = items / 2;
  const limit = Math.max(1, Math.min(maxLimit, Math.floor(half / pagesOfShortLists)));
  const { pathname, search } = new URL(url);
  const paths: string[] = [];
  let next = url;
  for (let seen = limit; seen <= half; seen += limit) {
    const response = await fetch(`${next}&limit=${limit}`, { headers, signal });
    if (!response.ok) throw new Error(`${next}: ${response.status} ${await response.text()}`);
    const { next_cursor: cursor } = (await response.json()) as Page;
    if (cursor === null) break;
    const place = `&${parameter}=${encodeURIComponent(cursor)}`;
    paths.push(pathname + (search || "?") + place);
    next = url + place;
  }
  return paths;
}
