import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { answered } from './support/made-evidence.ts';
import {
  confirmed,
  declined,
  denial,
  left,
  lifted,
  readBy,
  recorded,
  transfer,
  withTransfer,
} from './support/made-transfers.ts';

const emergency = recorded({ case: 'T6', use: 'emergency', leftAt: '2026-12-01T17:00:00.000Z' });
const deniable = recorded({ use: 'affiliates-other' });
const sealed = recorded({ case: 'T4', isSealed: true });
const refused = { ...recorded()[2], type: 'transfer-refused', missing: ['clause'] };
const told = ['2026-12-03T00:00:00Z', 'machine:reconcile', { type: 'second-missing-told' }] as const;
const refusal = answered(
  '2026-12-01T18:00:00Z',
  'transfers/olive',
  '/api/officer/transfers',
  {},
  {
    ...{ code: 'transfer-refused', transfer },
  },
);

describe('the checker reads how records left (P11 to P21)', () => {
  it.each([
    ['two persons, then the records', withTransfer()],
    [
      'an emergency that was looked at late, and told',
      withTransfer({ steps: [emergency, told, confirmed('omar', '2026-12-20T19:00:00Z')] }),
    ],
    ['a permission', withTransfer({ steps: [deniable, confirmed(), left()] })],
    [
      'a denial after the records left',
      withTransfer({
        steps: [deniable, confirmed(), left('2026-12-02T17:00:00Z')],
        account: [lifted, denial],
      }),
    ],
    [
      'a refusal that is in the log',
      withTransfer({ steps: [['2026-12-01T18:00:00Z', 'officer:olive', refused]], replies: [refusal] }),
    ],
    [
      'its own two read one under an order',
      withTransfer({ steps: [sealed, confirmed(), left()], replies: [readBy('omar', { id: transfer })] }),
    ],
  ])('and finds nothing wrong with %s', (_, evidence) => {
    expect(violationsOf(evidence)).toEqual([]);
  });

  it.each([
    [
      'left by two',
      'left before a second person allowed it',
      withTransfer({ steps: [recorded(), left('2026-12-01T18:30:00Z'), confirmed()] }),
    ],
    [
      'left by two',
      'was decided by who recorded it',
      withTransfer({ steps: [recorded(), confirmed('olive'), left()] }),
    ],
    [
      'left by two',
      'was declined, and left',
      withTransfer({ steps: [recorded(), confirmed(), declined, left()] }),
    ],
    [
      'left by two',
      'was decided twice',
      withTransfer({ steps: [recorded(), confirmed(), confirmed('sue')] }),
    ],
    [
      'left by two',
      'left twice',
      withTransfer({ steps: [recorded(), confirmed(), left(), left('2026-12-04T18:00:00Z')] }),
    ],
    [
      'left by two',
      'was refused, and went on',
      withTransfer({ steps: [['2026-12-01T18:00:00Z', 'officer:olive', refused], confirmed()] }),
    ],
    [
      'left by two',
      'left in an emergency, and nobody looked at it',
      withTransfer({ steps: [emergency, told] }),
    ],
    [
      'second missing told',
      'waited, and nobody was told',
      withTransfer({ steps: [recorded(), confirmed('omar', '2026-12-20T19:00:00Z')] }),
    ],
    [
      'never to a denied use',
      'left after a denial',
      withTransfer({ steps: [deniable, confirmed(), left()], account: [lifted, denial] }),
    ],
    [
      'never to a denied use',
      'left without a permission',
      withTransfer({ steps: [deniable, confirmed(), left()], account: [denial] }),
    ],
    [
      'never to a denied use',
      'left without a permission',
      withTransfer({ steps: [recorded({ case: 'T9' }), confirmed(), left()], account: [denial] }),
    ],
  ])('%s: one that %s', (name, why, evidence) => {
    expect(violationsOf(evidence)).toContain(`${name}: ${transfer} ${why}`);
  });

  it('a refusal, and a record, that the log does not have', () => {
    const record = answered('2026-12-01T18:00:00Z', 'olive', '/api/officer/transfers', {}, { id: 'TRF-0' });
    expect(violationsOf(withTransfer({ replies: [refusal, record] }))).toEqual([
      `transfer is logged: /api/officer/transfers was answered, and the log has no transfer-refused of ${transfer}`,
      'transfer is logged: /api/officer/transfers was answered, and the log has no transfer-recorded of TRF-0',
    ]);
  });

  it('a list that gives one under an order away', () => {
    const steps = [sealed, confirmed('sue'), left()];
    expect(violationsOf(withTransfer({ steps, replies: [readBy('omar', { id: transfer })] }))).toEqual([
      `sealed is unseen: omar reads of ${transfer}`,
    ]);
  });
});
