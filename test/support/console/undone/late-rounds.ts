import { subjectOf } from '#infra/local/subject.ts';
import { direct, held } from '#test/support/breach/breach-life.ts';
import { tellable } from '#test/support/tellable.ts';
import { bea, breachRound, done, type Shown, typedAt } from './breach-round.ts';
import type { Stage, Undoable } from './round.ts';

const dayIn = async ({ laptop }: Stage, days: number): Promise<string> =>
  new Date(Date.parse(await laptop.now()) + days * 86_400_000).toISOString().slice(0, 10);

/** Until hold, sending and the wait for late bounces are over. */
const weeksLater = ({ laptop }: Stage) => laptop.advance('P15D');

const sent = async (stage: Stage) => {
  const id = await held(stage.laptop);
  await tellable(stage.laptop, id, { rows: [{}, { email: '' }, {}] });
  await weeksLater(stage);
  return id;
};

const directed = async (stage: Stage) => {
  const id = await held(stage.laptop);
  await done(direct(stage.laptop, id, await dayIn(stage, 10), await dayIn(stage, 0)));
  await weeksLater(stage);
  return id;
};

/** Time passes in them: each has a laptop of its own. */
export const lateRounds = {
  'ask-paper-mail-waiver': breachRound(
    'ask-paper-mail-waiver',
    sent,
    ({ proposals }) => proposals.some((one: Shown) => one.by === subjectOf(bea)),
    (life) => ({
      typed: { reason: 'No stamps.' },
      undo: () => life.post('/paper-mail-waiver', { reason: 'The address is a field.' }),
      again: 'nothing',
    }),
  ),
  'review-release': breachRound(
    'review-release',
    directed,
    ({ directions }) => directions[0].state === 'reviewed',
    async (life, stage) => {
      const now = await stage.laptop.now();
      return {
        typed: {
          ...{ stops: 'direction-1', 'asked.0.official': 'Special Agent Roe', 'asked.0.answer': 'None.' },
          ...typedAt('asked.0.askedAt', now),
          ...typedAt('asked.0.answeredAt', now),
          ...{ 'asked.0.asksForMore': 'no', decision: 'release', reason: 'They need no more.' },
        },
        undo: async () =>
          life.post('/directions/1/correction', { until: await dayIn(stage, 9), reason: 'Read again.' }),
        again: 'closed',
      };
    },
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
