import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { About, NextAct } from '#functions/next/contract.ts';
import type { Visit } from '../visit.ts';
import { whoMay, whyNotMe } from './who-may.ts';

/** What an act is about goes into its address: numbers and words of ours. */
const aboutOf = ({ n, list, audience, kind, of }: NextAct) =>
  Object.entries({ n, list, audience, kind, of } satisfies Readonly<Record<keyof About, unknown>>);

export const pageOfAct = (casePage: string, next: NextAct): string => {
  const about = new URLSearchParams();
  for (const [name, value] of aboutOf(next)) if (value !== undefined) about.set(name, String(value));
  return `${casePage}/do/${next.action}${about.size > 0 ? `?${about}` : ''}`;
};

/** The act that an address names. */
export const actAt = (
  next: readonly NextAct[],
  action: string,
  query: URLSearchParams,
): NextAct | undefined =>
  next.find(
    (one) =>
      one.action === action &&
      aboutOf(one).every(([name, value]) => String(value ?? '') === (query.get(name) ?? '')),
  );

/** One act as a link that looks like a button; who may not do it reads why. */
export const nextItem = (
  next: NextAct,
  casePage: string,
  { officer, zone }: Pick<Visit, 'officer' | 'zone'>,
  isFirst = false,
): Markup => {
  const isMine = next.from === undefined && whyNotMe(next, officer) === undefined;
  const href = pageOfAct(casePage, next);
  const classes = isFirst ? '' : 'govuk-button--secondary';
  return html`<li class="pc-next__item">
${isMine ? button({ text: next.label, href, classes }) : html`<strong>${next.label}</strong>`}
<span class="govuk-hint">${whoMay(next, officer, zone)}</span>
</li>`;
};

export const nextList = (
  acts: readonly NextAct[],
  casePage: string,
  visit: Pick<Visit, 'officer' | 'zone'>,
): Markup => html`<ul class="govuk-list pc-next">${acts.map((one) => nextItem(one, casePage, visit))}</ul>`;
