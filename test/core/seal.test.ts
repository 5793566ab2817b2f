import { describe, expect, test } from "vitest";
import { createCursors } from "#src/core/cursor.ts";
import { legacyRoot, masterKeyId, unwrapRoot, wrapRoot } from "#src/core/master-key.ts";
import { systemRandom } from "#src/core/random.ts";
import { type RootKey, RootKeys, UnknownGeneration } from "#src/core/root-keys.ts";
import { createSealer, SealBroken } from "#src/core/seal.ts";

const masterKey = new Uint8Array(32).fill(7);
const root = (generation: number): RootKey => ({ generation, bytes: systemRandom.bytes(32) });

function sealing(...roots: RootKey[]) {
  const keys = new RootKeys();
  keys.replace(roots);
  const sealer = createSealer(keys, systemRandom);
  const cursors = (clientId = "cli_1", operationId = "get_events.v1") =>
    createCursors({ roots: keys, sealer, ready: async () => {} }, clientId, operationId);
  return { keys, sealer, cursors };
}

/** As version 0.1.0 sealed them under this master key. */
const sealedBefore = {
  cursor: "k1.AwMDAwMDAwMDAwMDwaU-yQOQPcH22Z8lcNeIxUixQP9ASyDW7VUjBh-EGw",
  secret: "k1.AwMDAwMDAwMDAwMDze89wxOmJsT9N-5EFPlGxuPi1Ut76yXAsQ",
};

describe("what is sealed", () => {
  test("has a key of its own for each purpose and generation", () => {
    const { keys, sealer } = sealing(root(2), root(3));
    const names = [2, 3].flatMap((generation) =>
      ["signing-key", "webhook-secret", "cursor-mac", "cursor-text"].map((purpose) =>
        Buffer.from(keys.key(generation, purpose)).toString("hex"),
      ),
    );
    expect(new Set(names).size).toBe(8);
    expect(sealer.seal(Buffer.from("x"), "webhook-secret/a/b")).toMatch(/^k3\.[A-Za-z0-9_-]+$/);
  });

  test("opens in its place alone, and not where it was altered", () => {
    const { sealer } = sealing(root(2));
    const sealed = sealer.seal(Buffer.from("secret"), "webhook-secret/cli_1/ep_1");
    expect(Buffer.from(sealer.open(sealed, "webhook-secret/cli_1/ep_1")).toString()).toBe("secret");
    const altered = sealed.slice(0, 10) + (sealed[10] === "A" ? "B" : "A") + sealed.slice(11);
    for (const [text, context] of [
      [sealed, "webhook-secret/cli_1/ep_2"],
      [sealed, "signing-key/cli_1"],
      [altered, "webhook-secret/cli_1/ep_1"],
      ["k2.", "webhook-secret/cli_1/ep_1"],
      ["plain", "webhook-secret/cli_1/ep_1"],
    ] as const)
      expect(() => sealer.open(text, context)).toThrow(SealBroken);
  });

  test("under an unknown key is told from what is damaged", () => {
    const [{ sealer }, other] = [sealing(root(2)), sealing(root(3))];
    const sealed = other.sealer.seal(Buffer.from("secret"), "signing-key/1");
    expect(() => sealer.open(sealed, "signing-key/1")).toThrow(UnknownGeneration);
  });

  test("by the version without generations still opens, secrets and cursors", async () => {
    const { sealer, cursors } = sealing(legacyRoot(masterKey), root(2));
    const opened = sealer.open(sealedBefore.secret, "webhook-secret/cli_1/ep_1");
    expect(Buffer.from(opened).toString()).toBe("whsec_old");
    expect(await cursors().open(sealedBefore.cursor)).toEqual({ position: 42 });
    expect(await cursors("cli_2").open(sealedBefore.cursor)).toBeUndefined();
  });

  test("for versions without generations, while such nodes may run, is as they seal it", async () => {
    const { cursors } = sealing(legacyRoot(masterKey));
    const cursor = cursors().seal({ position: 1 });
    expect(cursor).toMatch(/^k1\./);
    expect(await cursors().open(cursor)).toEqual({ position: 1 });
  });
});

describe("cursors", () => {
  test("use no random nonce: the same place has the same cursor, another place another nonce", () => {
    const { cursors } = sealing(root(2));
    const seal = (position: number) => cursors().seal({ position });
    expect(seal(1)).toBe(seal(1));
    const nonces = Array.from({ length: 2000 }, (_, position) =>
      Buffer.from(seal(position).slice("k2.".length), "base64url").subarray(0, 16).toString("hex"),
    );
    expect(new Set(nonces).size).toBe(2000);
  });

  test("open for their client and operation alone, in no altered form, and show nothing", async () => {
    const { cursors } = sealing(root(2));
    const cursor = cursors().seal({ position: 7 });
    expect(await cursors().open(cursor)).toEqual({ position: 7 });
    expect(await cursors("cli_2").open(cursor)).toBeUndefined();
    expect(await cursors("cli_1", "search_claims.v1").open(cursor)).toBeUndefined();
    expect(Buffer.from(cursor.slice(3), "base64url").toString("latin1")).not.toContain("position");
    const bytes = Buffer.from(cursor.slice(3), "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      expect(await cursors().open(`k2.${flipped.toString("base64url")}`)).toBeUndefined();
    }
    for (const text of ["", "k2.", "k2.AAAA", "k0.AAAA", "k9.AAAA", "k1", "x"])
      expect(await cursors().open(text)).toBeUndefined();
  });

  test("of a generation that was thrown away are told from those that never were", () => {
    const { cursors } = sealing(root(3), root(4));
    expect(["k2.AAAA", "k3.AAAA", "k5.AAAA", "x"].map((text) => cursors().isForgotten(text))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test("a wrapped root key opens with its master key, for its generation", () => {
  const key = root(2);
  const wrapped = wrapRoot(masterKey, key, systemRandom);
  expect(unwrapRoot(masterKey, 2, wrapped)).toEqual(key.bytes);
  expect(() => unwrapRoot(masterKey, 3, wrapped)).toThrow();
  expect(() => unwrapRoot(new Uint8Array(32), 2, wrapped)).toThrow();
  expect(masterKeyId(masterKey)).not.toBe(masterKeyId(new Uint8Array(32)));
});
