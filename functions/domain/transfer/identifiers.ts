import { findKey } from '#domain/case/keys.ts';

/** What can single out a person; no list of statistics has it (P08, P09). A new one does not compile until it has its words. */
const headings = {
  'a name': ['name', 'names', 'firstname', 'lastname', 'surname', 'fullname', 'username'],
  'an email address': ['email', 'mail', 'emails'],
  'a phone number': ['phone', 'telephone', 'mobile', 'msisdn', 'caller', 'callee', 'cell'],
  'an account or customer number': ['account', 'accounts', 'customer', 'subscriber', 'id', 'ids', 'user'],
  'a network address': ['ip', 'ipv4', 'ipv6', 'ipaddress'],
  'a device number': ['device', 'imei', 'imsi', 'iccid', 'mac', 'serial', 'meid'],
  'a date of birth': ['birth', 'birthday', 'birthdate', 'dob', 'born'],
  'a government number': ['ssn', 'passport', 'license', 'itin'],
  'a street address': ['address', 'street', 'postal'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Identifier = keyof typeof headings | 'a full date' | 'a long number';

const wordsIn = (heading: string): readonly string[] =>
  heading
    .replaceAll(/e-mail/gi, 'email')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map(findKey);

/** By the words of its heading. */
export const identifierInHeading = (heading: string): Identifier | undefined => {
  const words = wordsIn(heading);
  const found = Object.entries(headings).find(([, named]) => named.some((one) => words.includes(one)));
  return found?.[0] as Identifier | undefined;
};

const fullDate = /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const ipv6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;
/** A MAC address, a UUID, or another long hexadecimal name. */
const device = /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$|^(?=.*\d)[0-9a-f]{8}[0-9a-f-]{4,}$/i;

/** Longer numbers of a group can be a phone, account, card or device number. */
const longest = 6;

/** By one value of a group, however its heading calls it. */
export const identifierInValue = (value: string): Identifier | undefined => {
  const text = value.trim();
  if (/\S@\S/.test(text)) return 'an email address';
  if (fullDate.test(text)) return 'a full date';
  if (ipv4.test(text) || ipv6.test(text)) return 'a network address';
  if (device.test(text)) return 'a device number';
  return text.replaceAll(/\D/g, '').length > longest ? 'a long number' : undefined;
};
