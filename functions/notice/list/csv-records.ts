import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type Line, linesOf } from './csv-lines.ts';
import { fieldsIn } from './csv-shape.ts';
import type { Rejection } from './rejections.ts';

/** A row of the file: its fields, or why it is none. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly reason: Rejection };

/** After so many lines the quote was never meant to open, and each line is a row of its own. */
const mostLines = 60;
const quote = 0x22;
const lineEnd = Buffer.from('\n');

const strict = { relax_column_count: true, record_delimiter: '\n' } as const;

/** Rows in a text; undefined when its quotes are not valid CSV. */
const parsed = (text: string): string[][] | undefined => {
  try {
    return parse(text, strict);
  } catch {
    return undefined;
  }
};

const hasOddQuotes = (bytes: Buffer): boolean => {
  let odd = false;
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) odd = !odd;
  return odd;
};

const none = Buffer.alloc(0);

const joined = (lines: readonly Line[]): Buffer =>
  lines.length === 1
    ? (lines[0]?.bytes ?? none)
    : Buffer.concat(lines.flatMap(({ bytes = none }, at) => (at === 0 ? [bytes] : [lineEnd, bytes])));

const textOf = (lines: readonly Line[]): string | undefined => {
  const bytes = joined(lines);
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return /\S/.test(text) ? text : '';
};

/** Lines that form one row, until every quote is closed; or a line that is known to be no row. */
interface Group {
  readonly lines: readonly Line[];
  readonly reason?: Rejection;
}

/** Reads the rows of a CSV file: whatever is wrong with one row, its neighbors are read as if it were not there. */
class CsvReader {
  #columns: number | undefined;
  #open: Line[] = [];
  #groups: Group[] = [];

  take(lines: readonly Line[]): void {
    for (const line of lines) this.#add(line);
  }

  #add(line: Line): void {
    const isOpen = this.#open.length > 0;
    const turns = line.bytes !== undefined && hasOddQuotes(line.bytes);
    if (line.bytes === undefined) {
      this.#close();
      this.#put({ lines: [line], reason: 'line-too-long' });
    } else if (!isOpen && !turns) {
      this.#put({ lines: [line] });
    } else {
      this.#open.push(line);
      if (isOpen && turns) this.#judge(this.#open.splice(0));
      else if (this.#open.length > mostLines) this.#takeApart('bad-quotes');
    }
  }

  #put(group: Group): void {
    this.#columns ??= fieldsIn(joined(group.lines));
    this.#groups.push(group);
  }

  /** Are these lines one row? If not, the first has a quote too many, and the others are looked at again. */
  #judge(lines: Line[]): void {
    const fields = fieldsIn(joined(lines));
    const isRow = fields !== undefined && fields === (this.#columns ?? fields);
    if (isRow && !this.#hidesRows(lines)) {
      this.#put({ lines });
    } else {
      this.#open = lines;
      this.#takeApart(fields === undefined || isRow ? 'bad-quotes' : 'column-count');
    }
  }

  #takeApart(reason: Rejection): void {
    const [first, ...others] = this.#open.splice(0);
    if (first) this.#put({ lines: [first], reason });
    this.take(others);
  }

  #close(): void {
    while (this.#open.length > 0) this.#takeApart('bad-quotes');
  }

  /** Did a stray quote swallow rows? They still look like rows. */
  #hidesRows([, ...inner]: readonly Line[]): boolean {
    return inner.some(({ bytes }) => bytes?.includes('@') && fieldsIn(bytes) === this.#columns);
  }

  /** Rows that are whole by now, in the file's order; at its end nothing stays open. */
  records(isEnd: boolean): CsvRecord[] {
    if (isEnd) this.#close();
    const texts = this.#groups.map(({ lines, reason }) => (reason === undefined ? textOf(lines) : undefined));
    const whole = texts.filter((text) => text !== undefined && text !== '');
    const together = parsed(whole.join('\n'));
    const rows = together?.length === whole.length ? together.values() : undefined;
    return this.#groups.splice(0).map(({ lines, reason }, at): CsvRecord => {
      const [text, line] = [texts[at], lines[0]?.line ?? 0];
      if (reason !== undefined) return { line, reason };
      if (text === undefined) return { line, reason: 'not-utf-8' };
      if (text === '') return { line, reason: 'empty-line' };
      const fields = rows ? rows.next().value : parsed(text)?.[0];
      if (fields === undefined) return { line, reason: 'bad-quotes' };
      return fields.length === this.#columns ? { line, fields } : { line, reason: 'column-count' };
    });
  }
}

/** Rows of a CSV stream (RFC 4180), a batch at a time. */
export async function* csvRecordsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly CsvRecord[]> {
  const reader = new CsvReader();
  for await (const lines of linesOf(source)) {
    reader.take(lines);
    yield reader.records(false);
  }
  yield reader.records(true);
}
