import { describe, expect, it } from 'vitest';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  queueForSecond,
  secondMissingAt,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';

const [first, second] = ['2026-11-24T18:00:00.000Z', '2026-11-25T18:00:00.000Z'];
const told: MissingEvent = { type: 'second-missing-told', since: first };
const letter: MissingEvent = {
  type: 'letter-sent',
  ...{ kind: 'second-missing', of: '1', sentAt: second, sha256: 'a', messageId: 'm' },
};

describe('a proposal that waits for a second person (R-13)', () => {
  it.each([
    { since: first, at: '2026-11-25T18:00:00.000Z', because: 'the next business day, at the same time' },
    { since: second, at: '2026-11-27T18:00:00.000Z', because: 'Thanksgiving is not one' },
    { since: '2026-11-27T18:00:00.000Z', at: '2026-11-30T18:00:00.000Z', because: 'over a weekend' },
    { since: '2027-03-12T18:00:00.000Z', at: '2027-03-15T17:00:00.000Z', because: 'daylight saving began' },
    {
      since: '2026-11-25T03:00:00.000Z',
      at: '2026-11-26T03:00:00.000Z',
      because: 'in New York still the 24th',
    },
  ])('of $since is told about at $at ($because)', ({ since, at }) => {
    expect(secondMissingAt(since)).toBe(at);
    expect(wakeForSecond(since)).toEqual({ wakeAt: at });
  });

  it('is listed by its day in New York', () =>
    expect(queueForSecond('2026-11-25T03:00:00.000Z')).toEqual({
      ...{ queue: 'second-person', dueOn: '2026-11-24', workBy: '2026-11-24' },
    }));

  it('none: nothing wakes and nothing is listed', () =>
    expect([wakeForSecond(undefined), queueForSecond(undefined)]).toEqual([{}, {}]));

  it.each([
    { told: undefined, waits: [second, undefined, first], is: first },
    { told: [first], waits: [second, first], is: second },
    { told: [first], waits: [undefined, first], is: undefined },
    { told: [first], waits: [], is: undefined },
  ])('of $waits the oldest not told about is $is', ({ told: missingTold, waits, is }) =>
    expect(untoldSince(missingTold ? { missingTold } : {}, ...waits)).toBe(is),
  );

  it('is told about once; its letters change nothing', () => {
    expect(evolveMissing({}, told)).toEqual({ missingTold: [first] });
    expect(evolveMissing({ missingTold: [second] }, told)).toEqual({ missingTold: [second, first] });
    expect(evolveMissing({ missingTold: [second] }, letter)).toEqual({ missingTold: [second] });
    expect([told, letter, { type: 'second-missing' }].map(isMissingEvent)).toEqual([true, true, false]);
  });
});
