import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { toBody, toStem } from "#src/webhooks/message.ts";
import { keyOf } from "#src/webhooks/sign.ts";
import { verify } from "#src/webhooks/verify.ts";
import { receivedAt, vectorNamed, vectors } from "#test/support/vectors.ts";

const edits = Number(process.env.EDITS ?? 100_000);
const seed = Number(process.env.EDITS_SEED ?? randomInt(2 ** 31));
const batchSize = 500;

type Random = (below: number) => number;
type Edit = (body: Buffer, random: Random) => Buffer;

const secrets = vectorNamed("overlap, receiver has both").secrets;
const genuine = ["one", "two", "three", "four"].map((name, index) => {
  const id = `evt_${name}`;
  const stem = toStem({ id, type: "webhook.test", data: { message: `${name}: Zoë "😀"`, amount: index } });
  const body = toBody(stem, receivedAt - index * 1000, index + 1, keyOf(secrets[index % 2]!));
  return { id, raw: Buffer.from(body) };
});
/** What a forger would write, whole or in part. */
const pieces = [
  ',"signature":"',
  '"}',
  '{"',
  ',"data":{"amount":1000000}',
  " ",
  "\n",
  "\u0000",
  "\ufeff",
  ...genuine.map(({ raw }) => raw.subarray(-80).toString()),
  ...genuine.map(({ raw }) => raw.subarray(-66, -2).toString()),
  ...vectors.filter(({ accepted, raw }) => !accepted && raw.length < 200).map(({ raw }) => raw.toString()),
];

/** Two places of a body, in order; they may be the same. */
function span({ length }: Buffer, random: Random): [number, number] {
  const [one, other] = [random(length + 1), random(length + 1)];
  return one < other ? [one, other] : [other, one];
}

const kinds: Record<string, Edit> = {
  flip(body, random) {
    if (body.length === 0) return body;
    const edited = Buffer.from(body);
    const at = random(body.length);
    edited[at] = edited[at]! ^ (1 << random(8));
    return edited;
  },
  insert(body, random) {
    const at = random(body.length + 1);
    const inserted =
      random(2) === 0 ? Buffer.from([random(256)]) : Buffer.from(pieces[random(pieces.length)]!);
    return Buffer.concat([body.subarray(0, at), inserted, body.subarray(at)]);
  },
  delete(body, random) {
    const [start, end] = span(body, random);
    const till = random(2) === 0 ? end : start + 1;
    return Buffer.concat([body.subarray(0, start), body.subarray(till)]);
  },
  truncate: (body, random) => body.subarray(0, random(body.length + 1)),
  duplicate(body, random) {
    const [start, end] = span(body, random);
    return Buffer.concat([body.subarray(0, end), body.subarray(start)]);
  },
  swap(body, random) {
    const [start, end] = span(body, random);
    const middle = start + random(end - start + 1);
    const turned = [body.subarray(middle, end), body.subarray(start, middle)];
    return Buffer.concat([body.subarray(0, start), ...turned, body.subarray(end)]);
  },
  splice(body, random) {
    const { raw } = genuine[random(genuine.length)]!;
    // At the same place, often at the tail, so that many of them are well formed.
    const at = [body.length - 80, body.length - 66, random(body.length + 1)][random(3)]!;
    const from = random(2) === 0 ? raw.length - (body.length - at) : random(raw.length + 1);
    return Buffer.concat([body.subarray(0, Math.max(0, at)), raw.subarray(Math.max(0, from))]);
  },
};
const kindNames = Object.keys(kinds);

test(`of ${edits} edited bodies only those are accepted that an edit left genuine`, {
  timeout: 600_000,
}, async () => {
  const random = randomFrom(seed);
  const seen = { accepted: 0, refused: 0 };
  for (let made = 0; made < edits; made += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, edits - made) }, () => editedBody(random));
    const verdicts = await Promise.all(
      batch.map(({ raw, id }) => verify(raw, { "webhook-id": id }, secrets, { now: receivedAt })),
    );
    for (const [index, { ok }] of verdicts.entries()) {
      const { raw, id, names } = batch[index]!;
      const expected = genuine.some((message) => message.id === id && message.raw.equals(raw));
      seen[ok ? "accepted" : "refused"] += 1;
      if (ok === expected) continue;
      const what = `edit ${made + index} (${names.join(", ")}) of ${id}, ${ok ? "accepted" : "refused"}`;
      expect.fail(`EDITS_SEED=${seed} finds it again: ${what}: ${raw.toString("base64")}`);
    }
  }
  expect(seen.accepted + seen.refused).toBe(edits);
  expect(seen.accepted).toBeGreaterThan(edits / 1000);
  expect(seen.refused).toBeGreaterThan(edits / 2);
});

/** One to three edits of a genuine body; now and then none. The header names one of the genuine messages. */
function editedBody(random: Random): { raw: Buffer; id: string; names: string[] } {
  const message = genuine[random(genuine.length)]!;
  const count = random(50) === 0 ? 0 : 1 + random(3);
  const names = Array.from({ length: count }, () => kindNames[random(kindNames.length)]!);
  const raw = names.reduce<Buffer>((body, name) => kinds[name]!(body, random), message.raw);
  const id = random(4) === 0 ? genuine[random(genuine.length)]!.id : message.id;
  return { raw, id, names };
}

/** Whole numbers below a bound, by mulberry32. */
function randomFrom(start: number): Random {
  let state = start | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
