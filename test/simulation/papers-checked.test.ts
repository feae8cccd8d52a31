import { describe, expect, it } from 'vitest';
import { type Act, barredAt, made, typedAt, unlawful } from './support/made-stops.ts';

const asked = made.asked('2026-12-09T15:00:00.000Z');
/** Through December 8. */
const written: Act = ['2026-12-01T15:00:00Z', made.direction(1)];
const reviewed: Act = ['2026-12-09T17:00:00Z', made.reviewed(['direction-1'], [asked])];
const later = '2026-12-30T18:00:00Z';
const releasedLater: Act = ['2026-12-30T15:00:00Z', made.released];

describe('what officers typed counts where histories have hashes (law of stopping 5 and 6)', () => {
  const paper = (over: object = {}) =>
    typedAt(
      'lifts',
      { stops: ['direction-1'], agency: 'FBI', writtenOn: '2026-12-01', ...over },
      { n: 1, state: 'waiting' },
    );
  const entered = typedAt('directions', { agency: 'FBI', reference: 'FBI 77' }, { n: 1, state: 'accepted' });
  const lifted: readonly Act[] = [
    written,
    ['2026-12-01T16:00:00Z', made.liftAsked(1, ['direction-1'], '2026-12-01')],
    ['2026-12-01T17:00:00Z', made.lifted(1, ['direction-1'])],
  ];

  it('a lift of the day of the writing names its reference', () => {
    expect(unlawful(lifted, [entered, paper({ namesReferences: ['fbi 77 '] })])).toEqual([]);
    expect(unlawful(lifted, [entered, paper({ namesReferences: ['FBI 7'] })])).toEqual([
      'direction-1 lifted on the day of its latest writing, and its reference is not named',
    ]);
  });

  it('a lift comes from the agency of its stops', () => {
    expect(unlawful(lifted, [paper({ agency: 'USSS' })])).toEqual([
      'direction-1 of FBI lifted by a paper of USSS',
    ]);
  });

  it('an answer that asks for more silence clears nothing', () => {
    const review = (asksForMore: string) =>
      typedAt(
        'release-review',
        { decision: 'release', stops: ['direction-1'], asked: [{ agency: 'FBI', asksForMore }] },
        { decision: 'release', reviewOwed: false },
      );
    const acts = [written, reviewed];
    expect(unlawful(acts, [review('no')])).toEqual([]);
    expect(unlawful(acts, [review('yes')])).toEqual([
      'direction-1 reviewed, and FBI had asked for more silence',
    ]);
  });
});

describe('an old review names no stops (law of stopping 6)', () => {
  const old = (by = 'cho', askedAgencyAt = '2026-12-09T15:00:00.000Z'): Act => [
    '2026-12-30T14:00:00Z',
    { type: 'release-reviewed', askedAgencyAt, by } as never,
  ];
  const other: Act = ['2026-12-01T16:00:00Z', made.direction(2, { agency: 'USSS' })];
  it.each<{ what: string; acts: readonly Act[]; because: string | undefined }>([
    { what: 'clears what had ended', acts: [written, old()], because: undefined },
    {
      what: 'clears nothing of two agencies',
      acts: [written, other, old()],
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'clears nothing that its reviewer recorded',
      acts: [written, old('ann')],
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'clears nothing that was written after the question',
      acts: [written, old('cho', '2026-12-01T14:00:00.000Z')],
      because: 'direction-1 was not reviewed',
    },
  ])('$what', ({ acts, because }) => {
    expect(barredAt(later, [...acts, releasedLater])).toBe(because);
  });
});
