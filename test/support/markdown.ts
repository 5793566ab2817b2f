/** A Markdown table: its rows by the names of its columns, and the line of the page on which each stands. */
export interface Table {
  header: string[];
  rows: { line: number; cells: Record<string, string> }[];
}

/** Every table of a page. A cell is its Markdown, without the spaces around it. */
export function tablesOf(text: string): Table[] {
  const lines = text.split("\n");
  const tables: Table[] = [];
  for (const [index, line] of lines.entries()) {
    if (!/^\|(-+\|)+$/.test(line)) continue;
    const header = cellsOf(lines[index - 1]!);
    const rows: Table["rows"] = [];
    for (let at = index + 1; lines[at]?.startsWith("|"); at += 1) {
      const cells = cellsOf(lines[at]!);
      if (cells.length !== header.length) throw new Error(`line ${at + 1} has ${cells.length} cells`);
      rows.push({
        line: at + 1,
        cells: Object.fromEntries(header.map((name, column) => [name, cells[column]!])),
      });
    }
    tables.push({ header, rows });
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

/** What stands between backticks, in order. */
export function codesOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** The page without its code blocks. */
export function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

/** Each JSON block with the text of the paragraph before it. */
export function jsonBlocksOf(text: string): { lead: string; value: unknown }[] {
  return [...text.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```json\n([\s\S]*?)^```$/gm)].map(([, lead, json]) => ({
    lead: lead!,
    value: JSON.parse(json!) as unknown,
  }));
}
