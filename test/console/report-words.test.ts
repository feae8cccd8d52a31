import { describe, expect, it } from 'vitest';
import type { Awaited } from '#domain/case/work-facts.ts';
import { type Counts, countsOf } from '#domain/report/counts.ts';
import { inTimeSentence, lateSentence, waitInWords } from '#functions/console/report/words.ts';
import type { LateView } from '#functions/report/report-view.ts';

const of = (some: Partial<Counts>): Counts => ({ ...countsOf([]), ...some });

const late = (...waited: readonly (Awaited | undefined)[]): readonly LateView[] =>
  waited.map(
    (who, n) => ({ id: `REQ-${n}`, dueOn: '2026-12-02', ...(who && { waitedFor: who }) }) as LateView,
  );

describe('what a picture shows, in a sentence', () => {
  it('44 of 45 in time; the late one waited for the requester', () => {
    const counts = of({ all: 45, inTime: 44, late: 1 });
    expect(inTimeSentence(counts, 'requests', 'received in November 2026')).toBe(
      '45 requests received in November 2026. 44 of 45 were answered in time, 97.7%. 1 was answered late.',
    );
    expect(lateSentence(late('requester'), counts)).toBe(
      'The late one waited for the requester when its last day ended.',
    );
  });

  it('several late ones, the most frequent first', () => {
    expect(lateSentence(late('officer', 'systems', 'systems'), of({ late: 1, openLate: 2 }))).toBe(
      'Of the late ones, 2 waited for systems that hold data, 1 waited for an officer when their last day ended.',
    );
  });

  it('more late ones than histories were read: of those that were due first', () => {
    expect(lateSentence(late('officer', 'officer'), of({ openLate: 30 }))).toBe(
      'Of the 2 that were due first, 2 waited for an officer when their last day ended.',
    );
  });

  it('one that came in after its last day waited for nobody', () => {
    expect(lateSentence(late(undefined), of({ late: 1 }))).toBe('');
  });

  it.each([
    [1, '1 minute'],
    [95, '95 minutes'],
    [210, '3.5 hours'],
    [3 * 1440, '3 days'],
  ])('%d minutes are %s', (minutes, words) => {
    expect(waitInWords(minutes)).toBe(words);
  });
});
