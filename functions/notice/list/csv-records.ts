import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { type Line, linesOf } from './csv-lines.ts';
import { fieldsIn } from './csv-shape.ts';
import type { Rejection } from './rejections.ts';

export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly reason: Rejection };

/** Beyond this a quote was stray, and each line is its own row. */
const mostLines = 60;
const quote = 0x22;
const lineEnd = Buffer.from('\n');

const strict = { relax_column_count: true, record_delimiter: '\n' } as const;

/** Undefined for invalid quotes. */
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

interface Group {
  readonly lines: readonly Line[];
  readonly reason?: Rejection;
}

/** A bad row does not affect its neighbors. */
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

  /** If not one row, the first line has a stray quote, and the others are parsed again. */
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

  /** Do lines inside the quotes still look like rows? */
  #hidesRows([, ...inner]: readonly Line[]): boolean {
    return inner.some(({ bytes }) => bytes?.includes('@') && fieldsIn(bytes) === this.#columns);
  }

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

/** RFC 4180, in batches. */
export async function* csvRecordsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly CsvRecord[]> {
  const reader = new CsvReader();
  for await (const lines of linesOf(source)) {
    reader.take(lines);
    yield reader.records(false);
  }
  yield reader.records(true);
}
