import { subjectOf } from '#infra/local/subject.ts';
import { onTheDesk } from '#test/support/officer-actions.ts';
import { usual } from '#test/support/our-words.ts';
import { answer, submit, until, verdict } from '#test/support/request-life.ts';
import {
  askAsHolder,
  caseOf,
  inStage,
  linkIn,
  putAccount,
  registerAccount,
} from '#test/support/requesters.ts';
import { as, done, roundAt, type Shown } from './colleagues.ts';
import type { Round, Stage, Undoable } from './round.ts';

const [olive, omar, sue] = ['Olive Officer', 'Omar Officer', 'Sue Supervisor'] as const;

type Told = Omit<Round, 'by' | 'page' | 'isSo'>;

/** Olive presses; the others act over the API. */
const requestRound =
  (
    act: string,
    setUp: (stage: Stage) => Promise<string>,
    isSo: (shown: Shown) => boolean,
    told: (life: ReturnType<typeof requestAt>, stage: Stage) => Told | Promise<Told>,
  ): Undoable['round'] =>
  async (stage) => {
    const id = await setUp(stage);
    const life = requestAt(stage, id);
    const said = await told(life, stage);
    return roundAt(stage, { by: olive, act, path: `/cases/${id}`, page: `/requests/${id}` }, isSo, said);
  };

const requestAt = (stage: Stage, id: string) => ({
  id,
  /** Below the case. */
  omar: (path: string, json: object) => as(stage, omar)('POST', `/cases/${id}/${path}`, json),
  ofRequest: (path: string, json: object, who: Round['by'] = omar) =>
    as(stage, who)('POST', `/requests/${id}/${path}`, json),
  confirm: async (path: string, who: Round['by']) => {
    const { proposals } = await as(stage, who)('GET', `/cases/${id}`);
    const { proposalSha256 } = proposals.find(({ confirmAt }: Shown) => confirmAt.endsWith(path));
    return as(stage, who)('POST', `/requests/${id}/${path}`, { proposalSha256 });
  },
  inStage: (one: string) => inStage(stage.laptop, id, one),
});

const onDesk = ({ laptop }: Stage) => onTheDesk(laptop);

const answered = async (stage: Stage) => {
  const id = await onDesk(stage);
  await done(answer(stage.laptop, id, { message: usual('inquiry') }));
  await inStage(stage.laptop, id, 'closed');
  return id;
};

let serial = 0;
const someone = (name: string): string => {
  serial += 1;
  return `${name}-${serial}@home.example`;
};

/** A former customer whose mailbox is confirmed, and who has still to show who they are. */
const unproved = async ({ laptop }: Stage) => {
  const email = someone('former');
  const asked = { capacity: 'former-customer', kind: 'access', controller: undefined, email };
  const { id } = (await submit(laptop, asked)).body;
  await verdict(laptop, await linkIn(laptop, email, id, /^Please confirm your address/));
  await inStage(laptop, id, 'working');
  return id;
};

const account = '6401';
const ofPaper = async ({ laptop }: Stage) => {
  await registerAccount(laptop, account, { email: 'hanna@record.example' });
  const id = await askAsHolder(laptop, account);
  await until(async () => (await caseOf(laptop, id)).state.account, `the account of ${id}`);
  return id;
};

const aboutChild = async ({ laptop }: Stage) => {
  const number = `6402-${serial}`;
  await putAccount(laptop, number, { email: 'hanna@record.example' }, await laptop.token(omar, ['officer']));
  const asked = { kind: 'child-data', capacity: 'guardian', childAge: 'under-13', controller: undefined };
  const more = { email: someone('paula'), account: number, details: 'My child has this phone.' };
  const { id } = (await submit(laptop, { ...asked, ...more })).body;
  await until(async () => (await caseOf(laptop, id)).state.childBlock, `a review of ${id}`);
  return id;
};

const isClosed = ({ stage }: Shown): boolean => stage === 'closed';

export const requestRounds = {
  assign: requestRound(
    'assign',
    onDesk,
    ({ state }) => state.assigned?.to === subjectOf(omar),
    async (life, stage) => {
      // A choice of the form: an officer who has been here.
      await stage.session(omar);
      return {
        typed: { officer: subjectOf(omar) },
        undo: () => life.omar('assign', { officer: null }),
        again: 'nothing',
        says: /Nobody has this case now: it is in/,
      };
    },
  ),
  answer: requestRound('answer', onDesk, isClosed, (life) => ({
    typed: { outcome: 'done', message: usual('inquiry') },
    undo: async () => {
      await life.inStage('closed');
      await life.omar('reopen', { reason: 'wrong-answer', note: 'It was another person.' });
    },
    again: 'nothing',
  })),
  reopen: requestRound(
    'reopen',
    answered,
    (shown) => !isClosed(shown),
    (life) => ({
      typed: { reason: 'wrong-answer', note: 'It was another person.' },
      undo: async () => {
        await life.inStage('working');
        await life.ofRequest('answer', { outcome: 'done', message: usual('inquiry') });
        await life.inStage('closed');
      },
      again: 'nothing',
    }),
  ),
  'set-new-date': requestRound(
    'set-new-date',
    onDesk,
    ({ state }) => state.newDate === '2027-01-08',
    (life) => ({
      typed: { on: '2027-01-08' },
      undo: () => life.omar('new-date', { on: '2027-01-11' }),
      again: 'nothing',
    }),
  ),
  'record-state': requestRound(
    'record-state',
    onDesk,
    ({ state }) => state.usState === 'CA',
    (life) => ({
      typed: { state: 'CA' },
      undo: () => life.omar('state', { state: 'UT' }),
      again: 'nothing',
    }),
  ),
  reclassify: requestRound(
    'reclassify',
    onDesk,
    ({ state }) => state.kind === 'access',
    (life) => ({
      typed: { kind: 'access', reason: 'They want a copy.' },
      undo: () => life.omar('reclassify', { kind: 'inquiry', reason: 'They want to know.' }),
      again: 'nothing',
    }),
  ),
  'check-identity': requestRound(
    'check-identity',
    unproved,
    ({ state }) => state.evidence?.evidence === 'photo-id-in-person',
    (life) => ({
      typed: { evidence: 'photo-id-in-person', checkedOn: '2026-11-24' },
      undo: () => life.ofRequest('verification', { evidence: 'code-letter', checkedOn: '2026-11-24' }),
      again: 'nothing',
    }),
  ),
  'confirm-identity': requestRound(
    'confirm-identity',
    unproved,
    ({ state }) => state.evidence?.confirmedBy !== undefined,
    async (life) => {
      await life.ofRequest('verification', { evidence: 'photo-id-in-person', checkedOn: '2026-11-24' });
      return {
        undo: () => life.omar('reclassify', { kind: 'delete', reason: 'They want it deleted.' }),
        again: 'closed',
      };
    },
  ),
  'declare-records': requestRound(
    'declare-records',
    ofPaper,
    ({ state }) => state.declared?.by === subjectOf(olive),
    (life) => ({
      typed: { covers: 'paper', account, what: 'Two bills.' },
      undo: () => life.ofRequest('records', { covers: 'paper', account, what: 'Three bills.' }),
      again: 'nothing',
    }),
  ),
  'confirm-records': requestRound(
    'confirm-records',
    ofPaper,
    ({ state }) => state.declared?.confirmedBy !== undefined,
    async (life) => {
      const declare = (what: string) => life.ofRequest('records', { covers: 'paper', account, what });
      await declare('Two bills.');
      return { undo: () => declare('Three bills.'), again: 'nothing' };
    },
  ),
  'decide-block': requestRound(
    'decide-block',
    aboutChild,
    ({ state }) => state.childBlock.proposed?.by === subjectOf(olive),
    (life) => ({
      typed: { decision: 'confirm', reason: 'It is true.' },
      undo: () => life.ofRequest('child-block', { decision: 'lift', reason: 'It is wrong.' }),
      again: 'nothing',
    }),
  ),
  'confirm-block': requestRound(
    'confirm-block',
    aboutChild,
    ({ state }) => state.childBlock.decided?.decision === 'confirm',
    async (life) => {
      await life.ofRequest('child-block', { decision: 'confirm', reason: 'It is true.' });
      return {
        undo: async () => {
          await life.ofRequest('child-block', { decision: 'lift', reason: 'It is wrong.' });
          await life.confirm('child-block/confirmation', sue);
        },
        again: 'closed',
      };
    },
  ),
  'record-child-age': requestRound(
    'record-child-age',
    aboutChild,
    ({ state }) => state.childAge === '13-15',
    (life) => ({
      typed: { now: '13-15' },
      undo: () => life.omar('child-age', { now: 'under-13' }),
      again: 'nothing',
    }),
  ),
} satisfies Readonly<Record<string, Undoable['round']>>;
