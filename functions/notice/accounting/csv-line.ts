/** What a spreadsheet takes for a formula, in full width too; whoever opens the file would run it. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const cell = (value: string | number): string => {
  const text = String(value);
  const harmless = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : text;
};

/** A row of a CSV file for people (RFC 4180); an apostrophe keeps a spreadsheet from computing a cell. */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map((value) => cell(value ?? '')).join(',')}\r\n`;
