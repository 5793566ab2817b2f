import { changeSigningKey, makeSigningKey } from "#src/clients/signing-keys.ts";
import { changeMasterKey, KeyChangeRefused, refuseUnready, resealOlder } from "#src/store/key-rotation.ts";
import { type OperatorContext, OperatorError, usage, type Verb } from "./command.ts";
import { timeMember } from "./flags.ts";

const rowsPerTransaction = 200;

async function rotateMaster({ database, sealer, progress }: OperatorContext): Promise<object> {
  const generation = await changeMasterKey(database, sealer);
  progress(`the data keys are wrapped by the new master key, and generation ${generation} seals from now on`);
  let resealed = 0;
  for (let more = true; more; ) {
    const rows = await database.write((tx) => resealOlder(tx, sealer, rowsPerTransaction));
    more = rows > 0;
    resealed += rows;
    if (more) progress(`${resealed} sealed anew`);
  }
  return { rotated: "master", generation, resealed };
}

async function rotateToken({ database, ids, sealer }: OperatorContext, revoke: boolean): Promise<object> {
  const key = await makeSigningKey({ ids, keys: sealer });
  const until = await database.write(async (tx) => {
    await refuseUnready(tx, undefined, database);
    return changeSigningKey(tx, key, { revoke });
  });
  return { rotated: "token", key: key.id, ...timeMember("previous_verifies_until", until) };
}

/** Changes keys beside running servers, without a moment in which something cannot be signed, verified or opened. */
const keyVerb: Verb = {
  name: "key rotate",
  does:
    "changes the master key (set MASTER_KEY_PREVIOUS to the old one, except in development, where a new one is made) " +
    "or the key that signs access tokens; --revoke previous ends the tokens of the old one at once",
  flags: { master: "switch", token: "switch", revoke: "text" },
  oneOf: ["master", "token"],
  takes: { revoke: "previous" },
  async run(flags, context) {
    const { master, revoke } = flags;
    if (revoke !== undefined && (master || revoke !== "previous")) {
      throw new OperatorError(
        "invalid_arguments",
        `--revoke takes previous, beside --token alone. Usage: ${usage(keyVerb)}`,
      );
    }
    try {
      return await (master ? rotateMaster(context) : rotateToken(context, revoke === "previous"));
    } catch (error) {
      if (error instanceof KeyChangeRefused) throw new OperatorError(error.fault, error.message);
      throw error;
    }
  },
};

export const keyVerbs: readonly Verb[] = [keyVerb];
