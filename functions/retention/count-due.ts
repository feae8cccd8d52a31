import type { RecordClass } from '#domain/calendar/periods.ts';
import type { FileState } from '#domain/case/file-events.ts';
import { keptFor } from '#domain/case/file-kinds.ts';
import { filesHere } from '#domain/case/files.ts';
import { mayErase } from '#functions/preservation/offers.ts';
import type { Ports } from '#ports/index.ts';
import { dueCases } from './erase-due.ts';

export interface DueCount {
  /** Records of cases whose time is over, by class. */
  readonly due: Readonly<Partial<Record<RecordClass, number>>>;
  readonly cases: number;
  /** Their time is over, and a preservation keeps them. */
  readonly preserved: number;
}

type Counting = Pick<Ports, 'cases' | 'caseItems' | 'clock' | 'people' | 'texts'>;

const classOfItem = (item: string): RecordClass => (item.startsWith('PERSON') ? 'person' : 'words');

const classesOfFiles = (state: FileState): readonly RecordClass[] =>
  filesHere(state).map(({ purpose }) => (keptFor[purpose] === 'until-verdict' ? 'identity' : 'attached'));

/** What the next daily run would erase, by class (P47). Changes nothing. */
export const countDue = (ports: Counting) => async (): Promise<DueCount> => {
  const due: Partial<Record<RecordClass, number>> = {};
  let [cases, preserved] = [0, 0];
  for await (const of of dueCases(ports)) {
    if (!(await mayErase(ports, of))) {
      preserved += 1;
      continue;
    }
    cases += 1;
    const items = (await ports.caseItems.list(of.id)).map(classOfItem);
    for (const one of [...items, ...classesOfFiles(of.state as FileState)]) due[one] = (due[one] ?? 0) + 1;
  }
  return { due, cases, preserved };
};
