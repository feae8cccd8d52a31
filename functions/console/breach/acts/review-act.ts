import { findKey } from '#domain/case/keys.ts';
import type { StopShown } from '#functions/breach/stops-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Fields } from '../../acts/field.ts';
import type { Visit } from '../../visit.ts';
import type { BreachAct, BreachCase } from '../breach-case.ts';
import { choicesOf, isBarring, stopLine, stopList, stopsIn } from '../stop-choices.ts';
import { agencyZones } from '../words.ts';
import { instantField, reasonField } from './fields.ts';

interface Office {
  readonly agency: string;
  readonly office: string | null;
}

/** Our own stops are explained entry by entry on pages of their own. */
const toReview = (view: BreachCase): readonly StopShown[] =>
  stopsIn(view).filter(({ review, kind }) => review !== null && kind !== 'own-stop');

const isMine = ({ by }: StopShown, { officer }: Pick<Visit, 'officer'>): boolean => by.sub === officer.sub;

const clearable = (view: BreachCase, visit: Pick<Visit, 'officer'>): readonly StopShown[] =>
  toReview(view).filter((one) => one.review === 'owed' && !isMine(one, visit));

const officeOf = ({ agency, office }: StopShown): Office => ({ agency: agency ?? 'another agency', office });

const keyOf = ({ agency, office }: Office): string =>
  JSON.stringify([findKey(agency), findKey(office ?? '')]);

/** Each is asked by itself: the word of one office clears nothing of another (law of stopping 6). */
const officesIn = (view: BreachCase): readonly Office[] => [
  ...new Map(toReview(view).map((one) => [keyOf(officeOf(one)), officeOf(one)])).values(),
];

const nameOf = ({ agency, office }: Office): string => (office === null ? agency : `${agency}, ${office}`);

const questionFields = (office: Office, at: number, zones: readonly string[]): Fields => {
  const name = nameOf(office);
  const of = (member: string) => `asked.${at}.${member}`;
  return {
    [of('askedAt')]: {
      heading: `The question to ${name}`,
      ...instantField(
        `${name}: when did you ask?`,
        zones,
        'In writing, after its latest writing or call. Leave all of this empty if you did not ask it.',
      ),
    },
    [of('official')]: { label: `${name}: the official`, control: { kind: 'text', width: 30 } },
    [of('answeredAt')]: {
      ...instantField(`${name}: when did it answer?`, zones, 'Two business days of silence count, too.'),
      optional: true,
    },
    [of('answer')]: {
      label: `${name}: the words of the answer`,
      ...{ control: { kind: 'prose', rows: 3 }, optional: true },
    },
    [of('asksForMore')]: {
      label: `${name}: does it ask us to wait longer?`,
      hint: 'If it does, record that as a direction. A review cannot clear it.',
      control: { kind: 'choice', options: { yes: 'Yes', no: 'No, or it did not answer' } },
    },
  };
};

type Typed = Readonly<Record<string, unknown>>;

/** Places of the blocks in which something was typed, in the order of the page. */
const placesIn = ({ asked = {} }: Typed): readonly string[] => Object.keys(asked as object);

const notNow = (view: BreachCase, visit: Pick<Visit, 'officer'>): readonly string[] =>
  stopsIn(view)
    .filter(({ review }) => review !== null)
    .flatMap((one) => {
      if (one.kind === 'own-stop') return [`${one.name}: its entries are explained on its own page.`];
      if (one.review === 'not-yet')
        return [`${stopLine(one)} Still in force: it can be cleared after its end.`];
      return isMine(one, visit) ? [`${stopLine(one)} Not by you: you recorded it.`] : [];
    });

const lead = (view: BreachCase, visit: Pick<Visit, 'officer'>): Markup => {
  const left = notNow(view, visit);
  return html`<p>Ask in writing the office that each direction or call came from, then record what it said. A review clears only what you tick. Customers stay unnotified until every review is done.</p>${
    left.length > 0 && html`<h2 class="govuk-heading-m">What you cannot clear now</h2>${stopList(left)}`
  }`;
};

const check = (body: unknown, view: BreachCase): Markup => {
  const { decision, stops = [] } = body as { readonly decision?: string; readonly stops?: readonly string[] };
  if (decision !== 'release') return html`<p>This review clears nothing. We wait, and you review again.</p>`;
  const all = stopsIn(view);
  const left = all.filter((one) => !stops.includes(one.id) && isBarring(one));
  return html`<h2 class="govuk-heading-m">This review clears</h2>${stopList(
    all.filter(({ id }) => stops.includes(id)).map(stopLine),
  )}
<h2 class="govuk-heading-m">This still bars notice</h2>${
    left.length === 0 ? html`<p>No other direction or stop.</p>` : stopList(left.map(stopLine))
  }`;
};

/** Clears what it lists, after the office of each was asked and heard (R-7, law of stopping 6). */
export const reviewAct: BreachAct = {
  title: 'Review directions that have ended',
  lead: ({ view }, visit) => lead(view, visit),
  fields: ({ view }, visit) => ({
    stops: {
      label: 'Which of them does this review clear?',
      hint: 'None if you wait.',
      ...{ control: { kind: 'checks', options: choicesOf(clearable(view, visit)) }, optional: true },
    },
    ...Object.assign({}, ...officesIn(view).map((one, at) => questionFields(one, at, agencyZones(visit)))),
    decision: {
      heading: 'Your decision',
      label: 'What do you decide?',
      control: {
        kind: 'choice',
        options: { wait: 'Wait for an answer', release: 'No office of them asks for more time' },
      },
    },
    until: {
      label: 'Wait through',
      hint: 'Only if you wait: at most five business days. Then review again.',
      ...{ control: { kind: 'day' }, optional: true },
    },
    reason: reasonField('Why you decide so.'),
  }),
  body: (typed, { view }) => {
    const offices = officesIn(view);
    const asked = (typed.asked ?? {}) as Readonly<Record<string, object>>;
    return {
      ...typed,
      asked: placesIn(typed).map((place) => {
        const { agency, office } = offices[Number(place)] ?? { agency: '', office: null };
        return { agency, ...(office !== null && { office }), ...asked[place] };
      }),
    };
  },
  pointerTo: (pointer, typed) =>
    pointer.replace(/^#\/asked\/(\d+)/, (all, at) => {
      const place = placesIn(typed)[Number(at)];
      return place === undefined ? all : `#/asked/${place}`;
    }),
  consequence: () =>
    'What you ticked no longer bars notice. The hold, the approval and everything else still do. This cannot be undone.',
  button: 'Record the review',
  done: 'The review is recorded. This page says what still bars the notice.',
  preview: async (body, { view }) => check(body, view),
};
