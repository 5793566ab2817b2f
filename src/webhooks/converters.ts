import {
  type MessageData,
  type MessageId,
  messages,
  type NewestOf,
  type OlderMessageId,
} from "#src/contract/messages.ts";

/** The data of an older version, made from that of the newest. Pure: nothing else is read. */
type Converters = { readonly [Id in OlderMessageId]: (data: MessageData<NewestOf<Id>>) => MessageData<Id> };

/** One per message version that is not the newest of its type: a missing one does not compile. */
const converters: Converters = {
  "claim.updated.v1": ({ claim, changes }) => ({
    claim,
    changed: [...new Set(changes.map(({ path }) => firstMember(path)))],
  }),
};

/** An event in the newest version of its type, as the message `id` of the same type says it. */
export function inVersion(event: Record<string, unknown>, id: MessageId): Record<string, unknown> {
  const data = isOlder(id) ? converters[id](event.data as never) : event.data;
  return { ...event, version: messages[id].version, data };
}

function isOlder(id: MessageId): id is OlderMessageId {
  return Object.hasOwn(converters, id);
}

/** The member of the whole that a JSON pointer (RFC 6901) leads into. */
function firstMember(pointer: string): string {
  const [, token = ""] = pointer.split("/");
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
