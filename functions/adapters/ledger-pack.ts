import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** One letter per row for its state, the rest in lines. */
export interface RowLines {
  readonly states: string;
  readonly refs: string;
  readonly hashes: string;
  readonly messageIds: string;
  /** Positions of possible duplicates. */
  readonly doubts?: readonly number[];
  /** Civil dates. */
  readonly postedOn?: string;
  readonly statements?: string;
}

/** A seal of a recipient: 12 bytes. */
const sealForm = /^[\w-]{16}$/;
/** As SES makes them: an instant, 16 bytes of chance, a number. */
const idForm =
  /^([0-9a-f]{16})-([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})-(\d{6})$/;
const uuidForm = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
const [sealBytes, chanceBytes] = [12, 16];

/** What cannot be made smaller stands as bytes behind the rest, which is. */
interface Head extends Omit<RowLines, 'hashes' | 'messageIds'> {
  /** Absent: as bytes. */
  readonly hashes?: string;
  readonly messageIds?: string;
  /** Per row: empty without an id, else the steps from the instant before (base 36) and the number. */
  readonly ids?: string;
}

const step = (from: bigint, to: bigint): string => (to - from).toString(36);

const bigIn = (digits: string): bigint => {
  const [sign, text] = digits.startsWith('-') ? [-1n, digits.slice(1)] : [1n, digits];
  return sign * [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
};

/** Undefined when an id is of another form. */
const idsPacked = (messageIds: string): { readonly ids: string; readonly bytes: Buffer } | undefined => {
  let before = 0n;
  const [ids, chance]: [string[], string[]] = [[], []];
  for (const id of messageIds.split('\n')) {
    const found = idForm.exec(id);
    if (id !== '' && found === null) return undefined;
    if (found === null) {
      ids.push('');
      continue;
    }
    const [, instant = '', ...parts] = found;
    const at = BigInt(`0x${instant}`);
    ids.push(`${step(before, at)} ${Number(parts.pop()).toString(36)}`);
    chance.push(parts.join(''));
    before = at;
  }
  return { ids: ids.join('\n'), bytes: Buffer.from(chance.join(''), 'hex') };
};

const idsIn = (ids: string, bytes: Buffer): string => {
  let [before, at] = [0n, 0];
  return ids
    .split('\n')
    .map((one) => {
      if (one === '') return '';
      const [by = '0', number = '0'] = one.split(' ');
      before += bigIn(by);
      const uuid = bytes.toString('hex', at, at + chanceBytes).replace(uuidForm, '$1-$2-$3-$4-$5');
      at += chanceBytes;
      const last = String(Number.parseInt(number, 36)).padStart(6, '0');
      return `${before.toString(16).padStart(16, '0')}-${uuid}-${last}`;
    })
    .join('\n');
};

/** Under 2 KB for 50 rows with short references: two write units. */
export const packed = ({ hashes, messageIds, ...lines }: RowLines): Uint8Array => {
  const seals = hashes.split('\n');
  const areSeals = seals.every((seal) => sealForm.test(seal));
  const ids = idsPacked(messageIds);
  const head: Head = {
    ...lines,
    ...(areSeals ? {} : { hashes }),
    ...(ids === undefined ? { messageIds } : { ids: ids.ids }),
  };
  const small = deflateRawSync(JSON.stringify(head), { level: 9 });
  const length = Buffer.alloc(2);
  length.writeUInt16BE(small.length);
  return Buffer.concat([
    ...[length, small],
    ...(areSeals ? [Buffer.from(seals.join(''), 'base64url')] : []),
    ...(ids === undefined ? [] : [ids.bytes]),
  ]);
};

export const unpacked = (bytes: Uint8Array): RowLines => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 2 + all.readUInt16BE();
  const { ids, ...lines } = JSON.parse(inflateRawSync(all.subarray(2, end)).toString()) as Head;
  const rows = lines.states.length;
  const sealed = lines.hashes === undefined ? rows * sealBytes : 0;
  const seals = all.subarray(end, end + sealed);
  const hashes =
    lines.hashes ??
    Array.from({ length: rows }, (_, n) =>
      seals.toString('base64url', n * sealBytes, (n + 1) * sealBytes),
    ).join('\n');
  const messageIds = lines.messageIds ?? idsIn(ids ?? '', all.subarray(end + sealed));
  return { ...lines, hashes, messageIds };
};
