import { textOf } from '#domain/calendar/times.ts';
import { html } from '#functions/design-system/html.ts';
import type { TrainingView } from '#functions/training/training-view.ts';
import type { Act } from '../acts/act.ts';
import type { CaseActs } from '../acts/case-acts.ts';
import type { Field, Fields } from '../acts/field.ts';

/** With what is recorded now, to correct it. */
const starting = (field: Field, value: string | undefined): Field => ({
  ...field,
  ...(value !== undefined && { value }),
});

const fieldsOf = (view?: TrainingView): Fields => ({
  on: starting({ label: 'On which day?', control: { kind: 'day' } }, view && textOf(view.on)),
  what: starting({ label: 'What was it about?', control: { kind: 'text' } }, view?.what),
  persons: starting(
    { label: 'Who was trained?', hint: 'One name on each line.', control: { kind: 'lines' } },
    view?.persons.join('\n'),
  ),
  trainer: starting({ label: 'Who trained them?', control: { kind: 'text' } }, view?.trainer),
});

export const recordTrainingAct: Act<undefined> = {
  title: 'Record a training',
  lead: () =>
    html`<p>A training that was held, on when our workers may use phone records and when not (47 CFR 64.2009(b)).</p>`,
  fields: () => fieldsOf(),
  consequence: () =>
    'The signer of the yearly certificate reads it. Nobody can remove the entry; a new entry can correct it.',
  button: 'Record the training',
  done: 'The training is recorded.',
};

export const trainingActs = {
  'correct-training': {
    title: 'Correct this training',
    fields: ({ view }) => fieldsOf(view),
    consequence: () => 'Your entry replaces the earlier one, which stays on this page.',
    button: 'Record the correction',
    done: 'Your correction is recorded.',
  },
} satisfies CaseActs<TrainingView>['acts'];
