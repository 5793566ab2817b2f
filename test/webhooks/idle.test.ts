import { expect, test } from "vitest";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

test("a platform with nothing to do runs at most 5 statements a second, however many endpoints it has", async () => {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const statementsOf = async (seconds: number) => {
    const before = platform.database.statements;
    await clock.advance(seconds * 1000);
    return (platform.database.statements - before) / seconds;
  };
  await statementsOf(10);
  const withNone = await statementsOf(120);
  const { clientId } = await newTestClient(platform);
  for (let index = 0; index < 300; index++) await newEndpoint(platform, clientId, "http://127.0.0.1:9/");
  await statementsOf(10);
  const withMany = await statementsOf(120);
  expect(withMany).toBeLessThanOrEqual(5);
  expect(withMany).toBeLessThanOrEqual(withNone + 0.1);
});
