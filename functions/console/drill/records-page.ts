import { card, emptyState, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { listTraining } from '#functions/drill/contract.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { TrainingRecord } from '#ports/drills.ts';
import type { Screen, Visit } from '../visit.ts';
import { drillPage } from './practiced.ts';

interface OfYear {
  readonly year: number;
  readonly records: readonly TrainingRecord[];
}

const outcomes: Readonly<Record<TrainingRecord['outcome'], string>> = {
  finished: 'Played to its end',
  'ended-early': 'Ended before its end',
  'left-open': 'Left, and ended later',
};

const tookWords = (seconds: number | undefined): string => {
  if (seconds === undefined) return 'Not finished';
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
};

const one = ({ on, outcome, people, steps, caught, sha256, id }: TrainingRecord, { zone }: Visit): Markup =>
  card({
    ...{ id: `drill-${id}`, title: { text: `Drill of ${dateInWords(on)}` } },
    body: html`${facts(
      [
        { name: 'Outcome', value: { text: outcomes[outcome] } },
        { name: 'Officers', value: { text: people.join(', ') } },
      ],
      true,
    )}
${scrollingTable(`Steps of the drill of ${dateInWords(on)}`, {
  head: ['Step', 'By', 'Told', 'Took'].map((text) => ({ text })),
  firstCellIsHeader: true,
  rows: steps.map(({ title, by, openedAt, took }) => [
    { text: title },
    { text: by.join(', ') || 'The clock' },
    { text: instantInWords(openedAt, zone) },
    { text: tookWords(took) },
  ]),
})}
${scrollingTable(`What was caught in the drill of ${dateInWords(on)}`, {
  head: ['Caught', 'When', 'By which rule'].map((text) => ({ text })),
  firstCellIsHeader: true,
  rows: caught.map(({ by, at, wall }) => [{ text: by }, { text: instantInWords(at, zone) }, { text: wall }]),
})}
<p>Seal: <code class="pc-typed">${sha256}</code></p>`,
  });

/** Proof of training, for the evidence of the yearly certificate (47 CFR 64.2009(b), (e)). */
export const recordsPage: Screen = {
  path: `${drillPage}/records/{year}`,
  access: listTraining.access,
  get: async (visit) => {
    const asked = encodeURIComponent(visit.params.year ?? '');
    const { year, records } = await visit.api.read<OfYear>(listTraining.path.replace('{year}', asked));
    const pageOf = (other: number) => ({ text: `${other}`, href: `${drillPage}/records/${other}` });
    return {
      ...{ title: `Drills of ${year}`, at: '/officer/more' },
      body: html`<h1 class="govuk-heading-xl">Drills of ${year}</h1>
<p>Who practiced, how long each step took in real time, and what the rules caught. Kept for two years. Practice colleagues are made up.</p>
${records.length === 0 ? emptyState('No drill was ended in this year', { text: 'A drill that an officer ends appears here.' }) : records.map((record) => one(record, visit))}
${pagination({ previous: pageOf(year - 1), next: pageOf(year + 1) })}`,
    };
  },
};
