import { textOf } from '#domain/calendar/times.ts';
import type { ActionSaid, BrokerActionView, FirstView } from '#functions/broker-action/broker-action-view.ts';
import { html } from '#functions/design-system/html.ts';
import type { Act } from '../acts/act.ts';
import type { CaseActs, InCase } from '../acts/case-acts.ts';
import type { Field, Fields } from '../acts/field.ts';
import { forumWords, measureWords } from './broker-action-page.ts';

/** With what is recorded now, to correct it. */
const starting = (field: Field, value: string | undefined): Field => ({
  ...field,
  ...(value !== undefined && { value }),
});

const dayField = (label: string, entry?: { readonly on: FirstView['on'] }): Field =>
  starting({ label, control: { kind: 'day' } }, entry && textOf(entry.on));

const actionFields = (entry?: FirstView): Fields => {
  const said = (name: keyof ActionSaid): string | undefined => entry?.action?.[name];
  return {
    against: starting({ label: 'Against which data broker?', control: { kind: 'text' } }, said('against')),
    measure: starting(
      { label: 'What did we do?', control: { kind: 'choice', options: measureWords } },
      said('measure'),
    ),
    before: starting(
      { label: 'Before whom?', control: { kind: 'choice', options: forumWords } },
      said('before'),
    ),
    on: dayField('On which day?', entry),
    reference: starting(
      { label: 'Number of the docket or case', control: { kind: 'text' } },
      said('reference'),
    ),
    explanation: starting(
      { label: 'What did the broker do, and what did we ask for?', control: { kind: 'prose' } },
      said('explanation'),
    ),
  };
};

const informationFields = (entry?: FirstView): Fields => ({
  on: dayField('On which day did we learn of it?', entry),
  processes: starting(
    {
      label: 'How do brokers try to get at phone records?',
      hint: 'Begin with a short name. Name no customer.',
      control: { kind: 'prose' },
    },
    entry?.information?.processes,
  ),
  steps: starting(
    { label: 'What did we do to protect the records?', control: { kind: 'prose' } },
    entry?.information?.steps,
  ),
});

const kept =
  'The yearly certificate to the FCC rests on it. Nobody can remove the entry; a new entry can correct it.';

export const recordActionAct: Act<undefined> = {
  title: 'Record an action against a data broker',
  lead: () =>
    html`<p>Proceedings that we instituted, or a petition that we filed, before a court, a state commission or the FCC (47 CFR 64.2009(e)).</p>`,
  fields: () => actionFields(),
  consequence: () => kept,
  button: 'Record the action',
  done: 'The action is recorded.',
};

export const recordInformationAct: Act<undefined> = {
  title: 'Record how brokers get at phone records',
  lead: () =>
    html`<p>What we know of the processes that data brokers use to get at phone records (CPNI), and what we did about it (47 CFR 64.2009(e)).</p>`,
  fields: () => informationFields(),
  consequence: () => kept,
  button: 'Record the information',
  done: 'The information is recorded.',
};

type About = InCase<BrokerActionView>;

const resultFields = ({ view, next }: About): Fields => {
  const entry = view.results.find(({ n }) => n === next.n);
  return {
    on: dayField('On which day?', entry),
    what: starting({ label: 'What happened?', control: { kind: 'prose' } }, entry?.what),
  };
};

const replaces = (): string => 'Your entry replaces the earlier one, which stays on this page.';

export const brokerActionActs = {
  'record-result': {
    title: 'Record a result',
    fields: resultFields,
    consequence: () => kept,
    button: 'Record it',
    done: 'The result is recorded.',
  },
  'correct-result': {
    title: 'Correct a result',
    fields: resultFields,
    consequence: replaces,
    button: 'Record the correction',
    done: 'Your correction is recorded.',
  },
  'correct-action': {
    title: 'Correct this action',
    fields: ({ view }) => actionFields(view.entry),
    consequence: replaces,
    button: 'Record the correction',
    done: 'Your correction is recorded.',
  },
  'correct-information': {
    title: 'Correct this information',
    fields: ({ view }) => informationFields(view.entry),
    consequence: replaces,
    button: 'Record the correction',
    done: 'Your correction is recorded.',
  },
} satisfies CaseActs<BrokerActionView>['acts'];
