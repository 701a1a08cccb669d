/** The rows of a CSV text by column name. Written for the tests, apart from what the product reads and writes with. */
export function readCsv(text: string, separator: ',' | ';'): readonly Record<string, string>[] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    (lines.at(-1) as string[]).push(cell);
    cell = '';
  };
  const content = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < content.length; at++) {
    const letter = content[at];
    if (quoted && letter === '"' && content[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter === separator) endCell();
    else if (letter === '\n') {
      endCell();
      lines.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  const [names = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
