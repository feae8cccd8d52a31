import { describe, expect, it } from 'vitest';
import {
  askerOf,
  awaitsConfirmation,
  lawEnforcementToldAt,
  missingReceipts,
  type Receipt,
  withReceipt,
  withReceiptWithdrawn,
} from '#domain/breach/receipts.ts';
import { ann, ben, noon, text } from '#test/support/domain/breach.ts';

const receipt = (n: number, filedOn: string, over: Partial<Receipt> = {}): Receipt => ({
  ...{ n, agency: 'all', tells: ['USSS', 'FBI'], filedAt: noon(filedOn), recordedAt: noon(filedOn) },
  ...{ receipt: `CPNI-${n}`, urgentNeedIndicated: false, by: ann, late: false },
  ...over,
});
const withdrawnAt = noon('2026-11-25');
const correction = {
  ...{ filedAt: noon('2026-11-20'), confirmationHash: text, textSha256: text, by: ben, askedAt: withdrawnAt },
};

describe('a receipt after a withdrawn one (F15)', () => {
  it('of one of its agencies counts no earlier than the withdrawn one did', () => {
    const before = [
      receipt(1, '2026-11-24', { withdrawnAt }),
      receipt(2, '2026-11-23', { tells: ['FBI'], withdrawnAt }),
    ];
    expect(withReceipt(before, receipt(3, '2026-11-20', { tells: ['FBI'] })).at(-1)).toMatchObject({
      notBefore: noon('2026-11-24'),
    });
  });

  it.each([
    { what: 'of another agency', over: { tells: ['USSS'], withdrawnAt } },
    { what: 'that counts', over: {} },
  ] as const)('a receipt $what moves no time', ({ over }) => {
    const added = receipt(2, '2026-11-20', { tells: ['FBI'] });
    expect(withReceipt([receipt(1, '2026-11-24', over)], added).at(-1)).toBe(added);
  });
});

describe('a withdrawn receipt (F15)', () => {
  const withdrawn = (...receipts: readonly Receipt[]) => withReceiptWithdrawn(receipts, 2, withdrawnAt);

  it('drops its correction, and later ones count no earlier than it did', () => {
    const [, second, third] = withdrawn(
      receipt(1, '2026-11-20'),
      receipt(2, '2026-11-24', { correction }),
      receipt(3, '2026-11-21', { tells: ['FBI'], confirmedBy: ben, notBefore: noon('2026-11-22') }),
    );
    expect(second).toEqual({ ...receipt(2, '2026-11-24'), withdrawnAt });
    expect(third).toEqual(receipt(3, '2026-11-21', { tells: ['FBI'], notBefore: noon('2026-11-24') }));
  });

  it.each([
    { what: 'an earlier one', other: receipt(1, '2026-11-20') },
    { what: 'one of another agency', other: receipt(3, '2026-11-20', { tells: ['FCC'] }) },
    { what: 'one that was withdrawn', other: receipt(3, '2026-11-20', { withdrawnAt }) },
  ])('leaves $what as it was', ({ other }) => {
    expect(withdrawn(other, receipt(2, '2026-11-24'))[0]).toBe(other);
  });

  it('under an unknown number changes nothing', () => {
    const receipts = [receipt(1, '2026-11-24')];
    expect(withReceiptWithdrawn(receipts, 2, withdrawnAt)).toBe(receipts);
  });

  it('waits for nobody, however late it was recorded', () => {
    const late = receipt(1, '2026-11-20', { recordedAt: noon('2026-11-24'), late: true });
    expect([awaitsConfirmation(late), awaitsConfirmation({ ...late, withdrawnAt })]).toEqual([true, false]);
  });
});

describe('who is told and who asked (R-2, R-13)', () => {
  it('without an addressee nobody is told', () =>
    expect(lawEnforcementToldAt([receipt(1, '2026-11-24')], [])).toBeUndefined());

  it('the agencies that no receipt names are missing', () => {
    const receipts = [
      receipt(1, '2026-11-24', { withdrawnAt }),
      receipt(2, '2026-11-24', { tells: ['FBI'] }),
    ];
    expect(missingReceipts(receipts, ['USSS', 'FBI'])).toEqual(['USSS']);
  });

  it('a correction was asked by its officer, a late receipt by who recorded it', () => {
    const late = receipt(1, '2026-11-20', { recordedAt: noon('2026-11-24'), late: true });
    expect([askerOf({ ...late, correction }), askerOf(late), askerOf(receipt(1, '2026-11-24'))]).toEqual([
      ...[ben, ann, undefined],
    ]);
  });
});
