import { expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import { decidersOf } from '#domain/request/deciders.ts';
import type { RequestEvent } from '#domain/request/request.ts';

const commit = (actor: string, ...events: readonly object[]): Commit<RequestEvent> => ({
  ...{ revision: 1, at: '2026-11-24T18:00:00.000Z', prev: '', hash: '' },
  actor,
  events: events as readonly RequestEvent[],
});
const answered = { type: 'answer-given', by: 'mia' };
const wrote = { type: 'message-sent', as: 'message' };
const assigned = { type: 'request-assigned', to: 'otto' };

it.each([
  { who: 'the officer and the author', history: [commit('officer:olive', answered)], are: ['olive', 'mia'] },
  { who: 'the officer alone', history: [commit('officer:olive', wrote)], are: ['olive'] },
  { who: 'whom a machine’s fact names', history: [commit('machine:x', answered)], are: ['mia'] },
  { who: 'nobody for a machine', history: [commit('machine:x', wrote)], are: [] },
  { who: 'nobody who assigned it', history: [commit('officer:olive', assigned)], are: [] },
  {
    who: 'nobody whom another fact of the commit names',
    history: [commit('officer:olive', { type: 'entry-confirmed', by: 'omar' }, answered)],
    are: ['olive', 'mia'],
  },
  {
    who: 'each once',
    history: [
      commit('officer:olive', wrote),
      commit('officer:mia', answered),
      commit('officer:olive', wrote),
    ],
    are: ['olive', 'mia'],
  },
])('who decided a request cannot look into a complaint about it: $who (R-25)', ({ history, are }) => {
  expect(decidersOf(history)).toEqual(are);
});
