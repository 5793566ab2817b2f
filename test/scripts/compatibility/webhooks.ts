import type { Contracts } from "../../../scripts/generate/bundle.ts";
import { at, type Break, data, message, messageFile, removeMember } from "./contract.ts";

const delivery = ({ asyncapi }: Contracts, section: string) => at(asyncapi, "x-delivery", section);

/** A message that receivers were not made for. */
export const messageBreaks: Break[] = [
  [
    "a message is removed",
    [messageFile("claim.withdrawn.v1"), "claim.withdrawn.v1 was removed"],
    ({ asyncapi }) => delete at(asyncapi, "channels")["claim.withdrawn.v1"],
  ],
  [
    "a message is renamed",
    [messageFile("claim.withdrawn.v1")],
    (c) => (message(c, "claim.withdrawn.v1").name = "claim.recalled"),
  ],
  [
    "a message has to be asked for",
    [messageFile("claim.created.v1"), "x-opt-in"],
    (c) => (message(c, "claim.created.v1")["x-opt-in"] = true),
  ],
  [
    "a message comes unasked",
    [messageFile("action.completed.v1"), "x-opt-in"],
    (c) => delete message(c, "action.completed.v1")["x-opt-in"],
  ],
  [
    "somebody does not send it any more",
    [messageFile("claim.created.v1"), "x-emitted-by"],
    (c) => (message(c, "claim.created.v1")["x-emitted-by"] = ["worker"]),
  ],
  [
    "another media type",
    [messageFile("claim.created.v1"), "contentType"],
    (c) => (message(c, "claim.created.v1").contentType = "application/cloudevents+json"),
  ],
  [
    "a member of the envelope is removed",
    [messageFile("claim.created.v1"), "position was removed"],
    (c) => removeMember(at(message(c, "claim.created.v1"), "payload"), "position"),
  ],
  [
    "the envelope has another order",
    [messageFile("claim.created.v1"), "another order"],
    (c) => {
      const payload = at(message(c, "claim.created.v1"), "payload");
      const { signature, ...rest } = at(payload, "properties");
      payload.properties = { signature: signature!, ...rest };
    },
  ],
  [
    "a member of the data is removed",
    [messageFile("claim.resolved.v1"), "payload.data: reason was removed"],
    (c) => removeMember(data(c, "claim.resolved.v1"), "reason"),
  ],
  [
    "null may come",
    [messageFile("claim.created.v1"), "payload.data.claim: null may come"],
    (c) => {
      const properties = at(data(c, "claim.created.v1"), "properties");
      properties.claim = { oneOf: [properties.claim!, { type: "null" }] };
    },
  ],
];

/** Another way to deliver, to the harm of receivers. */
export const deliveryBreaks: Break[] = [
  [
    "fewer retries",
    ["asyncapi/asyncapi.yaml", "retry.retries was 5, is 4"],
    (c) => (delivery(c, "retry").retries = 4),
  ],
  [
    "less time",
    ["asyncapi/asyncapi.yaml", "timeouts.total_ms"],
    (c) => (delivery(c, "timeouts").total_ms = 10_000),
  ],
  [
    "another signature",
    ["asyncapi/asyncapi.yaml", "signature.encoding"],
    (c) => (delivery(c, "signature").encoding = "base64"),
  ],
  [
    "another header",
    ["asyncapi/asyncapi.yaml", "headers.id"],
    (c) => (delivery(c, "headers").id = "x-webhook-id"),
  ],
  [
    "larger bodies",
    ["asyncapi/asyncapi.yaml", "body_max_bytes"],
    (c) => (delivery(c, "sizes").body_max_bytes = 1_000_000),
  ],
  [
    "a port is taken away",
    ["asyncapi/asyncapi.yaml", "ports"],
    ({ asyncapi }) => (at(asyncapi, "x-delivery").ports = [443]),
  ],
];
