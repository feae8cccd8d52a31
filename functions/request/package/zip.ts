import { isUtf8 } from 'node:buffer';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { InvalidInput } from '#domain/case/errors.ts';
import { linesKey } from '#domain/case/keys.ts';

/** One file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Unpacked, together: about 280,000 calls. */
const maxUnpacked = 16 * 1_048_576;
const maxFiles = 100;

// PKWARE APPNOTE 6.3.10: signatures and lengths of the fixed parts.
const localHeader = { sign: 0x04034b50, length: 30 } as const;
const entryHeader = { sign: 0x02014b50, length: 46 } as const;
const endRecord = { sign: 0x06054b50, length: 22 } as const;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

const unreadable = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#', detail }]);
const damaged = (): InvalidInput =>
  unreadable('The ZIP file cannot be read. Make it again, without a password.');

/** What computers add beside the files that a person chose. */
const isLitter = (name: string): boolean =>
  name.endsWith('/') || /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name);

const isPlainName = (name: string): boolean =>
  name.length <= 200 && !/[\p{Cc}\p{Cf}\\:]|^\/|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name);

const endOf = (zip: Buffer): number => {
  // A comment of at most 65,535 bytes may follow.
  for (let at = zip.length - endRecord.length; at >= 0 && at >= zip.length - 65_557; at -= 1)
    if (zip.readUInt32LE(at) === endRecord.sign) return at;
  throw damaged();
};

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
  readonly local: number;
}

const entriesOf = (zip: Buffer): readonly Entry[] => {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (zip.readUInt32LE(at) !== entryHeader.sign) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const called = zip.subarray(at + entryHeader.length, at + entryHeader.length + name);
    if (!isUtf8(called)) throw unreadable('Use only plain letters in the names of the files.');
    const entry = {
      name: called.toString('utf8'),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      length: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    };
    at += entryHeader.length + name + extra + comment;
    return entry;
  });
};

const unpacked = (zip: Buffer, { flags, method, crc, packed, length, local }: Entry): Buffer => {
  if (zip.readUInt32LE(local) !== localHeader.sign || flags & encryptedFlag) throw damaged();
  const from = local + localHeader.length + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(from, from + packed);
  if (method !== stored && method !== deflated) throw damaged();
  const bytes = method === stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(length, 1) });
  if (bytes.length !== length || crc32(bytes) !== crc) throw damaged();
  return bytes;
};

const read = (zip: Buffer): readonly ZippedFile[] => {
  const entries = entriesOf(zip).filter(({ name }) => !isLitter(name));
  if (entries.length > maxFiles) throw unreadable(`Put at most ${maxFiles} files into the ZIP file.`);
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  if (total > maxUnpacked)
    throw unreadable(`The files of the ZIP file have more than ${maxUnpacked / 1_048_576} MB together.`);
  const names = new Set(entries.map(({ name }) => linesKey(name)));
  if (names.size < entries.length || !entries.every(({ name }) => isPlainName(name)))
    throw unreadable('Give each file in the ZIP file a plain name of its own.');
  return entries.map((entry) => ({ name: entry.name, bytes: unpacked(zip, entry) }));
};

/** @throws {InvalidInput} for what is no archive, is damaged or encrypted, or has too much in it */
export const unzip = (zip: Buffer): readonly ZippedFile[] => {
  try {
    return read(zip);
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    // Reading past the end, or what zlib refuses.
    if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause)) throw damaged();
    throw cause;
  }
};

/** Version 2.0; names in UTF-8; 1 January 1980, so that the same files are the same archive. */
const about = ({ bytes }: ZippedFile, packed: Buffer, name: Buffer): Buffer => {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(20, 0);
  part.writeUInt16LE(0x0800, 2);
  part.writeUInt16LE(deflated, 4);
  part.writeUInt16LE(0x0021, 8);
  part.writeUInt32LE(crc32(bytes), 10);
  part.writeUInt32LE(packed.length, 14);
  part.writeUInt32LE(bytes.length, 18);
  part.writeUInt16LE(name.length, 22);
  return part;
};

const signOf = (sign: number): Buffer => {
  const part = Buffer.alloc(4);
  part.writeUInt32LE(sign);
  return part;
};

/** Exactly these files: what nobody looked at is not in it. */
export const zipOf = (files: readonly ZippedFile[]): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const [name, packed] = [Buffer.from(file.name), deflateRawSync(file.bytes)];
    const facts = about(file, packed, name);
    const local = Buffer.concat([signOf(localHeader.sign), facts, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    entries.push(Buffer.concat([signOf(entryHeader.sign), version, facts, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(endRecord.length);
  end.writeUInt32LE(endRecord.sign, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};
