import { ann, ben, determined, direct, held, receipt } from '#test/support/breach/breach-life.ts';
import {
  askResume,
  bea,
  begin,
  breachRound,
  confirmResume,
  done,
  type Life,
  liftFirst,
  pause,
  type Shown,
  typedAt,
} from './breach-round.ts';
import type { Stage, Undoable } from './round.ts';

const directed = async ({ laptop }: Stage) => {
  const id = await held(laptop);
  await done(direct(laptop, id, '2026-12-18', '2026-11-24'));
  return id;
};

const isPaused = ({ notice }: Shown): boolean => notice.paused !== null;

const correctEnd = (life: Life, until: string, over: object = {}, who: string = ann) =>
  life.post('/directions/1/correction', { until, reason: 'Read again.', ...over }, who);

/** An entry that we cannot use is our own stop, and ends an urgent exception. */
const refusedEntry = async ({ laptop }: Stage, { id }: Life) => {
  const { status } = await direct(laptop, id, 'soon', 'unknown', {}, ben);
  if (status !== 422) throw new Error(`an entry was not refused: ${status}`);
};

const urgent = async ({ laptop }: Stage) => {
  const id = await determined(laptop);
  await done(receipt(laptop, id, await laptop.now(), { urgentNeedIndicated: true }));
  await laptop.advance('PT1M');
  return id;
};

export const stopRounds = {
  'pause-notice': breachRound('pause-notice', begin.held, isPaused, (life) => ({
    typed: { reason: 'A wrong letter.' },
    undo: async () => {
      await askResume(life);
      await confirmResume(life);
    },
    again: 'runs',
    says: /paused by you.*A wrong letter\./,
  })),
  'resume-notice': breachRound(
    'resume-notice',
    begin.held,
    (shown) => !isPaused(shown),
    async (life) => {
      await pause(life, bea);
      return {
        typed: { pauses: 'pause-1', reason: 'It was the right letter.' },
        undo: () => pause(life),
        ...{ again: 'nothing', says: /: paused by .*: The FBI called\.$/ },
      };
    },
  ),
  'confirm-resume': breachRound(
    'confirm-resume',
    begin.held,
    (shown) => !isPaused(shown),
    async (life) => {
      const asked = async () => {
        await pause(life);
        await askResume(life);
      };
      await asked();
      return {
        ...{ undo: asked, again: 'nothing' },
        says: /: paused by .*: The FBI called\. A request to resume waits for a second officer\.$/,
      };
    },
  ),
  'record-direction': breachRound(
    'record-direction',
    begin.held,
    ({ directions }) => directions.some((one: Shown) => one.state === 'in-force'),
    (life, stage) => ({
      typed: {
        ...{ verbal: 'no', agency: 'FBI', writtenOn: '2026-11-24', reference: 'FBI-77' },
        ...{ end: 'day', lastDay: '2026-12-18', official: 'Special Agent Roe' },
      },
      ...{ undo: () => liftFirst(stage, life), again: 'nothing' },
    }),
  ),
  'correct-direction': breachRound(
    'correct-direction',
    directed,
    ({ directions }) => directions[0].until === '2026-12-20',
    (life) => ({
      about: '?n=1',
      typed: { end: 'day', lastDay: '2026-12-20', reason: 'Read again.' },
      ...{ undo: () => correctEnd(life, '2026-12-22'), again: 'nothing' },
    }),
  ),
  'confirm-direction': breachRound(
    'confirm-direction',
    directed,
    ({ directions }) => directions[0].until === '2026-12-15',
    async (life) => {
      const asked = () => correctEnd(life, '2026-12-15', { documentHash: 'a'.repeat(64) });
      await asked();
      return {
        about: '?n=1',
        undo: async () => {
          await correctEnd(life, '2026-12-18', {}, ben);
          await asked();
        },
        again: 'nothing',
      };
    },
  ),
  'lift-direction': breachRound(
    'lift-direction',
    directed,
    ({ directions }) => directions[0].lift === 'waiting',
    (life) => ({
      typed: {
        ...{ stops: 'direction-1', agency: 'FBI', official: 'Special Agent Roe', reference: 'FBI-78' },
        ...{ writtenOn: '2026-11-24', namesReferences: 'FBI-77' },
      },
      ...{ undo: () => correctEnd(life, '2026-12-22'), again: 'nothing' },
    }),
  ),
  'ask-urgent-exception': breachRound(
    'ask-urgent-exception',
    urgent,
    ({ notice }) => notice.urgent?.state === 'waiting',
    async (life, stage) => {
      const consultedAt = await stage.laptop.now();
      return {
        typed: {
          ...{ agency: 'FBI', contact: 'Special Agent Roe', outcome: 'no-objection', class: 'stalked' },
          ...typedAt('consultedAt', consultedAt),
        },
        ...{ undo: () => refusedEntry(stage, life), again: 'closed' },
      };
    },
  ),
  'confirm-urgent-exception': breachRound(
    'confirm-urgent-exception',
    urgent,
    ({ notice }) => notice.urgent?.state === 'accepted',
    async (life, stage) => {
      const ask = { agency: 'FBI', contact: 'Special Agent Roe', outcome: 'no-objection', class: 'stalked' };
      await life.post('/urgent-exception', { ...ask, consultedAt: await stage.laptop.now() });
      return { undo: () => refusedEntry(stage, life), again: 'closed' };
    },
  ),
  'proceed-after-objection': breachRound(
    'proceed-after-objection',
    urgent,
    ({ notice }) => notice.urgent?.advice !== undefined,
    async (life, { laptop }) => {
      const ask = { agency: 'FBI', contact: 'Special Agent Roe', outcome: 'objected', class: 'stalked' };
      await life.post('/urgent-exception', { ...ask, consultedAt: await laptop.now() });
      const question = async () =>
        life.post('/urgent-exception/question', {
          ...{ agency: 'FBI', official: 'Special Agent Roe', askedAt: await laptop.now() },
        });
      await question();
      await laptop.advance('PT1M');
      return {
        by: 'Dana DPO',
        typed: {
          ...{ counsel: 'Carla Example', documentHash: 'a'.repeat(64), reason: 'They are in danger.' },
          ...typedAt('advisedAt', await laptop.now(), 'America/Denver'),
        },
        ...{ undo: question, again: 'nothing' },
      };
    },
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
