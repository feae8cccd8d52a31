import { describe, expect, it } from 'vitest';
import { proposalOf } from '#domain/breach/proposals.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { ann, held, noon } from '#test/support/domain/breach.ts';

const closed = '2026-12-03';
const restored = (hasClosure: boolean) => {
  const life = held();
  if (hasClosure) {
    life.closures = [closed];
    life.at(noon('2026-11-30')).do({ type: 'add-closure', on: closed, by: ann });
  }
  life.at(noon('2026-12-01')).tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};

describe('closures that a breach has counted (R-28)', () => {
  it('after a restore the two officers see them and the date, lost ones too (F12)', () => {
    const shown = [true, false].map((has) => proposalOf(restored(has).state, { type: 'confirm-restore' }));
    expect(shown).toMatchObject([
      { what: { closures: [closed], customersMayBeToldAt: '2026-12-08T05:00:00.000Z' } },
      { what: { closures: [], customersMayBeToldAt: '2026-12-05T05:00:00.000Z' } },
    ]);
    expect(new Set(shown.map((one) => proposalSha256(one))).size).toBe(2);
  });
});
