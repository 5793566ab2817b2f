import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "#test/support/process.ts";
import { tailIsGenuine } from "#test/support/verify.ts";
import { agreementsBegin, playAgreements } from "./story/agreements.ts";
import { playCreditor, respondOf } from "./story/creditor.ts";
import { answerAndMessageExamples, readExample, writeExample } from "./story/example-files.ts";
import { playOutcomes } from "./story/outcomes.ts";
import { playRefusals } from "./story/refusals.ts";
import { playSharedErrors } from "./story/shared-errors.ts";
import { exampleSecret, Stage } from "./story/stage.ts";
import { playTokens } from "./story/tokens.ts";

const granted = "openapi/examples/oauth2_token.v1/granted.json";
const update = process.env.UPDATE_EXAMPLES === "1";

/** Plays the whole story; what is yielded is what the examples must show. */
async function play(): Promise<Map<string, unknown>> {
  const stage = await Stage.open("2026-03-02T08:30:00.000Z", respondOf);
  const creditor = await playCreditor(stage);
  await playOutcomes(stage);
  await playRefusals(stage, creditor);
  await playTokens(stage, creditor);
  await playSharedErrors(stage, creditor);
  const agreements = await Stage.open(agreementsBegin, respondOf);
  await playAgreements(agreements);
  for (const [file, shown] of agreements.yielded) stage.yield(file, shown);
  stage.yielded.set(granted, withSignatureOf(readExample(granted), stage.yielded.get(granted)));
  return stage.yielded;
}

/** The one thing that no run can repeat: ECDSA signs with randomness of its own. */
function withSignatureOf(example: unknown, answer: unknown): unknown {
  const tokenOf = (value: unknown) => (value as { access_token: string }).access_token.split(".");
  const token = [...tokenOf(answer).slice(0, 2), tokenOf(example)[2]].join(".");
  return { ...(answer as object), access_token: token };
}

describe("the examples", () => {
  test("show what the platform answers and sends, byte for byte", { timeout: 120_000 }, async () => {
    const yielded = await play();
    expect(answerAndMessageExamples().filter((file) => !yielded.has(file))).toEqual([]);
    if (update) for (const [file, shown] of yielded) writeExample(file, shown);
    const differing = [...yielded].filter(
      ([file, shown]) => JSON.stringify(readExample(file)) !== JSON.stringify(shown),
    );
    for (const [file, shown] of differing) expect.soft(readExample(file), file).toEqual(shown);
    expect(differing.map(([file]) => file)).toEqual([]);
  });

  test("of messages are signed with the secret that the page shows", () => {
    const messages = answerAndMessageExamples().filter((file) => file.startsWith("asyncapi/"));
    const forged = messages.filter(
      (file) => !tailIsGenuine(Buffer.from(JSON.stringify(readExample(file))), exampleSecret),
    );
    expect(forged).toEqual([]);
    expect(readFileSync(path.join(root, "asyncapi/README.md"), "utf8")).toContain(exampleSecret);
  });
});
