import { readFileSync } from "node:fs";
import path from "node:path";
import type { Found } from "../regular-expressions.ts";

const bundles = ["generated/openapi.json", "generated/asyncapi.json"];

/** Every `pattern` of both contracts; validators and clients run them with the flag u. */
export function contractPatterns(root: string): Found[] {
  return bundles.flatMap((file) =>
    readFileSync(path.join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const [, text] = /^ *"pattern": (".*"),?$/.exec(line) ?? [];
        if (text === undefined) return [];
        return [{ place: `${file}:${index + 1}`, source: JSON.parse(text) as string, flags: "u" }];
      }),
  );
}
