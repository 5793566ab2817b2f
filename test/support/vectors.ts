import biggest from "../../asyncapi/vectors/biggest.json" with { type: "json" };
import forgeries from "../../asyncapi/vectors/forgeries.json" with { type: "json" };
import genuine from "../../asyncapi/vectors/genuine.json" with { type: "json" };
import rotation from "../../asyncapi/vectors/rotation.json" with { type: "json" };

/** A row of `asyncapi/vectors/`; its README says what the members are. */
export interface Vector {
  name: string;
  why: string;
  accepted: boolean;
  secrets: string[];
  headers: Record<string, string>;
  raw: Buffer;
  signedWith?: { body: string; headers: string[] };
}

/** When all of them were received. */
export const receivedAt = Date.parse(genuine.now);

type Row = Omit<Vector, "raw" | "signedWith"> & {
  body?: string;
  body_base64?: string;
  signed_with?: { body: string; headers: string[] };
};

const vectorOf = ({ body, body_base64, signed_with, ...row }: Row): Vector => ({
  ...row,
  raw: body === undefined ? Buffer.from(body_base64!, "base64") : Buffer.from(body),
  ...(signed_with ? { signedWith: signed_with } : {}),
});
const rows: Row[] = [biggest, forgeries, genuine, rotation].flatMap((file): Row[] => file.vectors);

export const vectors: readonly Vector[] = rows.map(vectorOf);

/** Those that the platform itself could send. */
export const sendable = vectors.filter(
  (vector): vector is Vector & Required<Pick<Vector, "signedWith">> => vector.signedWith !== undefined,
);

export function vectorNamed(name: string): Vector {
  const vector = vectors.find((entry) => entry.name === name);
  if (!vector) throw new Error(`no golden vector is called ${name}`);
  return vector;
}
