import { describe, expect, it } from 'vitest';
import { counted, type RowState, zeroTally } from '#domain/notice/recipients.ts';

const how: Readonly<Record<RowState, 'open' | 'sent' | 'postal'>> = {
  waiting: 'open',
  unknown: 'open',
  sent: 'sent',
  delivered: 'sent',
  'no-email': 'postal',
  'address-changed': 'postal',
  refused: 'postal',
  rejected: 'postal',
  bounced: 'postal',
  complained: 'postal',
};

describe('every customer is accounted for (R-14)', () => {
  it.each(Object.entries(how))('%s counts as %s', (state, as) => {
    const { open, sent, postal } = counted(zeroTally, { state: state as RowState });
    expect({ open, sent, postal }).toEqual({ open: 0, sent: 0, postal: 0, [as]: 1 });
  });
});
