import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { serverProcess } from "#test/support/process.ts";

/** Of `get_claim`, which has 1,200 requests per minute: what the answer says is left, and until when. */
function readLimit(response: Response): { quota: number; left: number; windowEndsAt: number } {
  const [, quota] = /;q=(\d+);/.exec(response.headers.get("ratelimit-policy")!)!;
  const [, left, seconds] = /;r=(\d+);t=(\d+)/.exec(response.headers.get("ratelimit")!)!;
  return { quota: Number(quota), left: Number(left), windowEndsAt: Date.now() + Number(seconds) * 1000 };
}

test("a kill costs a client a hundredth of its limit at most, and a stop nothing", {
  timeout: 120_000,
}, async () => {
  const server = await serverProcess(freshFolder(), { onSqlite: true });
  await server.start();
  const { oauth } = (await server.operator("client", "create", "--name", "Limits")) as {
    oauth: { client_id: string; client_secret: string };
  };
  const grant = await fetch(`${server.url}/v1/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", ...oauth }),
  });
  const { access_token: token } = (await grant.json()) as { access_token: string };
  const ask = () =>
    fetch(`${server.url}/v1/get_claim?reference=none`, { headers: { authorization: `Bearer ${token}` } });
  let asked = 0;
  let lost = 0;
  let first = readLimit(await ask());
  asked += 1;
  for (const signal of ["SIGKILL", "SIGTERM", "SIGKILL"] as const) {
    await server.kill(signal);
    await server.start();
    const state = readLimit(await ask());
    asked += 1;
    // A busy machine may take longer than the window: then it began anew, and nothing is to be compared.
    if (state.windowEndsAt > first.windowEndsAt + 5000) [first, asked, lost] = [state, 1, 0];
    else if (signal === "SIGKILL") lost += state.quota / 100;
    expect(state.left).toBeLessThanOrEqual(state.quota - asked);
    expect(state.left).toBeGreaterThanOrEqual(state.quota - asked - lost);
  }
});
