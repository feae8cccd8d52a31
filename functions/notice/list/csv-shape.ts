const [quote, comma] = [0x22, 0x2c];

/**
 * How many fields a row has, undefined when its quotes are not valid CSV. The library reads the fields; this only says, a
 * hundred times faster, whether lines form one row.
 */
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

/** Index after a quoted field, -1 when it does not end. */
const behindQuoted = (row: Buffer, from: number): number => {
  for (let at = row.indexOf(quote, from); at >= 0; at = row.indexOf(quote, at + 2))
    if (row[at + 1] !== quote) return at + 1;
  return -1;
};
