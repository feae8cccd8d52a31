import { subjectOf } from '#infra/local/subject.ts';
import { ben } from '#test/support/breach/breach-life.ts';
import { bea, begin, breachRound, type Life, type Shown } from './breach-round.ts';
import type { Undoable } from './round.ts';

const duty = { law: 'A state', to: 'Its attorney general', owner: 'Counsel', dueOn: '2026-12-20' };
const recordDuty = (life: Life, over: object = {}) => life.post('/other-duties', { ...duty, ...over });

const letter = { decision: 'send', letter: 'A stranger saw data.', reason: 'The contract.' };
const writeOther = (life: Life) =>
  life.post('/controllers-letter', { ...letter, letter: 'Somebody saw data.', reason: 'In other words.' });
const letterOf = ({ controllersLetter }: Shown) => controllersLetter ?? { state: 'none' };

/** Of other laws, and of the companies whose data we keep. */
export const dutyRounds = {
  'record-duty': breachRound(
    'record-duty',
    begin.determined,
    ({ otherDuties }) => otherDuties[0].dueOn === '2026-12-24',
    async (life) => {
      await recordDuty(life);
      return {
        typed: { ...duty, n: '1', dueOn: '2026-12-24' },
        ...{ undo: () => recordDuty(life, { n: 1 }), again: 'nothing' },
      };
    },
  ),
  'ask-published-notice': breachRound(
    'ask-published-notice',
    begin.held,
    ({ otherDuties }) => otherDuties[0].publication === 'waiting',
    async (life) => {
      await recordDuty(life, { published: true });
      return {
        about: '?n=1',
        typed: { counselNote: 'The law comes first.' },
        undo: () => recordDuty(life, { n: 1, published: true, owner: 'Other counsel' }),
        again: 'nothing',
      };
    },
  ),
  'confirm-published-notice': breachRound(
    'confirm-published-notice',
    begin.held,
    ({ otherDuties }) => otherDuties[0].publication === 'accepted',
    async (life) => {
      const asked = () => life.post('/other-duties/1/publication', { counselNote: 'The law comes first.' });
      await recordDuty(life, { published: true });
      await asked();
      return {
        about: '?n=1',
        undo: async () => {
          await recordDuty(life, { n: 1, published: true, owner: 'Other counsel' });
          await asked();
        },
        again: 'nothing',
      };
    },
  ),
  'state-californians': breachRound(
    'state-californians',
    begin.held,
    ({ californians }) => californians.toldMoreThan500 === true,
    (life) => ({
      typed: { moreThan500: 'yes', reason: 'Counted.' },
      undo: () => life.post('/other-duties/californians', { moreThan500: false, reason: 'Counted again.' }),
      again: 'nothing',
    }),
  ),
  'write-controllers-letter': breachRound(
    'write-controllers-letter',
    begin.held,
    (shown) => letterOf(shown).by === subjectOf(bea),
    (life) => ({ typed: letter, undo: () => writeOther(life), again: 'nothing' }),
  ),
  'confirm-controllers-letter': breachRound(
    'confirm-controllers-letter',
    begin.held,
    (shown) => letterOf(shown).state === 'accepted',
    async (life) => {
      await life.post('/controllers-letter', letter);
      return { undo: () => writeOther(life), again: 'nothing' };
    },
  ),
  'record-controllers-letter': breachRound(
    'record-controllers-letter',
    begin.held,
    (shown) => (letterOf(shown).sentOn ?? null) !== null,
    async (life) => {
      await life.post('/controllers-letter', letter);
      await life.post('/controllers-letter/confirmation', {}, ben);
      return {
        typed: { sentOn: '2026-11-24' },
        undo: async () => {
          await writeOther(life);
          await life.post('/controllers-letter/confirmation', {}, ben);
        },
        again: 'nothing',
      };
    },
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
