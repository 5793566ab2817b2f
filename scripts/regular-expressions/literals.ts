import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Found } from "../regular-expressions.ts";

/** What runs in the platform, with what the generated validators bring along. */
const files = ["src/**/*.ts", "scripts/generate/validator-runtime.js", "scripts/generate/client-core.ts"];

/** Every regular expression of the code. One that is put together at run time cannot be judged, and has no place there. */
export function literals(root: string): Found[] {
  return globSync(files, { cwd: root })
    .sort()
    .flatMap((file) => inFile(file, readFileSync(path.join(root, file), "utf8")));
}

function inFile(file: string, text: string): Found[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: Found[] = [];
  const look = (node: ts.Node): void => {
    const place = () => `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ place: place(), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "RegExp"
    )
      throw new Error(`${place()}: write this regular expression as a literal, so that it can be judged`);
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}
