import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { PageEvent } from '#ports/ledger.ts';

const types: Readonly<Record<PageEvent['type'], string>> = {
  sent: 's',
  delivered: 'd',
  rejected: 'r',
  bounced: 'b',
  complained: 'c',
};
const typeOf = new Map(Object.entries(types).map(([type, letter]) => [letter, type as PageEvent['type']]));

/** As SES makes them: an instant, 16 bytes of chance, a number. */
const idForm = /^([\da-f]{16})-([\da-f]{8})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})-([\da-f]{12})-(\d{6})$/;
const uuidForm = /^([\da-f]{8})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})-([\da-f]{12})$/;
/** Hexadecimal digits of an instant, of chance, of a number and of an owner. */
const shortForm = /^(.{16})(.{32})(.{5})0(.{32})$/;
const mostRows = 100;

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/** Instant, chance, number and owner as bytes, in 58 letters; undefined when a part is of another form. */
const short = ({ messageId, owner }: PageEvent): string | undefined => {
  const [, at = '', ...rest] = idForm.exec(messageId) ?? [];
  const [, ...parts] = uuidForm.exec(owner) ?? [];
  const number = Number(rest.pop()).toString(16).padStart(5, '0');
  if (at === '' || parts.length === 0) return undefined;
  return Buffer.from(`${at}${rest.join('')}${number}0${parts.join('')}`, 'hex').toString('base64url');
};

/** Less than half of its JSON, because DynamoDB bills what is kept. What is of no usual form is kept as JSON. */
export const textOfEvent = (event: PageEvent): string => {
  const [rest, { position, type }] = [short(event), event];
  const isUsual = rest !== undefined && Number.isInteger(position) && position >= 0 && position < mostRows;
  return isUsual ? `${types[type]}${String(position).padStart(2, '0')}${rest}` : canonicalJson(event);
};

/** Also as an earlier release kept it. */
export const eventIn = (text: string): PageEvent => {
  if (text.startsWith('{')) return JSON.parse(text) as PageEvent;
  const hex = Buffer.from(text.slice(3), 'base64url').toString('hex');
  const [, at = '', chance = '', number = '', owner = ''] = shortForm.exec(hex) ?? [];
  const type = typeOf.get(text.slice(0, 1));
  if (type === undefined || owner === '') throw new TypeError('a deferred event of no known form');
  const last = String(Number.parseInt(number, 16)).padStart(6, '0');
  const messageId = `${at}-${uuidOf(chance)}-${last}`;
  return { position: Number(text.slice(1, 3)), messageId, owner: uuidOf(owner), type };
};
