import { describe, expect, it } from 'vitest';
import {
  openQueues,
  openQueuesWithoutBreaches,
  queuesFor,
  queuesOfOpenBreaches,
} from '#domain/case/queues.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';

describe('the queues of work (R-13)', () => {
  it.each([
    ['open', openQueues, ['requester', 'officer', 'breach']],
    ['open, without breaches', openQueuesWithoutBreaches, ['requester', 'officer']],
    ['of open breaches, the earlier one first', queuesOfOpenBreaches, ['officer', 'breach']],
    [
      'for a reader without breaches',
      queuesFor(false),
      ['requester', 'officer', 'settled', 'erased', 'second-person'],
    ],
    [
      'for a reader of breaches',
      queuesFor(true),
      ['requester', 'officer', 'settled', 'erased', 'second-person', 'breach', 'breach-settled'],
    ],
  ])('%s', (_, queues, are) => expect(queues).toEqual(are));
});

it('facts are stored without gaps; what is false or empty stays', () =>
  expect(withoutGaps({ a: undefined, b: false, c: 0, d: '', e: null })).toEqual({
    b: false,
    c: 0,
    d: '',
    e: null,
  }));
