import { newYork } from '#domain/calendar/instants.ts';
import { readExhibit } from '#functions/breach/contract.ts';
import type { Exhibit } from '#functions/breach/exhibit.ts';
import { clockFigure } from '#functions/design-system/clock-figure.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { table } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOfBreach } from '../breach/breach-case.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { exhibitClock } from './exhibit-clock.ts';
import { apiOf } from './notice-case.ts';

const inNewYork = (at: Parameters<typeof instantInWords>[0]): string => instantInWords(at, newYork);

const heading = ({ dates: { customersMayBeNotifiedFrom: from, gate } }: Exhibit): string => {
  if (gate === 'none') return 'Why we notify no customers';
  return from === null
    ? 'Why customers may not be notified yet'
    : `Why customers may not be notified before ${inNewYork(from)}`;
};

const dates = ({ about, dates: computed, lawCheck, ifFiledToday }: Exhibit): Markup => {
  const { determinedAt, lawEnforcement, holdEndsOn, customersMayBeNotifiedFrom: from } = computed;
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return summaryList({
    rows: [
      row('Breach', `${about.title ?? 'Title erased'}, ${about.id}`),
      row('Determined', determinedAt === null ? 'Not determined' : inNewYork(determinedAt)),
      row(
        'Law enforcement notified',
        lawEnforcement.toldAt === null ? lawEnforcement.sentence : inNewYork(lawEnforcement.toldAt),
      ),
      lawEnforcement.dueOn !== null &&
        row(
          'Last day to notify law enforcement',
          `${dateInWords(lawEnforcement.dueOn)}. ${lawEnforcement.sentence}`,
        ),
      holdEndsOn !== null && row('Last day of the hold', dateInWords(holdEndsOn)),
      row('First moment for customers', from === null ? 'None is known' : inNewYork(from)),
      ifFiledToday !== null && row('If we file today', ifFiledToday.explanation),
      row('Rules checked', `By ${lawCheck.by} on ${dateInWords(lawCheck.on)}`),
    ],
  });
};

const rules = ({ rules: texts }: Exhibit): Markup =>
  html`<h2 class="govuk-heading-m">The rules, in our words</h2><p>Each rule is told in our own words, with its source. None of them quotes the law.</p><ol class="govuk-list govuk-list--number">${texts.map(({ rule, source }) => html`<li>${rule} <cite>${source}</cite></li>`)}</ol>`;

const figure = (exhibit: Exhibit): Markup => {
  const clock = exhibitClock(exhibit);
  const { leftOut } = exhibit.calendar;
  return html`<h2 class="govuk-heading-m">The calendar, in New York days</h2>
${clock === undefined ? html`<p>There is no calendar before the notice to law enforcement.</p>` : clockFigure(clock)}
${leftOut !== null && html`<p>Days are left out of the picture: ${dateInWords(leftOut.from)} through ${dateInWords(leftOut.through)}.</p>`}`;
};

/** Also ended and lifted ones: until when, and who ended each how (law of stopping 1). */
const stops = ({ stops: all }: Exhibit): Markup =>
  html`<h2 class="govuk-heading-m">Directions to wait, and our own stops</h2>
${
  all.length === 0
    ? html`<p>No agency directed us to wait, and we stopped nothing ourselves.</p>`
    : summaryList({
        rows: all.map(({ name, by, lastDay, endsAt, endings, review }) => {
          const end = `No notice through ${dateInWords(lastDay)}, until ${inNewYork(endsAt)}.`;
          const said = [end, ...endings.map(({ sentence }) => sentence), reviewWords[review ?? 'none']];
          return { key: { text: name }, value: { text: `Recorded by ${by.name}. ${said.join(' ').trim()}` } };
        }),
      })
}`;

const reviewWords: Readonly<Record<'owed' | 'not-yet' | 'none', string>> = {
  owed: 'Its review is owed.',
  'not-yet': 'Not ended. Its review is owed after its end.',
  none: '',
};

/** Each with who entered it: "the system" computed the rest. */
const facts = ({ facts: entered }: Exhibit): Markup =>
  html`<h2 class="govuk-heading-m">The facts, and who entered them</h2>
${table({
  classes: 'pc-table--small',
  head: ['Entered', 'By', 'Fact'].map((text) => ({ text })),
  rows: entered.map(({ at, by, fact }) => [
    { text: inNewYork(at) },
    { text: by?.name ?? 'The system' },
    { text: fact },
  ]),
})}`;

const sealed = ({ seal, about: { hash, revision, ruleset, madeAt } }: Exhibit): Markup =>
  html`<h2 class="govuk-heading-m">Seals</h2>
<p>Made at ${inNewYork(madeAt)}, with the ruleset ${ruleset}. SHA-256 of this exhibit’s data: <code class="pc-hash">${seal}</code></p>
<p>SHA-256 of the history up to step ${revision}: <code class="pc-hash">${hash}</code></p>`;

const explained = ({ explanation }: Exhibit): Markup =>
  html`<h2 class="govuk-heading-m">How the date follows</h2><ol class="govuk-list pc-fine">${[explanation].flat().map((line) => html`<li>${line}</li>`)}</ol>`;

const show = async ({ api, params: { id = '' } }: Visit): Promise<Shown> => {
  const path = readExhibit.path.replace('/api/officer/breaches/{caseId}', apiOf(id));
  const exhibit = await api.read<Exhibit>(path);
  return {
    title: heading(exhibit),
    back: { href: pageOfBreach(id), text: exhibit.about.title ?? id },
    onPaper: true,
    body: html`<article class="pc-exhibit"><h1 class="govuk-heading-l">${heading(exhibit)}</h1>
<p><strong>${exhibit.dates.sentence}</strong></p>
${dates(exhibit)}
${figure(exhibit)}
${rules(exhibit)}
${explained(exhibit)}
${stops(exhibit)}
${facts(exhibit)}
${sealed(exhibit)}</article>`,
  };
};

/** One page for an agency or a court: rule, calendar, facts, law check and seal (R-3). */
export const exhibitPage: Screen = {
  path: '/officer/breaches/{id}/why-this-date',
  access: readExhibit.access,
  get: show,
};
