import type { Actor, Answered, Stage } from "./stage.ts";

const wrongSecretsOfAMinute = 10;
const tokensOfAMinute = 60;

/** Plays the token endpoint. A token's signature is another one each time: it is not ours to repeat. */
export async function playTokens(stage: Stage, creditor: Actor): Promise<void> {
  const { credentialId: client_id, secret: client_secret } = creditor;
  const body = {
    grant_type: "client_credentials",
    client_id,
    client_secret,
    scope: "claims:read claims:write",
  };
  stage.yield("openapi/examples/oauth2_token.v1/request.body.json", body);
  const showNow = async (sent: Record<string, string>, outcome: string) =>
    stage.yield(`openapi/examples/oauth2_token.v1/${outcome}.json`, (await ask(stage, sent)).body);
  const show = async (sent: Record<string, string>, outcome: string) => {
    await stage.pass();
    await showNow(sent, outcome);
  };
  await show(body, "granted");
  await show({ ...body, client_secret: "cs_wrong" }, "invalid_client");
  await show({ ...body, scope: "claims:delete" }, "invalid_scope");
  await show({ ...body, grant_type: "password" }, "unsupported_grant_type");
  const { grant_type: _left, ...rest } = body;
  await show(rest, "invalid_request");
  await stage.pass();
  for (let count = 0; count < tokensOfAMinute; count++) await ask(stage, body);
  const { body: limited } = await ask(stage, body);
  stage.yield("openapi/examples/oauth2_token.v1/rate_limited.json", limited);
  const wrong = { ...body, client_id: "crd_unknown" };
  await stage.pass();
  for (let count = 0; count < wrongSecretsOfAMinute; count++) await ask(stage, wrong);
  await showNow(wrong, "too_many_attempts");
}

function ask(stage: Stage, form: Record<string, string>): Promise<Answered> {
  return stage.raw("/v1/oauth2/token", { method: "POST", body: new URLSearchParams(form) });
}
