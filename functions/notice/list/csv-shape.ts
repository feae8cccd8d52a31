const [quote, comma] = [0x22, 0x2c];

/** Undefined for invalid quotes. A hundred times faster than the library, which reads the fields later. */
export const fieldsIn = (row: Buffer): number | undefined => {
  let fields = 1;
  let at = 0;
  while (at < row.length) {
    if (row[at] === quote) {
      at = behindQuoted(row, at + 1);
      if (at < 0) return undefined;
    } else {
      while (at < row.length && row[at] !== comma) if (row[at++] === quote) return undefined;
    }
    if (at === row.length) break;
    if (row[at] !== comma) return undefined;
    fields += 1;
    at += 1;
  }
  return fields;
};

/** -1 when the field does not end. */
const behindQuoted = (row: Buffer, from: number): number => {
  for (let at = row.indexOf(quote, from); at >= 0; at = row.indexOf(quote, at + 2))
    if (row[at + 1] !== quote) return at + 1;
  return -1;
};
