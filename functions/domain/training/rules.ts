import { type Day, isAfter } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { currentOf, type Training, type TrainingEvent } from './training.ts';

export const TrainingCorrected = conflict(
  'training-corrected',
  'Somebody corrected this training after you opened it. Read the current entry. Nothing was recorded.',
);

export interface Said {
  readonly on: Day;
  readonly textSha256: string;
  readonly by: Sub;
  /** Company zone. */
  readonly today: Day;
}

/** @throws {InvalidInput} for a day in the future: a planned training trained nobody yet */
export const decideTraining = ({ on, textSha256, by, today }: Said): readonly TrainingEvent[] => {
  if (isAfter(on, today)) throw new InvalidInput([{ pointer: '#/on', detail: 'This is in the future.' }]);
  return [{ type: 'training-recorded', on, textSha256, by }];
};

/** `n`: the entry that the officer read. */
const correctTraining: Rule<Training, { readonly n: number }, Said, unknown, TrainingEvent> = {
  among: ({ entries }) => [entries.length],
  closed: ({ entries }, { n }) => (n === entries.length ? undefined : new TrainingCorrected()),
  decide: (training, said) => {
    const { on, textSha256 } = currentOf(training);
    return said.on === on && said.textSha256 === textSha256 ? [] : decideTraining(said);
  },
};

/** What can be done with a training (47 CFR 64.2009(b)). */
export const trainingRules = { 'correct-training': correctTraining } as const;
export type TrainingAct = keyof typeof trainingRules;
