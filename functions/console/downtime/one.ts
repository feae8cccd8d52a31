import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readDowntime } from '#functions/downtime/contract.ts';
import type { DowntimeView } from '#functions/downtime/downtime-view.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { downtimeActs } from './acts.ts';
import { downtimePage, downtimesPage, endOf, readDowntimeOf, stageTag, titleOf } from './downtime-page.ts';

const text = (name: string, said: string | null): readonly Fact[] =>
  said === null ? [] : [{ name, value: { text: said } }];

const told = (view: DowntimeView, { zone }: Visit): readonly Fact[] => [
  ...text('Down from', instantInWords(view.from, zone)),
  ...text('To', endOf(view, zone)),
  ...text('Found on', dateInWords(view.foundOn)),
  ...text('Recorded by', view.by?.name ?? 'Our own watch of the page'),
  ...text('What did not work', view.what),
  ...text('Answer due', view.dueOn && dateInWords(view.dueOn)),
  ...text(
    'Decided',
    view.answeredBy && `${instantInWords(view.answeredBy.at, zone)}, by ${view.answeredBy.name}`,
  ),
  ...text('Why an anomaly', view.reason),
  ...text('FCC notified', view.fccNotifiedOn && dateInWords(view.fccNotifiedOn)),
  ...text('How', view.fccNotifiedHow),
];

const blank = '____________________';

const letterBody = ({ fccLetter }: DowntimeView): Markup =>
  html`${(fccLetter ?? []).map(
    ({ about, text: said }) =>
      html`<h2 class="govuk-heading-s">${about}</h2><p class="pc-typed">${said ?? blank}</p>`,
  )}`;

const letterPage = (id: string): string => `${downtimePage(id)}/fcc-letter`;

const recorded = { recorded: { done: 'It is recorded.' } };

export const one: Screen = {
  path: `${downtimesPage}/{id}`,
  access: readDowntime.access,
  get: async (visit) => {
    const view = await readDowntimeOf(visit, visit.params.id ?? '');
    const { id, next, fccLetter } = view;
    const blanks = fccLetter?.filter(({ text: said }) => said === null).length ?? 0;
    return {
      ...{ title: titleOf(view), back: { href: downtimesPage, text: 'Ways to opt out that were down' } },
      body: html`${doneBanner({ ...downtimeActs, ...recorded }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> ${titleOf(view)}</h1>
<p>${stageTag(view)}</p>
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, downtimePage(id), visit) })}
${facts(told(view, visit), true)}
${
  fccLetter !== null &&
  card({
    ...{ id: 'fcc-letter', title: { text: 'Letter to the FCC' } },
    body: html`${blanks > 0 && html`<p><strong>Blanks in it: ${blanks}.</strong></p>`}${letterBody(view)}<p><a class="govuk-link" href="${letterPage(id)}">Open the letter to print it</a></p>`,
  })
}`,
    };
  },
};

/** As it goes out. */
export const letter: Screen = {
  path: `${downtimesPage}/{id}/fcc-letter`,
  access: readDowntime.access,
  get: async (visit) => {
    const view = await readDowntimeOf(visit, visit.params.id ?? '');
    const back = { href: downtimePage(view.id), text: titleOf(view) };
    const title = 'Notice under 47 CFR 64.2009(f)';
    if (view.fccLetter === null)
      return {
        ...{ title, status: 404, back },
        body: html`<h1 class="govuk-heading-l">${title}</h1><p>There is no letter: nobody has decided that it was a failure.</p>`,
      };
    return {
      ...{ title, back, onPaper: true, width: 'narrow' },
      body: html`<h1 class="govuk-heading-l">${title}</h1>
<p>To the Federal Communications Commission. A way for customers to opt out of the use of their customer proprietary network information (CPNI) did not work properly.</p>
${letterBody(view)}
<p class="pc-small">${view.id}</p>`,
    };
  },
};
