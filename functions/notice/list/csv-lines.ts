export interface Line {
  readonly line: number;
  /** Absent for a line too long to be a row. */
  readonly bytes?: Buffer;
}

/** Bytes; bounds memory for any file. */
const longest = 16 * 1024;
const none: Buffer = Buffer.alloc(0);
const newline = 0x0a;
const carriageReturn = 0x0d;

const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

const lineOf = (line: number, raw: Buffer): Line => {
  if (raw.length > longest) return { line };
  const bytes = raw.at(-1) === carriageReturn ? raw.subarray(0, -1) : raw;
  return { line, bytes: line === 1 ? withoutMark(bytes) : bytes };
};

/** CRLF or LF, with or without a byte order mark. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let line = 1;
  let rest = none;
  let isTooLong = false;
  const ended = (raw: Buffer): Line => {
    const next = isTooLong ? { line } : lineOf(line, raw);
    line += 1;
    isTooLong = false;
    return next;
  };
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: Line[] = [];
    let from = 0;
    for (let to = bytes.indexOf(newline); to >= 0; to = bytes.indexOf(newline, from)) {
      const end = bytes.subarray(from, to);
      lines.push(ended(rest.length > 0 ? Buffer.concat([rest, end]) : end));
      rest = none;
      from = to + 1;
    }
    rest = Buffer.concat([rest, bytes.subarray(from)]);
    isTooLong ||= rest.length > longest;
    if (isTooLong) rest = none;
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0 || isTooLong) yield [ended(rest)];
}
