import type { ServerResponse } from "node:http";
import type { Post } from "#src/webhooks/deliver.ts";
import { eventually } from "./eventually.ts";
import { ManualClock } from "./manual-clock.ts";
import { mistake, operate, type Printed } from "./operator.ts";
import { newTestClient, signedIn, startPlatform } from "./platform.ts";
import { type Received, type Receiver, type Respond, startReceiver } from "./receiver.ts";
import { importAll } from "./replays.ts";

/** The one fake is the name service: what goes to `https://<name>.example.com` reaches a receiver on loopback. */
export function reaching(receivers: Record<string, Receiver>): (post: Post) => Post {
  return (post) => (outgoing) => {
    const [name = ""] = new URL(outgoing.url).hostname.split(".");
    return post({ ...outgoing, url: receivers[name]?.url ?? outgoing.url });
  };
}

/** The public URL that reaches a receiver. */
export const publicUrl = (name: string) => `https://${name}.example.com/hooks`;

/** The challenge that a message carries. */
export const challengeIn = ({ message }: Received) => message.data.challenge as string | undefined;

/** Answers a challenge as it should be, and everything else with 204. */
export function answerRightly(received: Received, response: ServerResponse): void {
  const challenge = challengeIn(received);
  if (challenge === undefined) response.writeHead(204).end();
  else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ challenge }));
}

/** A platform with a client, and receivers at public URLs by their names; the clock stands still. */
export async function publicReceivers<Name extends string>(answers: Record<Name, Respond>) {
  const clock = new ManualClock();
  const receivers = {} as Record<Name, Receiver>;
  for (const [name, respond] of Object.entries<Respond>(answers))
    receivers[name as Name] = await startReceiver(respond);
  const platform = await startPlatform({ clock, wrapPost: reaching(receivers) });
  const client = await newTestClient(platform);
  let claims = 0;
  return {
    clock,
    platform,
    client,
    receivers,
    operate: (...argv: string[]) => operate(platform, ...argv),
    mistake: (...argv: string[]) => mistake(platform, ...argv),
    create: (name: Name, ...flags: string[]) =>
      operate(
        platform,
        "endpoint",
        "create",
        "--client",
        client.clientId,
        "--url",
        publicUrl(name),
        ...flags,
      ) as Promise<{ endpoint: string; secret: string; state: string }>,
    /** The client with a token of this moment. */
    now: () => ({ ...client, api: signedIn(platform, client) }),
    /** One more event. */
    async emit() {
      await importAll({ ...client, api: signedIn(platform, client) }, claims, claims + 1);
      claims += 1;
    },
    show: (endpoint: string) => operate(platform, "endpoint", "show", "--endpoint", endpoint),
    /** Moves the clock on until the endpoint is shown like this. */
    until: (endpoint: string, like: Printed) =>
      eventually(
        `the endpoint is ${JSON.stringify(like)}`,
        async () => {
          await clock.advance(500);
          return operate(platform, "endpoint", "show", "--endpoint", endpoint);
        },
        (shown) => Object.entries(like).every(([name, value]) => shown[name] === value),
      ),
    /** Half a second, in which the server sees what the operator has changed, and what follows from it. */
    async seen() {
      await clock.advance(500);
      await nothingOnItsWay(platform);
    },
  };
}

/** Resolves when no attempt is on its way. */
export const nothingOnItsWay = (platform: Awaited<ReturnType<typeof startPlatform>>) =>
  eventually(
    "no attempt is on its way",
    () =>
      platform.database.read((reader) =>
        reader.get<{ rows: number }>("select count(*) as rows from deliveries where state = 'sending'"),
      ),
    (row) => row!.rows === 0,
  );
