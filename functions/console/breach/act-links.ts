import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/next-act.ts';
import { pageOfAct } from '../acts/next-list.ts';
import type { Visit } from '../visit.ts';
import { pageOfBreach, type WholeBreach } from './breach-case.ts';
import { isMineNow, labelOf } from './steps.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'now'>;

/** What this officer can do now, of these actions; of one record where `n` is given. */
export const actsNow = (
  view: WholeBreach,
  visit: Reading,
  actions: readonly string[],
  n?: number | null,
): readonly NextAct[] =>
  view.next.filter(
    (one) =>
      actions.includes(one.action) &&
      (n === undefined || one.n === (n ?? undefined)) &&
      isMineNow(one, visit),
  );

export const actLink = ({ id }: WholeBreach, next: NextAct, words: Markup | string = labelOf(next)): Markup =>
  html`<a class="govuk-link" href="${pageOfAct(pageOfBreach(id), next)}">${words}</a>`;

/** Its number is heard, so that two links never have the same name. */
const besideRecord = ({ label, n }: NextAct): Markup =>
  html`${label}${n !== undefined && html`<span class="govuk-visually-hidden"> (${n})</span>`}`;

/** Beside a record: its own acts as links in one line. */
export const actLinks = (view: WholeBreach, acts: readonly NextAct[]): Markup | undefined =>
  acts.length === 0
    ? undefined
    : html`<p class="pc-small">${acts.map((one, at) => html`${at > 0 && ' · '}${actLink(view, one, besideRecord(one))}`)}</p>`;

export const actButton = ({ id }: WholeBreach, next: NextAct, classes = 'govuk-button--secondary'): Markup =>
  button({ text: labelOf(next), href: pageOfAct(pageOfBreach(id), next), classes });
