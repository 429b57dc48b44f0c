/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, line breaks between rows, quotes around a cell
 * that has either in it.
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text)
    if (!match) break
    rows.at(-1)?.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    if (match[3] === '') break
    if (match[3] !== '\t') rows.push([])
    // A spreadsheet ends its last row with a line break too.
    if (cell.lastIndex === text.length && match[3] !== '\t') break
  }
  return rows.filter((row) => row.length > 0)
}

/** Writes cells so that a spreadsheet takes them apart again. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\r\n')
}
