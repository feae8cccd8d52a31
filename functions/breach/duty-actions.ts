import type { DutyCommand } from '#domain/breach/commands.ts';
import { mentionsCpni } from '#domain/breach/cpni-words.ts';
import type { ActionsOf } from './action.ts';

export const dutyActions = {
  /** Dates under other laws, from counsel; they move nothing. */
  'record-duty': {
    text: ({ n: _, dueOn: __, doneOn: ___, hold: ____, published: _____, ...text }) => text,
    command: ({ n, dueOn, doneOn, hold, published }) => ({
      ...(n === undefined ? {} : { n }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(doneOn === undefined ? {} : { doneOn }),
      ...(hold === undefined ? {} : { hold }),
      ...(published ? { published: true } : {}),
    }),
    answer: ({ state }, { n }) =>
      n === undefined ? { status: 201 as const, body: { n: state.duties.length } } : { body: { n } },
  },
  'ask-published-notice': {
    text: ({ counselNote }) => ({ counselNote }),
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ status: 202 as const, body: { n, state: 'waiting' } }),
  },
  'confirm-published-notice': {
    command: ({ n }) => ({ n }),
    answer: (_, { n }) => ({ body: { n, state: 'accepted' } }),
  },
  'state-californians': {
    text: ({ reason }) => ({ reason, ...copyTask }),
    command: ({ moreThan500 }) => ({ moreThan500 }),
    answer: (_, { moreThan500 }) => ({ body: { moreThan500 } }),
  },
  'write-controllers-letter': {
    read: async ({ letter = '' }, seen, notices) => ({
      mentionsCpni: mentionsCpni(letter, await notices.cpniTypes(seen)),
    }),
    text: ({ decision, letter, reason }) => ({
      decision,
      reason,
      ...(letter === undefined ? {} : { letter }),
    }),
    command: ({ decision, mentionsCpni: isNamed }) => ({ decision, mentionsCpni: isNamed }),
    answer: () => ({ status: 202 as const, body: { state: 'waiting' } }),
  },
  'confirm-controllers-letter': {
    answer: ({ state }) => ({ body: { state: 'accepted', decision: state.controllersLetter?.decision } }),
  },
  'record-controllers-letter': {
    command: ({ sentOn }) => ({ sentOn }),
    answer: (_, { sentOn }) => ({ body: { sentOn } }),
  },
} satisfies ActionsOf<DutyCommand['type']>;

/** The task that more than 500 Californians add (Civil Code 1798.82(f)); counsel gives its date. */
const copyTask = {
  law: 'California Civil Code 1798.82(f): copy of the notice',
  to: 'California Attorney General',
  owner: 'counsel',
};
