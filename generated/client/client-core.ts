// The one file of the client that imports openapi-fetch. Copied to generated/client/ as it is.
import createFetch from "openapi-fetch";
import type { components, paths } from "../openapi-types.ts";

export interface ClientOptions {
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  /** For tests and proxies; the platform's own by default. */
  fetch?: typeof globalThis.fetch;
}

export interface CommandOptions {
  /** Makes a retry of the very same call safe for 72 hours. */
  idempotencyKey?: string;
}

export interface PostOptions extends CommandOptions {
  /** Accept now, process soon; results follow in get_request. */
  async?: boolean;
}

export type Problem = components["schemas"]["Problem"];

type Get = { [Path in keyof paths]: paths[Path] extends { get: object } ? Path : never }[keyof paths];
type Post = Exclude<
  { [Path in keyof paths]: paths[Path] extends { post: object } ? Path : never }[keyof paths],
  "/v1/oauth2/token"
>;
type AnswerOf<Operation> = Operation extends {
  responses: { 200: { content: { "application/json": infer Answer } } };
}
  ? Answer
  : never;

/** Exactly one of `data` and `problem` is there. */
export type Outcome<Answer> =
  | { data: Answer; problem?: undefined; response: Response }
  | { data?: undefined; problem: Problem; response: Response };

const renewBeforeMs = 60_000;

/** Calls with a bearer token that is fetched once, shared by concurrent calls, and renewed a minute before its end. */
export function createCore(options: ClientOptions) {
  const { baseUrl, clientId, clientSecret, fetch } = options;
  const api = createFetch<paths>(fetch ? { baseUrl, fetch } : { baseUrl });
  let token: Promise<{ value: string; until: number }> | undefined;

  const fetchToken = async () => {
    const { data, error, response } = await api.POST("/v1/oauth2/token", {
      body: { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret },
      bodySerializer: (body) => new URLSearchParams(body as Record<string, string>).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    if (!data) throw new Error(`no access token: ${response.status} ${error ? JSON.stringify(error) : ""}`);
    return { value: data.access_token, until: Date.now() + data.expires_in * 1000 - renewBeforeMs };
  };
  const authorization = async () => {
    const known = await token?.catch(() => undefined);
    if (!known || known.until <= Date.now()) token = fetchToken();
    return { authorization: `Bearer ${(await token!).value}` };
  };
  const outcome = <Answer>(result: {
    data?: unknown;
    error?: unknown;
    response: Response;
  }): Outcome<Answer> =>
    result.response.ok
      ? { data: result.data as Answer, response: result.response }
      : { problem: result.error as Problem, response: result.response };

  return {
    async get<Path extends Get>(path: Path, query: object) {
      const result = await api.GET(
        path as never,
        { params: { query }, headers: await authorization() } as never,
      );
      return outcome<AnswerOf<paths[Path]["get"]>>(result);
    },
    async post<Path extends Post>(path: Path, body: object, { async, idempotencyKey }: PostOptions) {
      const headers: Record<string, string> = await authorization();
      if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
      const params = { query: async ? { async: "true" } : {} };
      const result = await api.POST(path as never, { params, body, headers } as never);
      return outcome<AnswerOf<paths[Path]["post"]>>(result);
    },
  };
}
