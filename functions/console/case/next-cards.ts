import { button } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextList, pageOfAct } from '../acts/next-list.ts';
import { whyNotMe } from '../acts/who-may.ts';
import { csrfField } from '../frame.ts';
import type { Visit } from '../visit.ts';
import { queueChoice } from './assign-act.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'newKey'>;

export const isMine = (next: NextAct, { officer }: Pick<Visit, 'officer'>): boolean =>
  next.from === undefined && whyNotMe(next, officer) === undefined;

/** Waits for another person, so that everybody reads who may do it. */
const forSecond: ReadonlySet<string> = new Set([
  ...['confirm-entry', 'confirm-identity', 'confirm-records', 'confirm-block', 'confirm-text'],
]);

/** What waits for a second person or for the post room, for every reader. */
const waitingActs = (next: readonly NextAct[]): readonly NextAct[] =>
  next.filter(({ action }) => forSecond.has(action) || action === 'record-posted');

/** One click: the page of the act needs nothing else. */
const quickAssign = (casePage: string, visit: Reading, to: string, text: string, classes: string): Markup =>
  html`<form method="post" action="${casePage}/do/assign" data-once>${csrfField(visit.officer)}
<input type="hidden" name="formKey" value="${visit.newKey()}"><input type="hidden" name="officer" value="${to}">
${button({ text, name: 'step', value: 'send', classes, preventDoubleClick: true })}</form>`;

interface Assigning {
  readonly next: readonly NextAct[];
  readonly casePage: string;
}

const mayAssign = ({ next }: Assigning, visit: Reading): boolean =>
  next.some((one) => one.action === 'assign' && isMine(one, visit));

/** Of a case that nobody has. */
export const takeButton = (given: Assigning, visit: Reading): Markup | undefined =>
  mayAssign(given, visit) ? quickAssign(given.casePage, visit, visit.officer.sub, 'Take it', '') : undefined;

export const giveBackButton = (
  given: Assigning,
  assignee: string | undefined,
  visit: Reading,
): Markup | undefined =>
  mayAssign(given, visit) && assignee === visit.officer.sub
    ? quickAssign(given.casePage, visit, queueChoice, 'Give it back', 'govuk-button--secondary')
    : undefined;

/** The signer reads the whole text first, and may send it back there. */
export const actButton = (casePage: string, next: NextAct): Markup =>
  next.action === 'confirm-text'
    ? button({ text: 'Read the text that waits', href: `${casePage}/texts/${next.n}` })
    : button({ text: next.label, href: pageOfAct(casePage, next) });

/** Who has it, then what waits for a second person; the one next act is in the head of the page. */
export const nextCard = (
  {
    next,
    casePage,
    words,
  }: { readonly next: readonly NextAct[]; readonly casePage: string; readonly words: string },
  visit: Reading,
): Markup => {
  const waits = waitingActs(next);
  return card({
    ...{ id: 'next', title: { text: 'What is next' } },
    body: html`<p>${words}</p>${waits.length > 0 && nextList(waits, casePage, visit)}`,
  });
};

/** Names of the groups in which a page lists acts. */
export type ActGroups = Readonly<Record<string, readonly string[]>>;

/** What this officer can do besides, by what it is about. */
export const otherActs = (
  { next, casePage }: { readonly next: readonly NextAct[]; readonly casePage: string },
  groups: ActGroups,
  visit: Reading,
  more: Markup | undefined,
): Markup | undefined => {
  const mine = next.filter((one) => isMine(one, visit));
  const lists = Object.entries(groups).flatMap(([name, actions]) => {
    const acts = mine.filter(({ action }) => actions.includes(action));
    if (acts.length === 0) return [];
    return html`<h3 class="pc-small">${name}</h3><ul class="govuk-list">${acts.map((one) => html`<li><a class="govuk-link" href="${pageOfAct(casePage, one)}">${one.label}</a></li>`)}</ul>`;
  });
  if (lists.length === 0) return undefined;
  return card({
    ...{ id: 'other-acts', title: { text: 'What you can do' } },
    body: html`${lists}${more}`,
  });
};
