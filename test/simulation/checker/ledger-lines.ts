import { inflateRawSync } from 'node:zlib';

const [sealBytes, chanceBytes] = [12, 16];

interface Head {
  readonly states: string;
  readonly hashes?: string;
  readonly messageIds?: string;
  readonly ids?: string;
}

/** Which rows have a message id: as SES makes them, each is told by its bytes of chance. */
const idsIn = (ids: string, bytes: Buffer): string => {
  let at = 0;
  return ids
    .split('\n')
    .map((one) => {
      if (one === '') return '';
      at += chanceBytes;
      return bytes.toString('hex', at - chanceBytes, at);
    })
    .join('\n');
};

/** The lines of a stored page of the ledger, packed or not, read without the product's own code (decision 0070). */
export const ledgerLines = (item: object): object => {
  const { packed, ...rest } = item as { packed?: unknown };
  if (!(packed instanceof Uint8Array)) return item;
  const bytes = Buffer.from(packed);
  const end = 2 + bytes.readUInt16BE();
  const head: Head = JSON.parse(inflateRawSync(bytes.subarray(2, end)).toString());
  const seals = head.hashes === undefined ? head.states.length * sealBytes : 0;
  const messageIds = head.messageIds ?? idsIn(head.ids ?? '', bytes.subarray(end + seals));
  return { ...rest, ...head, messageIds };
};
