import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { listLetters, readLetter } from '#functions/paper-mail/contract.ts';
import type { Page } from '#ports/cases.ts';
import { type PaperMailQueue, paperMailQueues } from '#ports/paper-mail.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { csrfField } from '../frame.ts';
import type { Screen, Visit } from '../visit.ts';
import { postActs } from './acts.ts';
import {
  caseOf,
  kindInWords,
  type ListedLetter,
  nameOfLetter,
  pageOfLetter,
  postRoom,
  tickOf,
} from './letter.ts';
import { severalAct, severalPage } from './several.ts';

interface QueueWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly wouldAppear: string;
}

const words: Readonly<Record<PaperMailQueue, QueueWords>> = {
  'to-post': {
    title: 'To mail',
    about: 'Print each letter, mail it, then record the day.',
    none: 'No letter waits to be mailed',
    wouldAppear: 'A letter appears here when the person asked for paper, or has no email address.',
  },
  'no-address': {
    title: 'No address, or came back',
    about: 'Find a postal address, mail the letter, then record where you sent it.',
    none: 'No letter waits for an address',
    wouldAppear: 'A letter appears here when its email came back, or when we have no address at all.',
  },
};

/** As the officer reads it in an address: `?queue=no-address`. */
const queueIn = (query: URLSearchParams): PaperMailQueue =>
  paperMailQueues.find((one) => one === query.get('queue')) ?? 'to-post';

const tabsOf = (current: PaperMailQueue): Markup =>
  html`<nav class="moj-sub-navigation" aria-label="Letters"><ul class="moj-sub-navigation__list">${paperMailQueues.map(
    (one) =>
      html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="${postRoom}?queue=${one}"${one === current && html` aria-current="page"`}>${words[one].title}</a></li>`,
  )}</ul></nav>`;

const nameOf = (letter: ListedLetter, opens: boolean): Markup => {
  const name = kindInWords(letter.kind);
  return opens
    ? html`<a class="govuk-link" href="${pageOfLetter(letter)}">${name}<span class="govuk-visually-hidden"> of ${letter.caseId}</span></a>`
    : html`${name}`;
};

/** What is made by hand has an answer of its own. */
const tick = (letter: ListedLetter): Markup =>
  html`${letter.howToMake === undefined && html`<input class="pc-tick" type="checkbox" name="letters" value="${tickOf(letter)}" aria-label="Choose ${nameOfLetter(letter)}" form="paper-mailed">`}`;

const severalForm = ({ officer }: Visit): Markup =>
  html`<form id="paper-mailed" method="post" action="${severalPage}">${csrfField(officer)}
${button({ text: 'Record that the chosen letters were mailed', name: 'step', value: 'change', classes: 'govuk-button--secondary' })}</form>`;

const table = (
  letters: readonly ListedLetter[],
  caption: string,
  opens: boolean,
  hasTicks: boolean,
): Markup =>
  scrollingTable(caption, {
    ...{ caption, captionClasses: 'govuk-visually-hidden', hasKeys: true },
    head: [...(hasTicks ? ['Choose'] : []), 'Letter', 'Case', 'Waits since', 'Make it as'].map((text) => ({
      text,
    })),
    rows: letters.map((letter) => {
      const { href, text } = caseOf(letter.caseId);
      return [
        ...(hasTicks ? [{ html: tick(letter) }] : []),
        { html: nameOf(letter, opens) },
        { html: html`<a class="govuk-link" href="${href}">${text}</a>` },
        { text: dateInWords(letter.since) },
        { text: letter.howToMake ?? 'As printed' },
      ];
    }),
  });

const onward = (queue: PaperMailQueue, cursor: string | undefined): Markup | false =>
  cursor !== undefined &&
  html`<p><a class="govuk-link" href="${postRoom}?queue=${queue}&amp;cursor=${encodeURIComponent(cursor)}">More letters</a></p>`;

export const queues: Screen = {
  path: postRoom,
  access: listLetters.access,
  get: async (visit: Visit) => {
    const queue = queueIn(visit.query);
    const asked = new URLSearchParams({ queue, cursor: visit.query.get('cursor') ?? '' });
    const { items, cursor } = await visit.api.read<Page<ListedLetter>>(`${listLetters.path}?${asked}`);
    const { title, about, none, wouldAppear } = words[queue];
    const opens = hasAccess(readLetter.access, visit.officer.groups);
    const hasTicks = opens && queue === 'to-post';
    const list =
      items.length === 0
        ? emptyState(none, { text: wouldAppear })
        : html`${table(items, title, opens, hasTicks)}${hasTicks && severalForm(visit)}`;
    return {
      title: 'Post room',
      body: html`${doneBanner({ ...postActs, 'several-paper-mailed': severalAct }, visit, undefined)}<h1 class="govuk-heading-xl">Post room</h1>
${tabsOf(queue)}
<h2 class="govuk-heading-m">${title}</h2>
${items.length > 0 && html`<p>${about}</p>`}
${hasTicks && items.length > 0 && html`<p>${button({ href: `${postRoom}/print`, text: items.length === 1 ? 'Print the letter' : `Print ${items.length} letters`, classes: 'govuk-button--secondary' })}</p>`}
${list}${onward(queue, cursor)}`,
    };
  },
};
