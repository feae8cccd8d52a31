import { ben, determined, post, receipt, recorded } from '#test/support/breach/breach-life.ts';
import {
  begin,
  breachRound,
  done,
  inAMinute,
  type Life,
  type Shown,
  typedAt,
  withdraw,
} from './breach-round.ts';
import type { Stage, Undoable } from './round.ts';

const isWithdrawn = ({ determination }: Shown): boolean =>
  (determination?.withdrawal?.confirmedAt ?? null) !== null;

const determine = async ({ laptop }: Stage, life: Life, over: object = {}) =>
  life.post('/determination', {
    ...{ determinedAt: await laptop.now(), within2011: 'yes', reason: 'Shown by the logs.', ...over },
  });

const decidedNo = {
  within2011: 'no',
  reportToLawEnforcement: 'yes',
  tellCustomers: 'no',
  reasonCode: 'no-cpni',
};

export const recordRounds = {
  determine: breachRound(
    'determine',
    begin.recorded,
    (shown) => shown.determination !== null && !isWithdrawn(shown),
    (life) => ({
      typed: {
        ...{ 'determinedAt.date': '2026-11-24', 'determinedAt.time': '09:00', within2011: 'yes' },
        ...{ reason: 'Shown by the logs.' },
      },
      ...{ undo: () => withdraw(life), again: 'nothing' },
    }),
  ),
  'withdraw-determination': breachRound(
    'withdraw-determination',
    begin.determined,
    ({ determination }) => determination.withdrawal !== null,
    (life, stage) => ({
      typed: { reason: 'A false alarm.' },
      undo: async () => {
        await life.post('/determination/withdrawal/confirmation', {}, ben);
        await determine(stage, life);
      },
      again: 'nothing',
    }),
  ),
  'confirm-withdrawal': breachRound(
    'confirm-withdrawal',
    begin.determined,
    isWithdrawn,
    async (life, stage) => {
      const asked = () => life.post('/determination/withdrawal', { reason: 'A false alarm.' });
      await asked();
      return {
        undo: async () => {
          await determine(stage, life);
          await asked();
        },
        again: 'nothing',
      };
    },
  ),
  'confirm-determination': breachRound(
    'confirm-determination',
    begin.recorded,
    (shown) => (shown.determination?.confirmedBy ?? null) !== null && !isWithdrawn(shown),
    async (life, stage) => {
      await determine(stage, life, decidedNo);
      return {
        undo: async () => {
          await withdraw(life);
          await determine(stage, life, decidedNo);
        },
        again: 'nothing',
      };
    },
  ),
  'correct-record': breachRound(
    'correct-record',
    begin.determined,
    ({ record }) => record.occurredFrom === '2026-11-02',
    (life) => ({
      typed: { 'occurredFrom.date': '2026-11-02', reason: 'Read again.' },
      undo: () => life.post('/record-correction', { occurredFrom: '2026-11-01', reason: 'It was right.' }),
      again: 'nothing',
    }),
  ),
  'confirm-record-correction': breachRound(
    'confirm-record-correction',
    ({ laptop }) => determined(laptop, { determinedAt: '2026-11-24T10:00:00Z' }),
    ({ determination }) => determination.determinedAt.startsWith('2026-11-24T11:00'),
    async (life) => {
      const correct = (determinedAt: string, who?: string) =>
        life.post('/record-correction', { determinedAt, reason: 'Read again.' }, who);
      const asked = () => correct('2026-11-24T11:00:00Z');
      await asked();
      return {
        undo: async () => {
          await correct('2026-11-24T10:00:00Z', ben);
          await asked();
        },
        again: 'nothing',
      };
    },
  ),
  'record-receipt': breachRound(
    'record-receipt',
    begin.determined,
    ({ receipts }) => receipts.some((one: Shown) => one.withdrawnAt === null),
    (life) => ({
      typed: {
        ...{ agency: 'all', 'filedAt.date': '2026-11-24', 'filedAt.time': '12:30' },
        receipt: 'CPNI-2026-0009',
      },
      undo: () => life.post('/law-enforcement-receipts/1/withdrawal', { reason: 'Of another breach.' }),
      again: 'nothing',
    }),
  ),
  'correct-receipt': async (stage) => {
    const filedAt = inAMinute(await stage.laptop.now());
    return breachRound(
      'correct-receipt',
      begin.held,
      ({ receipts }) => receipts[0].filedAt === filedAt,
      (life) => ({
        about: '?n=1',
        typed: { ...typedAt('filedAt', filedAt), reason: 'Read again.' },
        undo: () =>
          life.post('/law-enforcement-receipts/1/correction', {
            ...{ filedAt: inAMinute(filedAt), reason: 'Read once more.' },
          }),
        again: 'nothing',
      }),
    )(stage);
  },
  'withdraw-receipt': breachRound(
    'withdraw-receipt',
    begin.held,
    ({ receipts }) => receipts.every((one: Shown) => one.withdrawnAt !== null),
    (life, { laptop }) => ({
      about: '?n=1',
      typed: { reason: 'Of another breach.' },
      undo: async () => done(receipt(laptop, life.id, await laptop.now())),
      again: 'closed',
    }),
  ),
  'confirm-receipt': breachRound(
    'confirm-receipt',
    async ({ laptop }) => {
      const id = await recorded(laptop);
      await done(
        post(laptop, `/${id}/determination`, {
          determinedAt: '2026-11-20T15:00:00Z',
          within2011: 'yes',
          reason: 'Logs.',
        }),
      );
      await done(receipt(laptop, id, '2026-11-22T18:00:00Z'));
      return id;
    },
    ({ receipts }) => receipts[0].confirmedBy !== null && receipts[0].withdrawnAt === null,
    (life) => ({
      about: '?n=1',
      undo: () => life.post('/law-enforcement-receipts/1/withdrawal', { reason: 'Of another breach.' }, ben),
      again: 'closed',
    }),
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
