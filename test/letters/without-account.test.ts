import { expect, it } from 'vitest';
import { withoutAccount } from '#functions/letters/without-account.ts';

it.each([
  { text: 'Line 5550123456789.', account: '5550123456789', reads: 'Line …89.' },
  { text: 'Line 555-0123 456.789', account: '555 0123456789', reads: 'Line …89' },
  { text: 'Account ab-1234x', account: 'AB1234X', reads: 'Account …4X' },
  { text: 'Lines (801) 555–0100\n8015550100.', account: '801.555.0100', reads: 'Lines (…00\n…00.' },
  { text: 'Line ８０１５５５０１００', account: '801—555—0100', reads: 'Line …00' },
  { text: 'It is unknown', account: 'unknown', reads: 'It is unknown' },
  { text: 'In 2024 and 1234', account: '1234', reads: 'In 2024 and 1234' },
  { text: 'Line 5550123', account: undefined, reads: 'Line 5550123' },
])('an officer’s “$text” goes out as “$reads” (L-9)', ({ text, account, reads }) => {
  expect(withoutAccount(text, account)).toBe(reads);
});
