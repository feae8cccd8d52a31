import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card, emptyState, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { listTrainings, readTraining, recordTraining } from '#functions/training/contract.ts';
import type { TrainingList, TrainingRow, TrainingView } from '#functions/training/training-view.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { recordTrainingAct, trainingActs } from './acts.ts';

export const trainingsPage = '/officer/trainings';
export const registerTitle = 'Trainings';

export const trainingPage = (id: string): string => `${trainingsPage}/${encodeURIComponent(id)}`;

export const readTrainingOf = ({ api }: Pick<Visit, 'api'>, id: string): Promise<TrainingView> =>
  api.read<TrainingView>(readTraining.path.replace('{caseId}', encodeURIComponent(id)));

/** Also in the file for the signer of the certificate. */
export const trainingsTable = (label: string, rows: readonly TrainingRow[]): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--s', hasKeys: true },
    head: ['Training', 'On', 'Who was trained', 'By whom'].map((text) => ({ text })),
    rows: rows.map(({ id, what, on, persons, trainer }) => [
      { html: html`<a class="govuk-link pc-typed" href="${trainingPage(id)}">${what}</a>` },
      { text: dateInWords(on) },
      { text: persons.join(', '), classes: 'pc-typed' },
      { text: trainer, classes: 'pc-typed' },
    ]),
  });

const pathOf = ({ query }: Visit): string => {
  const year = query.get('year') ?? '';
  return /^\d{4}$/.test(year) ? `${listTrainings.path}?year=${year}` : listTrainings.path;
};

const yearLink = (year: number): Markup =>
  html`<a class="govuk-link" href="${trainingsPage}?year=${year}">${year}</a>`;

export const list: Screen = {
  path: trainingsPage,
  access: listTrainings.access,
  get: async (visit) => {
    const { year, trainings } = await visit.api.read<TrainingList>(pathOf(visit));
    return {
      title: registerTitle,
      body: html`<h1 class="govuk-heading-xl">${registerTitle}</h1>
<p>Trainings of our workers in ${year} on when they may use phone records (47 CFR 64.2009(b)). The signer of the yearly certificate reads them. Nobody can remove one; a new entry can correct it.</p>
${hasAccess(recordTraining.access, visit.officer.groups) && button({ href: `${trainingsPage}/new`, text: 'Record a training' })}
${
  trainings.length === 0
    ? emptyState(`Nothing in ${year}`, { text: 'Recorded trainings appear here.' })
    : trainingsTable(`Trainings of ${year}`, trainings)
}
<p>${yearLink(year - 1)} · ${yearLink(year + 1)}</p>`,
    };
  },
};

type Entry = TrainingView['corrected'][number];

const factsOf = ({ on, what, persons, trainer, recordedAt, by }: Entry, { zone }: Visit): Markup => {
  const text = (name: string, said: string): Fact => ({ name, value: { text: said } });
  return facts(
    [
      text('On', dateInWords(on)),
      text('What it was about', what),
      text('Who was trained', persons.join('\n')),
      text('By whom', trainer),
      text('Recorded', `${instantInWords(recordedAt, zone)}, by ${by.name}`),
    ],
    true,
  );
};

export const one: Screen = {
  path: `${trainingsPage}/{id}`,
  access: readTraining.access,
  get: async (visit) => {
    const view = await readTrainingOf(visit, visit.params.id ?? '');
    const { id, what, corrected, next } = view;
    const replaced = corrected.map((entry, place) =>
      card({
        ...{ id: `entry-${place + 1}`, title: { text: `Entry ${place + 1}` } },
        body: factsOf(entry, visit),
      }),
    );
    return {
      ...{ title: what, back: { href: trainingsPage, text: registerTitle } },
      body: html`${doneBanner({ ...trainingActs, recorded: recordTrainingAct }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> <span class="pc-typed">${what}</span></h1>
${card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, trainingPage(id), visit) })}
${card({ id: 'entry', title: { text: 'The training' }, body: factsOf(view, visit) })}
${replaced.length > 0 && html`<h2 class="govuk-heading-m">Corrected since</h2><p>A later entry replaces these. They are kept as they were recorded.</p>${replaced}`}`,
    };
  },
};
