import { describe, expect, it } from 'vitest';
import { type Act, barredAt, made, unlawful } from './support/made-stops.ts';

const asked = made.asked('2026-12-09T15:00:00.000Z');
/** Through December 8; in Honolulu that day is over on December 9 at 10:00 in Greenwich. */
const written: Act = ['2026-12-01T15:00:00Z', made.direction(1)];
const second: Act = ['2026-12-01T16:00:00Z', made.direction(2, { office: 'seattle', until: '2026-12-14' })];
const reviewedAt = (
  at: string,
  ids = ['direction-1'],
  questions: readonly object[] = [asked],
  by = 'cho',
): Act => [at, made.reviewed(ids, questions, by)];
const released: Act = ['2026-12-09T18:00:00Z', made.released];
const later = '2026-12-30T18:00:00Z';
const releasedLater: Act = ['2026-12-30T15:00:00Z', made.released];

describe('a stop ends by the law’s table only (law of stopping 3)', () => {
  it.each<{ what: string; acts: readonly Act[]; at: string; because: string | undefined }>([
    {
      what: 'on the day after its last one, in Honolulu, reviewed',
      acts: [written, reviewedAt('2026-12-09T17:00:00Z'), released],
      at: '2026-12-09T18:01:00Z',
      because: undefined,
    },
    {
      what: 'not with the midnight of New York, where it names no zone (law of stopping 9)',
      acts: [written],
      at: '2026-12-09T09:59:59Z',
      because: 'direction-1 is open',
    },
    {
      what: 'with the midnight of the zone that it names',
      acts: [['2026-12-01T15:00:00Z', made.direction(1, { zone: 'America/Denver' })]],
      at: '2026-12-09T07:00:00Z',
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'never before New York’s',
      acts: [['2026-12-01T15:00:00Z', made.direction(1, { zone: 'Pacific/Guam' })]],
      at: '2026-12-09T04:59:59Z',
      because: 'direction-1 is open',
    },
    {
      what: 'two letters of one agency: a lift of the second leaves the first (law of stopping 4)',
      acts: [
        ...[written, second],
        ['2026-12-02T15:00:00Z', made.liftAsked(1, ['direction-2'], '2026-12-02')],
        ['2026-12-02T16:00:00Z', made.lifted(1, ['direction-2'])],
        released,
      ],
      at: '2026-12-08T18:00:00Z',
      because: 'direction-1 is open',
    },
    {
      what: 'a correction of the second to an earlier day leaves the first',
      acts: [
        ...[written, second],
        ['2026-12-02T15:00:00Z', made.correctionAsked(2, '2026-12-03')],
        ['2026-12-02T16:00:00Z', made.corrected(2, '2026-12-03')],
      ],
      at: '2026-12-08T18:00:00Z',
      because: 'direction-1 is open',
    },
    {
      what: 'a replacement that is lifted leaves what it replaced (law of stopping 4)',
      acts: [
        written,
        ['2026-12-02T15:00:00Z', made.direction(2, { replaces: 1 })],
        ['2026-12-03T15:00:00Z', made.liftAsked(1, ['direction-2'], '2026-12-03')],
        ['2026-12-03T16:00:00Z', made.lifted(1, ['direction-2'])],
        releasedLater,
      ],
      at: later,
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'a written direction that names a call leaves the call its review',
      acts: [
        ['2026-12-01T15:00:00Z', made.call(1, '2026-12-01T15:00:00.000Z')],
        ['2026-12-02T15:00:00Z', made.direction(2, { replaces: 1 })],
        reviewedAt('2026-12-09T17:00:00Z', ['direction-2']),
        releasedLater,
      ],
      at: later,
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'a later day voids the review (law of stopping 6)',
      acts: [
        ...[written, reviewedAt('2026-12-09T17:00:00Z')],
        ['2026-12-10T15:00:00Z', made.corrected(1, '2026-12-20')],
        releasedLater,
      ],
      at: later,
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'our own stop that two officers end owes its review all the same',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', { type: 'own-stop-end-asked', n: 1, by: 'ben' } as never],
        ['2026-12-07T17:00:00Z', { type: 'own-stop-ended', n: 1, by: 'cho' } as never],
        releasedLater,
      ],
      at: later,
      because: 'own-stop-1 was not reviewed',
    },
    {
      what: 'our own stop with one body of two explained',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', made.body(1, 'b', 'ben')],
        ['2026-12-10T17:00:00Z', made.explained(1, 'a', 'cho')],
        releasedLater,
      ],
      at: later,
      because: 'own-stop-1 was not reviewed',
    },
    {
      what: 'our own stop whose author explains what another typed, and another what the author typed',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', made.body(1, 'b', 'ben')],
        ['2026-12-10T17:00:00Z', made.explained(1, 'b', 'ann')],
        ['2026-12-10T17:30:00Z', made.explained(1, 'a', 'ben')],
        releasedLater,
      ],
      at: later,
      because: undefined,
    },
    {
      what: 'a body that was typed again after its explanation',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', made.explained(1, 'a', 'ben')],
        ['2026-12-07T17:00:00Z', made.body(1, 'a', 'cho')],
        releasedLater,
      ],
      at: later,
      because: 'own-stop-1 was not reviewed',
    },
    {
      what: 'a closing day that comes while a call is open lengthens it (law of stopping 10)',
      acts: [
        ['2026-12-07T15:00:00Z', made.call(1, '2026-12-07T15:00:00.000Z', { until: '2026-12-09' })],
        ['2026-12-08T15:00:00Z', { type: 'closure-added', on: '2026-12-09', by: 'dee' } as never],
      ],
      at: '2026-12-10T18:00:00Z',
      because: 'direction-1 is open',
    },
    {
      what: 'a closing day that comes later lengthens no stop of our own',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-08T15:00:00Z', { type: 'closure-added', on: '2026-12-09', by: 'dee' } as never],
        ['2026-12-09T15:00:00Z', made.explained(1, 'a', 'ben')],
        ['2026-12-10T15:00:00Z', made.released],
      ],
      at: '2026-12-10T18:00:00Z',
      because: undefined,
    },
    {
      what: 'a restore voids the release, and clears no stop (law of stopping 1 and 3)',
      acts: [
        written,
        ['2026-12-10T15:00:00Z', { type: 'restore-owed', generation: 2 } as never],
        ['2026-12-10T16:00:00Z', { type: 'restore-confirmed', by: 'ann', proposalSha256: 'h' } as never],
        ['2026-12-10T17:00:00Z', { type: 'restore-cleared', by: 'ben', proposalSha256: 'h' } as never],
        releasedLater,
      ],
      at: later,
      because: 'direction-1 was not reviewed',
    },
    {
      what: 'a restore that two officers confirmed with two hashes',
      acts: [
        ['2026-12-10T15:00:00Z', { type: 'restore-owed', generation: 2 } as never],
        ['2026-12-10T16:00:00Z', { type: 'restore-confirmed', by: 'ann', proposalSha256: 'h' } as never],
        ['2026-12-10T17:00:00Z', { type: 'restore-cleared', by: 'ben', proposalSha256: 'i' } as never],
        releasedLater,
      ],
      at: later,
      because: 'the restored record is not confirmed',
    },
  ])('$what: $because', ({ acts, at, because }) => {
    expect(barredAt(at, acts)).toBe(because);
  });

  it.each<{ what: string; acts: readonly Act[]; wrong: string }>([
    {
      what: 'a lift that is older than the writing (law of stopping 5)',
      acts: [
        written,
        ['2026-12-02T15:00:00Z', made.liftAsked(1, ['direction-1'], '2019-12-02')],
        ['2026-12-02T16:00:00Z', made.lifted(1, ['direction-1'])],
      ],
      wrong: 'direction-1 lifted, and it is older than the latest writing of direction-1',
    },
    {
      what: 'a lift that is older than the correction',
      acts: [
        written,
        ['2026-12-04T15:00:00Z', made.corrected(1, '2026-12-20')],
        ['2026-12-05T15:00:00Z', made.liftAsked(1, ['direction-1'], '2026-12-03')],
        ['2026-12-05T16:00:00Z', made.lifted(1, ['direction-1'])],
      ],
      wrong: 'direction-1 lifted, and it is older than the latest writing of direction-1',
    },
    {
      what: 'an old record of a lift that is older than the writing',
      acts: [
        written,
        ['2026-12-02T15:00:00Z', { type: 'lift-asked', n: 1, writtenOn: '2019-12-02', by: 'ben' } as never],
        ['2026-12-02T16:00:00Z', { type: 'direction-lifted', n: 1, by: 'cho' } as never],
      ],
      wrong: 'direction-1 lifted, and it is older than the latest writing of direction-1',
    },
    {
      what: 'a lift that ends more than was asked for',
      acts: [
        ...[written, second],
        ['2026-12-02T15:00:00Z', made.liftAsked(1, ['direction-2'], '2026-12-02')],
        ['2026-12-02T16:00:00Z', made.lifted(1, ['direction-1', 'direction-2'])],
      ],
      wrong: 'direction-1, direction-2 lifted, and it names other stops than were asked for',
    },
    {
      what: 'a lift of two agencies',
      acts: [
        written,
        ['2026-12-01T16:00:00Z', made.direction(2, { agency: 'USSS' })],
        ['2026-12-02T15:00:00Z', made.liftAsked(1, ['direction-1', 'direction-2'], '2026-12-02')],
        ['2026-12-02T16:00:00Z', made.lifted(1, ['direction-1', 'direction-2'])],
      ],
      wrong: 'direction-1, direction-2 lifted, and it names stops of two agencies',
    },
    {
      what: 'a lift that waited while a later day came (law of stopping 6)',
      acts: [
        written,
        ['2026-12-02T15:00:00Z', made.liftAsked(1, ['direction-1'], '2026-12-03')],
        ['2026-12-02T16:00:00Z', made.corrected(1, '2026-12-20')],
        ['2026-12-02T17:00:00Z', made.lifted(1, ['direction-1'])],
      ],
      wrong: 'direction-1 lifted, and a later day came while it waited',
    },
    {
      what: 'an earlier day by one officer',
      acts: [written, ['2026-12-02T15:00:00Z', made.corrected(1, '2026-12-03')]],
      wrong: 'direction-1 corrected to an earlier day by one officer',
    },
    {
      what: 'a review by who recorded the stop (law of stopping 6)',
      acts: [written, reviewedAt('2026-12-09T17:00:00Z', ['direction-1'], [asked], 'ann')],
      wrong: 'direction-1 reviewed, and ann had recorded it',
    },
    {
      what: 'a review of a stop that runs',
      acts: [
        written,
        reviewedAt('2026-12-09T09:00:00Z', ['direction-1'], [made.asked('2026-12-08T15:00:00.000Z')]),
      ],
      wrong: 'direction-1 reviewed, and it had not ended',
    },
    {
      what: 'a review that asked another agency',
      acts: [
        ['2026-12-01T15:00:00Z', made.direction(1, { agency: 'USSS' })],
        reviewedAt('2026-12-09T17:00:00Z'),
      ],
      wrong: 'direction-1 reviewed, and its office was not asked',
    },
    {
      what: 'a review that asked another field office',
      acts: [
        ['2026-12-01T15:00:00Z', made.direction(1, { office: 'seattle' })],
        reviewedAt('2026-12-09T17:00:00Z', ['direction-1'], [{ ...asked, office: 'denver' }]),
      ],
      wrong: 'direction-1 reviewed, and its office was not asked',
    },
    {
      what: 'a question of years ago',
      acts: [
        written,
        reviewedAt('2026-12-09T17:00:00Z', ['direction-1'], [made.asked('2019-12-01T15:00:00.000Z')]),
      ],
      wrong: 'direction-1 reviewed, and its office was asked before its latest writing or correction',
    },
    {
      what: 'a question before the correction',
      acts: [
        written,
        ['2026-12-04T15:00:00Z', made.corrected(1, '2026-12-09')],
        reviewedAt('2026-12-10T17:00:00Z', ['direction-1'], [made.asked('2026-12-03T15:00:00.000Z')]),
      ],
      wrong: 'direction-1 reviewed, and its office was asked before its latest writing or correction',
    },
    {
      what: 'an office that was silent for one business day',
      acts: [
        written,
        reviewedAt('2026-12-10T17:00:00Z', ['direction-1'], [{ ...asked, answeredAt: undefined }]),
      ],
      wrong: 'direction-1 reviewed, and its office had not answered, and two business days were not over',
    },
    {
      what: 'a body explained by who typed it',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-10T17:00:00Z', made.explained(1, 'a', 'ann')],
      ],
      wrong: 'a body of own-stop-1 explained, and ann had typed it',
    },
    {
      what: 'a body that meant a direction that nobody recorded',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-10T17:00:00Z', made.explained(1, 'a', 'ben', { meant: 'direction', direction: 4 })],
      ],
      wrong: 'a body of own-stop-1 explained, and no direction 4 was recorded',
    },
    {
      what: 'a stop of our own that counts as reviewed after one body of two',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', made.body(1, 'b', 'ben')],
        [
          '2026-12-10T17:00:00Z',
          made.explained(1, 'a', 'cho'),
          { type: 'own-stop-reviewed', n: 1, verdict: 'nothing', by: 'cho' } as never,
        ],
      ],
      wrong: 'own-stop-1 counts as reviewed, and a body was not explained',
    },
    {
      what: 'a stop of our own that one officer ended',
      acts: [
        ['2026-12-07T15:00:00Z', made.own(1, '2026-12-07T15:00:00.000Z')],
        ['2026-12-07T16:00:00Z', { type: 'own-stop-end-asked', n: 1, by: 'ben' } as never],
        ['2026-12-07T17:00:00Z', { type: 'own-stop-ended', n: 1, by: 'ben' } as never],
      ],
      wrong: 'own-stop-1 ended by one officer alone',
    },
    {
      what: 'a release while a stop is open',
      acts: [written, ['2026-12-08T15:00:00Z', made.released]],
      wrong: 'breach-released at 2026-12-08T15:00:00.000Z: direction-1 is open',
    },
  ])('$what is found', ({ acts, wrong }) => {
    expect(unlawful(acts)).toEqual([wrong]);
  });

  it('an office that was silent for two business days is heard, and one that answered is at once', () => {
    const silent = [{ ...asked, answeredAt: undefined }];
    expect(unlawful([written, reviewedAt('2026-12-12T05:00:00Z', ['direction-1'], silent)])).toEqual([]);
    expect(unlawful([written, reviewedAt('2026-12-09T17:00:00Z')])).toEqual([]);
  });
});
