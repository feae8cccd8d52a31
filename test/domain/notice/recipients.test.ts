import { describe, expect, it } from 'vitest';
import {
  counted,
  isBack,
  isNeverEmailed,
  laterState,
  type RowState,
  rowStates,
  tallyFor,
  zeroTally,
} from '#domain/notice/recipients.ts';

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

  it('a row counts once for each thing that is true of it', () => {
    const full = {
      ...zeroTally,
      sent: 5,
      delivered: 4,
      postal: 3,
      paperMailed: 2,
      open: 1,
      possibleDuplicates: 6,
      paperOnly: 7,
    };
    const row = (state: RowState, over: object = {}) => counted(full, { state, ...over });
    expect(row('waiting')).toEqual({ ...full, open: 2 });
    expect(row('sent', { possibleDuplicate: true })).toEqual({ ...full, sent: 6, possibleDuplicates: 7 });
    expect(row('delivered')).toEqual({ ...full, sent: 6, delivered: 5 });
    expect(row('no-email', { postedOn: '2026-12-08' })).toEqual({
      ...full,
      postal: 4,
      paperMailed: 3,
      paperOnly: 8,
    });
    expect(row('bounced')).toEqual({ ...full, postal: 4 });
    const { paperOnly: _, ...older } = full;
    expect(counted(older, { state: 'no-email' }).paperOnly).toBe(1);
  });

  it('the canary counts what came back; what never went is neither', () => {
    expect(rowStates.filter(isBack)).toEqual(['refused', 'rejected', 'bounced', 'complained']);
    expect(rowStates.filter(isNeverEmailed)).toEqual(['no-email', 'address-changed']);
  });

  it('a row only moves forward, in any order of reports', () => {
    for (const [n, a] of rowStates.entries())
      for (const [m, b] of rowStates.entries()) expect(laterState(a, b)).toBe(n > m ? a : b);
  });

  it('a list that the ledger does not have counts nobody', () => {
    const tallies = [
      { list: 1, tally: { ...zeroTally, sent: 1 } },
      { list: 2, tally: { ...zeroTally, sent: 2 } },
    ];
    expect([tallyFor(tallies, 2).sent, tallyFor(tallies, 3)]).toEqual([2, zeroTally]);
  });
});
