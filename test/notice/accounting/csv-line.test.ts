import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#functions/notice/accounting/csv-line.ts';

describe('a row of a CSV file for people', () => {
  it('is read back as it was, whatever is in it', () => {
    const cells = ['Ada "A." Lovelace', '1 Main St\nDenver, CO', '', ' x ', 'ü'];
    expect(parse(csvLine(cells))).toEqual([cells]);
    expect(csvLine(['a', 7, undefined])).toBe('a,7,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x","y")'])(
    '%j is no formula in a spreadsheet',
    (text) => {
      const [[read]] = parse(csvLine([text])) as [[string]];
      expect(read).toBe(`'${text}`);
    },
  );

  it('a number of ours stays a number', () => {
    expect(csvLine([-1])).toBe('-1\r\n');
  });
});
