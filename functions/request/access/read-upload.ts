import { createHash } from 'node:crypto';
import { type DataClass, dataClassCodes } from '#domain/case/data-classes.ts';
import type { PackageFault } from '#domain/request/holder-events.ts';
import type { ByteRange } from '#ports/files.ts';
import { fieldsByName, otherIn, pairsIn } from '../package/tables.ts';
import { hasPlainFields } from './record-schema.ts';

/** Bytes of one line: what we hold of a file at once. */
const mostLineBytes = 1_048_576;
const newline = 0x0a;

export type DataRecord = Readonly<Record<string, unknown>> & { readonly class: DataClass };

/** Records of one class that stand together. */
export interface Block extends ByteRange {
  readonly class: DataClass;
  readonly records: number;
}

/** The bytes of its last line end without a newline. */
export interface ReadUpload {
  readonly blocks: readonly Block[];
  readonly lacksNewline: boolean;
}

export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  readonly because: PackageFault;
  /** Counted from 1. */
  readonly line: number | undefined;
  constructor(because: PackageFault, line?: number) {
    super(because);
    this.because = because;
    this.line = line;
  }
}

export interface Expected {
  readonly sha256: string;
  /** Of the system that sent it. */
  readonly holds: readonly DataClass[];
  /** Of the request's account (P34); absent: the request is about none. */
  readonly isTheirs?: (value: string) => boolean;
  /** Each record, in order. */
  readonly take: (record: DataRecord) => void;
}

/** Lines with their newline. */
async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncIterable<readonly Buffer[]> {
  let rest = Buffer.alloc(0);
  for await (const piece of content) {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let to = bytes.indexOf(newline); to >= 0; to = bytes.indexOf(newline, from)) {
      lines.push(bytes.subarray(from, to + 1));
      from = to + 1;
    }
    rest = bytes.subarray(from);
    yield lines;
    // Longer than any line may be: the caller refuses it.
    if (rest.length > mostLineBytes) break;
  }
  if (rest.length > 0) yield [rest];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (line: Buffer, n: number): Readonly<Record<string, unknown>> => {
  if (line.length > mostLineBytes) throw new UploadRefused('line', n);
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    if (isRecord(value)) return value;
  } catch {
    // Refused below.
  }
  throw new UploadRefused('line', n);
};

/** The values of one field repeat from line to line. */
const remembering = (isTheirs: (value: string) => boolean): ((value: string) => boolean) => {
  let theirs: string | undefined;
  return (value) => {
    if (value === theirs) return true;
    if (!isTheirs(value)) return false;
    theirs = value;
    return true;
  };
};

const checking = ({ holds, isTheirs }: Expected) => {
  const fieldOf = fieldsByName();
  const isOwn = isTheirs && remembering(isTheirs);
  return (record: Readonly<Record<string, unknown>>, n: number): DataRecord => {
    const of = dataClassCodes.find((one) => one === record.class);
    if (of === undefined || !holds.includes(of)) throw new UploadRefused('class', n);
    if (!hasPlainFields(record)) throw new UploadRefused('field', n);
    if (isOwn !== undefined && otherIn(pairsIn(record), fieldOf, isOwn) !== undefined)
      throw new UploadRefused('account', n);
    return record as DataRecord;
  };
};

/**
 * Reads it once, a line at a time. The hash was bound to the upload; here we see that the store kept it.
 * @throws {UploadRefused}
 */
export const readUpload = async (
  content: AsyncIterable<Uint8Array>,
  expected: Expected,
): Promise<ReadUpload> => {
  const hash = createHash('sha256');
  const check = checking(expected);
  const blocks: { class: DataClass; from: number; to: number; records: number }[] = [];
  let [at, n, last]: [number, number, number | undefined] = [0, 0, newline];
  for await (const lines of linesOf(content))
    for (const line of lines) {
      n += 1;
      hash.update(line);
      const record = check(parsed(line, n), n);
      const block = blocks.at(-1);
      if (block?.class === record.class) {
        block.to += line.length;
        block.records += 1;
      } else {
        if (blocks.some((one) => one.class === record.class)) throw new UploadRefused('class', n);
        blocks.push({ class: record.class, from: at, to: at + line.length, records: 1 });
      }
      at += line.length;
      last = line.at(-1);
      expected.take(record);
    }
  if (n === 0) throw new UploadRefused('line', 1);
  if (hash.digest('hex') !== expected.sha256) throw new UploadRefused('hash');
  return { blocks, lacksNewline: last !== newline };
};
