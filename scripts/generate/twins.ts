import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Contracts } from "./bundle.ts";
import { messageRows, operationRows } from "./tables.ts";

/** Every action but the token endpoint has its handler file. */
export function handlerFaults(root: string, { openapi }: Contracts): string[] {
  return operationRows(openapi)
    .filter((row) => !row.public && !existsSync(path.join(root, `src/actions/${row.id}.ts`)))
    .map((row) => `src/actions/${row.id}.ts: the handler of ${row.id} is missing`);
}

/** What must stand beside each other in the two contracts. One sentence per thing that is missing. */
export function twinFaults(root: string, { openapi, asyncapi }: Contracts): string[] {
  const operations = operationRows(openapi);
  const messages = messageRows(asyncapi);
  const faults: string[] = [];
  for (const row of operations) {
    if (!existsSync(path.join(root, `openapi/actions/${row.id}.yaml`))) {
      faults.push(`openapi/actions/${row.id}.yaml: operationId ${row.id} needs its contract in this file`);
    }
    for (const type of row.emits) {
      const message = messages.find((candidate) => candidate.type === type);
      if (!message)
        faults.push(
          `openapi/actions/${row.id}.yaml: x-action.emits names ${type}, which has no file in asyncapi/messages`,
        );
      else if (!message.emittedBy.includes("action")) {
        faults.push(
          `asyncapi/messages/${message.id}.yaml: x-emitted-by must list action, since ${row.id} emits it`,
        );
      }
    }
  }
  for (const message of messages) {
    const emitted = operations.some((row) => row.emits.includes(message.type));
    if (message.emittedBy.includes("action") && !emitted) {
      faults.push(`asyncapi/messages/${message.id}.yaml: no action's x-action.emits lists ${message.type}`);
    }
  }
  const mounted = new Set(operations.map((row) => `${row.id}.yaml`));
  for (const file of readdirSync(path.join(root, "openapi/actions"))) {
    if (!mounted.has(file)) faults.push(`openapi/actions/${file}: openapi/openapi.yaml has no path for it`);
  }
  const sent = new Set(messages.map((message) => `${message.id}.yaml`));
  for (const file of readdirSync(path.join(root, "asyncapi/messages"))) {
    if (!sent.has(file))
      faults.push(`asyncapi/messages/${file}: asyncapi/asyncapi.yaml has no channel for it`);
  }
  return faults;
}
