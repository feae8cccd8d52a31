import { action, information, result } from '#test/support/broker-actions.ts';
import { entry, mailing, own } from '#test/support/campaigns.ts';
import { filed } from '#test/support/certificates.ts';
import { training } from '#test/support/trainings.ts';
import { as, pathOffered, roundAt, type Shown } from './colleagues.ts';
import type { Round, Stage, Undoable } from './round.ts';

const [olive, omar, sue, dana] = ['Olive Officer', 'Omar Officer', 'Sue Supervisor', 'Dana DPO'] as const;

type Rounds = Readonly<Record<string, Undoable['round']>>;

/** Entries of one kind that an officer corrects, and another corrects back. */
const corrected =
  (
    begin: (stage: Stage) => Promise<string>,
    act: string,
    {
      by,
      other,
      was,
      now,
      typed = now,
    }: {
      readonly by: Round['by'];
      readonly other: Round['by'];
      readonly was: Shown;
      readonly now: Shown;
      readonly typed?: Record<string, string>;
    },
    wordsIn: (shown: Shown) => string,
  ): Undoable['round'] =>
  async (stage) => {
    const path = await begin(stage);
    const before = wordsIn(await as(stage, by)('GET', path));
    return roundAt(stage, { by, path, act }, (shown) => wordsIn(shown) !== before, {
      typed,
      undo: async () => {
        await as(stage, other)('POST', await pathOffered(stage, other, path, act), was);
      },
      again: 'closed',
    });
  };

const recordAs = (stage: Stage, path: string, json: object, by: Round['by'] = olive) =>
  as(stage, by)('POST', path, json);

const actionBegun = async (stage: Stage, over: object = {}) => {
  const { id } = await recordAs(stage, '/broker-actions', { ...action, ...over });
  return `/broker-actions/${id}`;
};
const withResult = async (stage: Stage) => {
  const path = await actionBegun(stage, { reference: '1:26-cv-0777' });
  await recordAs(stage, `${path}/results`, result);
  return path;
};

export const brokerActionRounds = {
  'correct-action': corrected(
    actionBegun,
    'correct-action',
    {
      ...{ by: olive, other: omar, was: action, now: { ...action, explanation: 'It sold more.' } },
    },
    ({ entry: { action: said } }) => said.explanation,
  ),
  'correct-information': corrected(
    async (stage) => {
      const { id } = await recordAs(stage, '/broker-actions/information', information);
      return `/broker-actions/${id}`;
    },
    'correct-information',
    { by: olive, other: omar, was: information, now: { ...information, steps: 'We check it twice.' } },
    ({ entry: { information: said } }) => said.steps,
  ),
  'correct-result': corrected(
    withResult,
    'correct-result',
    { by: olive, other: omar, was: result, now: { ...result, what: 'The court dismissed it.' } },
    ({ results }) => results[0].what,
  ),
  'record-result': async (stage) => {
    const path = await actionBegun(stage, { reference: '1:26-cv-0888' });
    return roundAt(
      stage,
      { by: olive, path, act: 'record-result' },
      ({ results }) => results[0]?.what === result.what,
      {
        typed: result,
        undo: async () => {
          const correction = await pathOffered(stage, omar, path, 'correct-result');
          await recordAs(stage, correction, { ...result, what: 'It was another case.' }, omar);
        },
        again: 'nothing',
      },
    );
  },
} satisfies Rounds;

export const trainingRounds = {
  'correct-training': corrected(
    async (stage) => {
      const { id } = await recordAs(stage, '/trainings', training, sue);
      return `/trainings/${id}`;
    },
    'correct-training',
    {
      ...{ by: sue, other: dana, was: training, now: training },
      typed: {
        ...{ on: training.on, what: 'When they may not', persons: 'Wanda Worker', trainer: 'Terry Trainer' },
      },
    },
    ({ what }) => what,
  ),
} satisfies Rounds;

const campaignBegun = async (stage: Stage) => {
  const { id } = await recordAs(stage, '/campaigns', { ...entry, products: 'Internet 900' });
  const path = `/campaigns/${id}`;
  const { proposalSha256 } = await as(stage, sue)('GET', path);
  await recordAs(stage, `${path}/confirmation`, { proposalSha256 }, sue);
  return path;
};

export const campaignRounds = {
  'record-mailing': async (stage) => {
    const path = await campaignBegun(stage);
    for (const number of mailing.accounts)
      await as(stage, olive)('PUT', `/accounts/${number}`, { name: 'Ada', addressOfRecord: {} });
    return roundAt(
      stage,
      { by: olive, path, act: 'record-mailing' },
      ({ mailings }) => mailings.some((one: Shown) => one.stage === 'waiting'),
      {
        typed: {
          ...{ uses: own, counselOn: '2026-12-07', mailedOn: '2026-12-08' },
          accounts: mailing.accounts.join('\n'),
        },
        undo: () => recordAs(stage, `${path}/mailings/1/declining`, { reason: 'Another day.' }, omar),
        again: 'nothing',
      },
    );
  },
} satisfies Rounds;

const preserved = async (stage: Stage) => {
  const whole = { matter: 'Doe v. Carrier', reference: '2:26-cv-00042', reason: 'Counsel told us.' };
  const { id } = await recordAs(
    stage,
    '/preservations',
    { ...whole, scope: 'person', person: 'a@b.example' },
    dana,
  );
  return `/preservations/${id}`;
};
const endReason = { reason: 'It was dismissed.' };

export const preservationRounds = {
  'ask-preservation-end': async (stage) => {
    const path = await preserved(stage);
    return roundAt(stage, { by: sue, path, act: 'ask-preservation-end' }, ({ endWaits }) => endWaits, {
      typed: endReason,
      undo: () => recordAs(stage, `${path}/end/declining`, { reason: 'There is an appeal.' }, dana),
      again: 'nothing',
    });
  },
  'decline-preservation-end': async (stage) => {
    const path = await preserved(stage);
    const asked = () => recordAs(stage, `${path}/end`, endReason, dana);
    await asked();
    return roundAt(stage, { by: sue, path, act: 'decline-preservation-end' }, ({ endWaits }) => !endWaits, {
      typed: { reason: 'There is an appeal.' },
      undo: asked,
      again: 'nothing',
    });
  },
} satisfies Rounds;

const filing = '/certificates/2025/filing';
const recordFiling = (stage: Stage, by: Round['by']) => recordAs(stage, filing, filed, by);
const at = (act: string) => ({ by: sue, act, path: filing, page: '/certificates/2025' });

/** One filing for the year: each begins where the round before has ended. */
export const certificateRounds = {
  'record-filing': async (stage) =>
    roundAt(stage, at('record-filing'), (shown) => shown.filing?.stage === 'waiting', {
      typed: filed,
      undo: () => recordAs(stage, `${filing}/declining`, { reason: 'Another day.' }, dana),
      again: 'nothing',
    }),
  'decline-filing': async (stage) => {
    await recordFiling(stage, dana);
    return roundAt(stage, at('decline-filing'), (shown) => shown.filing?.stage !== 'waiting', {
      typed: { reason: 'Another day.' },
      undo: () => recordFiling(stage, dana),
      again: 'nothing',
    });
  },
  'correct-filing': async (stage) => {
    const { proposalSha256 } = await as(stage, sue)('GET', filing);
    await recordAs(stage, `${filing}/confirmation`, { proposalSha256 }, sue);
    const correct = (confirmation: string, by: Round['by']) =>
      recordAs(stage, `${filing}/correction`, { ...filed, confirmation, reason: 'A typing error.' }, by);
    return roundAt(stage, at('correct-filing'), (shown) => shown.filing.confirmation === '20260227-2', {
      typed: { ...filed, confirmation: '20260227-2', reason: 'A typing error.' },
      undo: () => correct(filed.confirmation, dana),
      again: 'nothing',
    });
  },
} satisfies Rounds;
