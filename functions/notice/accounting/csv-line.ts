/** Spreadsheets run a cell that starts like this, also in full width. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const cell = (value: string | number): string => {
  const text = String(value);
  const harmless = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : text;
};

/** RFC 4180; an apostrophe keeps a spreadsheet from running a cell. */
export const csvLine = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map((value) => cell(value ?? '')).join(',')}\r\n`;
