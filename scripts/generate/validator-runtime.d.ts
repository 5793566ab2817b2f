export function ucs2length(text: string): number;
export const formats: Record<"date" | "date-time" | "email" | "uri", (text: string) => boolean>;
