import { readTraining, recordTraining } from '#functions/training/contract.ts';
import type { TrainingView } from '#functions/training/training-view.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { recordTrainingAct, trainingActs } from './acts.ts';
import { list, one, readTrainingOf, registerTitle, trainingPage, trainingsPage } from './training-page.ts';

const record: Screen = screenOfAct<undefined>(`${trainingsPage}/new`, recordTraining.access, async () => ({
  ...{ act: recordTrainingAct, context: undefined, name: 'recorded', caption: registerTitle },
  ...{ method: recordTraining.method, path: recordTraining.path, casePage: trainingsPage },
  shownAt: (answer) => trainingPage((answer as { readonly id: string }).id),
}));

/** Trainings of our workers, which the signer of the certificate reads (47 CFR 64.2009(b)). */
export const trainingScreens: readonly Screen[] = [
  list,
  record,
  one,
  actScreen<TrainingView>({
    ...{ base: trainingsPage, access: readTraining.access, read: readTrainingOf },
    ...{ caption: ({ what }) => what, acts: trainingActs },
  }),
];
