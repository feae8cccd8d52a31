import { NotFound } from '#domain/case/errors.ts';
import { nextOf } from '#domain/case/rule.ts';
import { trainingRules } from '#domain/training/rules.ts';
import {
  currentOf,
  type Entry,
  type Training,
  type TrainingEvent,
  trainings,
} from '#domain/training/training.ts';
import { allOfRegister, yearAsked } from '#functions/case/offers.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { TrainingList, TrainingRow, TrainingSaid, TrainingView } from './training-view.ts';

type ViewPorts = Pick<Ports, 'cases' | 'officers' | 'texts'>;
type StoredTraining = StoredCase<Training, TrainingEvent>;

const officersIn = ({ state: { entries } }: StoredTraining): readonly string[] => entries.map(({ by }) => by);

/** The words are never erased while the register is kept. */
const entryOf = async ({ texts }: ViewPorts, id: string, entry: Entry, nameOf: NameOf) => {
  const { on, textSha256, recordedAt, by } = entry;
  const text = await texts.read(id, textSha256);
  if (text === undefined) throw new Error('a training without its words');
  const said: TrainingSaid = JSON.parse(text);
  return { ...said, on, recordedAt, by: { officer: by, name: nameOf(by) } };
};

const rowOf = async (ports: ViewPorts, stored: StoredTraining, nameOf: NameOf): Promise<TrainingRow> => {
  const { id, hash, state } = stored;
  return { id, kind: 'training', hash, ...(await entryOf(ports, id, currentOf(state), nameOf)) };
};

interface Listing {
  /** Four digits; this year, company zone, if absent. */
  readonly query: { readonly year?: string };
}

/** By the day of the training (47 CFR 64.2009(b)). @throws {InvalidInput} */
export const listTrainings =
  (ports: ViewPorts & Pick<Ports, 'clock' | 'zone'>) =>
  async (_: unknown, { query }: Listing): Promise<{ readonly body: TrainingList }> => {
    const year = yearAsked(query.year, ports);
    const stored = await allOfRegister(ports, trainings, 'trainings', year);
    const nameOf = await ports.officers.names(stored.flatMap(officersIn));
    const rows = await Promise.all(stored.map((one) => rowOf(ports, one, nameOf)));
    return { body: { year: year.year, trainings: rows } };
  };

/** @throws {NotFound} */
export const readTraining =
  (ports: ViewPorts) =>
  async ({ caseId }: { readonly caseId: string }): Promise<{ readonly body: TrainingView }> => {
    const found = await ports.cases.find(trainings, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const nameOf = await ports.officers.names(officersIn(found));
    const replaced = state.entries.slice(0, -1);
    return {
      body: {
        ...(await rowOf(ports, found, nameOf)),
        corrected: await Promise.all(replaced.map((one) => entryOf(ports, id, one, nameOf))),
        next: nextOfRegister(nextOf(trainingRules, state, undefined), { caseId: id }, nameOf),
      },
    };
  };
