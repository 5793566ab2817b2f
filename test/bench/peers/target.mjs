import { Pool } from "undici";

/** The receiver as every peer posts to it: the same requests, in turn, and nothing but a 204 is a success. */
export function createTarget({ origin, connections, requests }) {
  const pool = new Pool(origin, { connections });
  return {
    /** The `index`-th request there is to send; they begin again at the end. */
    requestAt: (index) => requests[index % requests.length],
    async post({ path, headers, body }) {
      const startedAt = Date.now();
      const begun = performance.now();
      const answer = await pool.request({ path, method: "POST", headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 204) throw new Error(`the receiver answered ${answer.statusCode}`);
      return { startedAt, status: answer.statusCode, durationMs: Math.round(performance.now() - begun) };
    },
    close: () => pool.destroy(),
  };
}
