import { describe, expect, it } from 'vitest';
import { hasCallDetail, mustHoldNoCallDetail } from '#domain/case/call-detail.ts';

describe('details of calls in the words of an email (R-18, 47 CFR 64.2003(d))', () => {
  it.each([
    'You called 303-555-0177 on March 3 at 10:14.',
    'Calls of 3 March: 10:14 to +1 303 555 0177, 4 minutes.',
    '(303) 555-0177, 62 s',
    'On March 3 you were called from 3035550177 at 2 p.m. for a while',
    'Una llamada al +52 55 1234 5678 de 12 minutos.',
    'number,start\n303.555.0177,2026-03-03 10:14',
  ])('%s: is one', (text) => expect(hasCallDetail(text)).toBe(true));

  it.each([
    'You can reach us at 303-555-0100.',
    'We looked through your calls of March 3, from 10:14 to 10:18.',
    'Your calls took 62 minutes in all.',
    'Our number is 303-555-0100. You can reach us from 9:00 to 17:00.',
    'Our number is 303-555-0100.  You can reach us from 9:00 to 17:00.',
    // Words on both sides of a number are no length of time together.
    'Desk 4 303-555-0100s',
    'Request REQ-01JD8Y5W7Q0000000000000000 was received at 10:14.',
    'Account 600160016001, 4 minutes',
    'We charged $12.40 for plan 2026.',
  ])('%s: is none', (text) => expect(hasCallDetail(text)).toBe(false));

  it('the refusal names each field, and none of its words', () => {
    const fine = { pointer: '#/message', text: 'Hello.' };
    expect(() => mustHoldNoCallDetail([fine])).not.toThrow();
    const fields = [fine, { pointer: '#/items/0/what', text: '303-555-0177 at 10:14' }];
    const detail =
      'This has a telephone number with a time or a length, as a call has. Leave it out, or put it into records that we mail or that the person downloads.';
    expect(() => mustHoldNoCallDetail(fields)).toThrow(
      expect.objectContaining({
        ...{ code: 'call-detail-in-email', faults: [{ pointer: '#/items/0/what', detail }] },
        message:
          'Details of calls leave only as records: mailed to the address on file, handed over, or as a download. Nothing was sent.',
      }),
    );
  });
});
