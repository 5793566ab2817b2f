/** What a caller wishes of an answer, as Prism calls it. */
export interface Preferences {
  code?: number;
  exampleKey?: string;
  dynamic?: boolean;
}

/** RFC 7240 preferences that Prism knows; others are ignored, as the RFC asks. */
export function parsePrefer(header: string | undefined): Preferences {
  const preferences = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", value = ""] = part.split("=").map((text) => text.trim().replace(/^"|"$/g, ""));
      return [name.toLowerCase(), value] as const;
    }),
  );
  const code = preferences.get("code");
  const example = preferences.get("example");
  return {
    ...(code && /^\d{3}$/.test(code) ? { code: Number(code) } : {}),
    ...(example ? { exampleKey: example } : {}),
    ...(preferences.get("dynamic") === "true" ? { dynamic: true } : {}),
  };
}
