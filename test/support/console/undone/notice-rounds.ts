import { ann, held } from '#test/support/breach/breach-life.ts';
import { csvOf, letter, putList, tellable, writeLetter } from '#test/support/tellable.ts';
import { begin, breachRound, done, type Shown } from './breach-round.ts';
import type { Stage, Undoable } from './round.ts';

const listOf = ({ notice }: Shown, list = 1): Shown =>
  notice.noticeLists.find((one: Shown) => one.n === list);

const withLetter = async ({ laptop }: Stage) => {
  const id = await held(laptop);
  await done(putList(laptop, id, csvOf(3)));
  await done(writeLetter(laptop, id));
  return id;
};

const approved = async ({ laptop }: Stage) => {
  const id = await held(laptop);
  await tellable(laptop, id);
  return id;
};

/** One customer, and so many whom no letter reaches. */
const withoutAddress = (rows: number): string =>
  csvOf([{}, ...Array.from({ length: rows }, () => ({ email: '', address: '' }))]);

const withRows = async ({ laptop }: Stage) => {
  const id = await held(laptop);
  await done(putList(laptop, id, withoutAddress(2)));
  return id;
};

export const noticeRounds = {
  'write-letter': breachRound(
    'write-letter',
    begin.held,
    ({ notice }) => notice.version === 1,
    (life, { laptop }) => ({
      at: '/letter?list=1&audience=everyone',
      typed: { subject: 'About your account', body: letter.body },
      undo: () => done(writeLetter(laptop, life.id, { subject: 'Other words' }, ann)),
      again: 'nothing',
    }),
  ),
  'approve-notice': breachRound(
    'approve-notice',
    withLetter,
    ({ notice }) => notice.approvedBy !== null,
    (life, { laptop }) => ({
      about: '?list=1&audience=everyone',
      typed: {
        ...{ acknowledged: 'date', count: '3', addressChanged: '0', collapsed: '0', unknownAccounts: '3' },
        fccClosedSince: 'no',
      },
      undo: () => done(writeLetter(laptop, life.id, { subject: 'Other words' }, ann)),
      again: 'nothing',
    }),
  ),
  'open-supplement': breachRound(
    'open-supplement',
    approved,
    (shown) => listOf(shown, 2) !== undefined,
    (life) => ({
      typed: { sameBreach: 'yes', reason: 'Found later.' },
      undo: () => life.post('/supplements/2/cancellation', { reason: 'Of another breach.' }),
      again: 'nothing',
    }),
  ),
  'put-list': breachRound(
    'put-list',
    begin.held,
    ({ notice }) => notice.frozen === 3,
    (life, { laptop }) => ({
      ...{ at: '/list/1', file: csvOf(3) },
      undo: () => done(putList(laptop, life.id, csvOf(4))),
      again: 'nothing',
    }),
  ),
  'ask-write-off': breachRound(
    'ask-write-off',
    withRows,
    (shown) => listOf(shown).writeOff !== null,
    (life, { laptop }) => ({
      about: '?list=1',
      typed: { lines: 'all', reason: 'Nobody knows them.' },
      undo: () => done(putList(laptop, life.id, withoutAddress(3))),
      again: 'nothing',
    }),
  ),
  'confirm-write-off': breachRound(
    'confirm-write-off',
    withRows,
    ({ notice }) =>
      notice.accountedFor.parts.some((one: Shown) => one.part === 'written-off' && one.rows > 0),
    async (life, { laptop }) => {
      const asked = { list: 1, lines: 'all', how: 'written-off', reason: 'Nobody knows them.' };
      await life.post('/rows-to-finish', asked);
      return {
        about: '?list=1',
        undo: () => done(putList(laptop, life.id, withoutAddress(3))),
        again: 'closed',
      };
    },
  ),
  'correct-rows': breachRound(
    'correct-rows',
    withRows,
    ({ notice }) => notice.frozen === 2,
    (life, { laptop }) => ({
      about: '?list=1',
      typed: { 'rows.1-3.email': 'c1@home.example' },
      undo: () => done(putList(laptop, life.id, withoutAddress(3))),
      again: 'nothing',
    }),
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
