import { codeKey } from '#domain/case/keys.ts';

/** USPS codes of the states, the District of Columbia and the territories. */
const codes =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI';
const known = new Set(codes.split(' '));

/** The last code before a ZIP code; `unknown` when the address names none. */
export const stateIn = (address: string | undefined): string => {
  const found = [...(address ?? '').matchAll(/(?<![A-Za-z])([A-Za-z]{2})[ ,.]{1,4}\d{5}(?!\d)/g)];
  const code = codeKey(found.at(-1)?.[1] ?? '');
  return known.has(code) ? code : 'unknown';
};
