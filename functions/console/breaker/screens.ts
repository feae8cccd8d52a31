import { closeHold, countedAtMost, readHeldLetters } from '#functions/breaker/contract.ts';
import type { HeldLettersView, HoldView } from '#functions/breaker/read-held-letters.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, emptyState, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Act } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import { namesOfOfficers } from '../office/names.ts';
import { kindInWords } from '../post/letter.ts';
import { momentInTable } from '../times.ts';
import type { Screen, Shown, Visit } from '../visit.ts';

const page = '/officer/held-letters';

const numberOf = (count: number): string => count.toLocaleString('en-US');

/** `more`: the API counts up to a thousand letters of all holds. */
const lettersIn = (count: number, more: boolean): string =>
  `${numberOf(count)}${more ? ' or more' : ''} ${count === 1 && !more ? 'letter' : 'letters'}`;

/** Whose letters wait. A domain that may be a person's own has no name here. */
const titleOf = ({ over, name, id }: Pick<HoldView, 'over' | 'name' | 'id'>): string => {
  if (over === 'everything') return `All letters to typed addresses (hold ${id})`;
  if (over === 'network') return `Letters that one network caused (hold ${id})`;
  return `Letters to ${name ?? 'one email domain'} (hold ${id})`;
};

const read = ({ api, query }: Visit): Promise<HeldLettersView> => {
  const cursor = query.get('cursor');
  return api.read<HeldLettersView>(
    cursor ? `${readHeldLetters.path}?cursor=${encodeURIComponent(cursor)}` : readHeldLetters.path,
  );
};

const holdIn = ({ holds }: HeldLettersView, { params }: Visit): HoldView | undefined =>
  holds.find(({ id }) => id === params.hold);

const acts = {
  close: {
    title: 'Close this hold',
    lead: (view, visit) => {
      const hold = holdIn(view, visit);
      return html`${hold && html`<p>${titleOf(hold)}. ${numberOf(hold.bounced)} of the last ${numberOf(hold.of)} came back.</p>`}
<p>First find out why: look at a few cases of this hold, and block what a program typed.</p>`;
    },
    fields: () => ({
      reason: {
        label: 'Why can these letters go out again?',
        hint: 'For example: the attack has stopped, or the provider of these addresses works again.',
        control: { kind: 'prose' } as const,
      },
    }),
    consequence: () =>
      'Unless another open hold covers them, the letters go out within six hours, each once. If too many come back again, they are held again.',
    button: 'Close the hold',
    done: 'The hold is closed. Its letters go out within six hours, unless another open hold covers them.',
  },
} as const satisfies Readonly<Record<string, Act<HeldLettersView>>>;

const closing = ({ id, next, over, name }: HoldView, visit: Visit): Markup | false => {
  const [act] = next;
  if (act === undefined) return false;
  return whyNotMe(act, visit.officer) === undefined
    ? html`<p><a class="govuk-link" href="${page}/${id}/close">Close this hold<span class="govuk-visually-hidden">: ${titleOf({ id, over, name })}</span></a></p>`
    : html`<p>${whoMay(act, visit.officer, visit.zone)}</p>`;
};

const openCard = (hold: HoldView, more: boolean, visit: Visit): Markup =>
  card({
    id: `hold-${hold.id}`,
    title: { text: titleOf(hold) },
    body: html`<p>${tag({ text: 'Held', classes: 'govuk-tag--red' })}</p>
${facts(
  [
    { name: 'Since', value: { text: instantInWords(hold.openedAt, visit.zone) } },
    { name: 'Came back', value: { text: `${numberOf(hold.bounced)} of the last ${numberOf(hold.of)}` } },
    { name: 'Waiting', value: { text: lettersIn(hold.waiting, more) } },
  ],
  true,
)}${closing(hold, visit)}`,
  });

const closedTable = (holds: readonly HoldView[], nameOf: (sub: string) => string, zone: string): Markup =>
  scrollingTable('Closed holds', {
    head: ['Hold', 'Opened', 'Closed', 'By', 'Reason'].map((text) => ({ text })),
    firstCellIsHeader: true,
    rows: holds.map((hold) => [
      { text: titleOf(hold) },
      { text: momentInTable(hold.openedAt, zone), classes: 'pc-nowrap' },
      { text: hold.closed ? momentInTable(hold.closed.at, zone) : '', classes: 'pc-nowrap' },
      { text: hold.closed ? nameOf(hold.closed.by) : '' },
      { text: hold.closed?.reason ?? '', classes: 'pc-typed' },
    ]),
  });

const waitingTable = ({ letters, holds }: HeldLettersView, zone: string): Markup => {
  const open = new Set(holds.filter(({ closed }) => closed === null).map(({ id }) => id));
  return scrollingTable('Letters that wait', {
    head: ['Letter', 'Case', 'Waits since', 'Hold'].map((text) => ({ text })),
    rows: letters.map(({ caseId, kind, since, hold }) => [
      { text: kindInWords(kind) },
      { html: html`<a class="govuk-link pc-nowrap" href="${pageOf(caseId)}">${caseId}</a>` },
      { text: momentInTable(since, zone), classes: 'pc-nowrap' },
      { text: open.has(hold) ? hold : `${hold}, closed: goes out soon, unless another hold covers it` },
    ]),
  });
};

const list: Screen = {
  path: page,
  access: readHeldLetters.access,
  get: async (visit) => {
    const [view, nameOf] = await Promise.all([read(visit), namesOfOfficers(visit)]);
    const { holds, letters, waiting, cursor } = view;
    const open = holds.filter(({ closed }) => closed === null);
    const closed = holds.filter((one) => one.closed !== null);
    const nothing = emptyState('No letter is held', {
      text: 'A hold appears here when too many letters to typed addresses come back.',
    });
    return {
      title: 'Held letters',
      body: html`${doneBanner(acts, visit, view)}<h1 class="govuk-heading-xl">Held letters</h1>
<p>When too many letters to addresses that somebody typed come back, our email service may stop all our email. So these letters wait until an officer closes the hold. Answers, overdue letters, legally required notices and letters to addresses on file still go out. No request lapses because its letter waits.</p>
${open.length === 0 && letters.length === 0 && nothing}
${open.map((hold) => openCard(hold, waiting >= countedAtMost, visit))}
${
  letters.length > 0 &&
  html`<h2 class="govuk-heading-m">Letters that wait: ${numberOf(waiting)}${waiting >= countedAtMost && ' or more'}</h2>
<p>If we have a postal address, the letter goes to the post room after one business day, and not by email. A question that asks to confirm an email address stays here.</p>
${waitingTable(view, visit.zone)}`
}
${cursor !== undefined && html`<p><a class="govuk-link" href="${page}?cursor=${encodeURIComponent(cursor)}">More letters</a></p>`}
${closed.length > 0 && html`<h2 class="govuk-heading-m">Closed holds</h2>${closedTable(closed, nameOf, visit.zone)}`}`,
    };
  },
};

const closePage = screenOfAct(`${page}/{hold}/close`, closeHold.access, async (visit) => ({
  ...{ act: acts.close, context: await read(visit), method: closeHold.method },
  path: closeHold.path.replace('{hold}', encodeURIComponent(visit.params.hold ?? '')),
  ...{ casePage: page, name: 'close', caption: 'Held letters' },
}));

/** An old link, or another officer was faster. */
const notOpen: Shown = {
  ...{ title: 'This hold is not open', status: 409, width: 'narrow' },
  back: { href: page, text: 'Held letters' },
  body: html`<h1 class="govuk-heading-l">This hold is not open</h1>
<p>It may be closed already. Held letters shows who closed a hold, and why.</p>`,
};

/** What the breaker holds (decision 0036). */
export const heldLetterScreens: readonly Screen[] = [
  list,
  {
    ...closePage,
    get: async (visit) => {
      const hold = holdIn(await read(visit), visit);
      return hold?.closed === null ? closePage.get(visit) : notOpen;
    },
  },
];
