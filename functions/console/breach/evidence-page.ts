import { textOf } from '#domain/calendar/times.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { evidence } from '#functions/notice/contract.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { base, pageOfBreach, readBreachCase, titleOf, type WholeBreach, wholeOf } from './breach-case.ts';
import { tabsOf } from './head.ts';

const seal = (sha256: string | null): Markup =>
  sha256 === null ? html`none` : html`<code class="pc-hash">${sha256}</code>`;

const seals = ({
  hash,
  revision,
  receipts,
  notice,
}: WholeBreach): readonly (readonly [string, string | null])[] => [
  [`History up to revision ${revision}`, hash],
  ...receipts.flatMap(({ n, confirmationHash }) =>
    confirmationHash === null ? [] : [[`Confirmation of receipt ${n}`, confirmationHash] as const],
  ),
  ...notice.noticeLists.flatMap(({ n, listSha256, letterSha256, renderedSha256, urgent }) => [
    [`List ${n}`, listSha256] as const,
    [`Letter of list ${n}`, letterSha256] as const,
    [`Letter of list ${n}, as readers see it`, renderedSha256] as const,
    ...(urgent === null ? [] : [[`Urgent letter of list ${n}`, urgent.letterSha256] as const]),
  ]),
];

const story = (view: WholeBreach, { zone }: Visit): Markup =>
  scrollingTable('History', {
    classes: 'pc-table--small',
    head: [{ text: 'Revision' }, { text: 'When' }, { text: 'Who' }, { text: 'What' }],
    rows: view.timeline.map(({ at, actor, by, events, facts }, place) => [
      { text: place + 1 },
      { html: html`<time datetime="${textOf(at)}">${instantInWords(at, zone)}</time>` },
      { text: by === null ? actor.replace('machine:', 'the system, ') : by.name },
      { html: html`${facts.join(' ')}<p class="pc-small">${events.join(', ')}</p>` },
    ]),
  });

const page = (view: WholeBreach, visit: Visit): Shown => ({
  ...{ title: `Evidence: ${titleOf(view)}`, back: { href: pageOfBreach(view.id), text: titleOf(view) } },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.id}</span> Evidence</h1>
${tabsOf(view.id, '/evidence')}
<p>Each fact is kept with who entered it and when. Each commit of the history seals the one before it, so that nobody can change it later unseen. Texts, lists and letters are kept by their SHA-256. We keep this record for at least two years (47 CFR 64.2011(d)).</p>
<p>${button({ text: 'Download the evidence (JSON)', href: `${pageOfBreach(view.id)}/evidence.json`, classes: 'govuk-button--secondary' })}</p>
${card({
  title: { text: 'Seals' },
  body: scrollingTable('Seals', {
    classes: 'pc-table--small',
    firstCellIsHeader: true,
    head: [{ text: 'Of' }, { text: 'SHA-256' }],
    rows: seals(view).map(([of, sha256]) => [{ text: of }, { html: seal(sha256) }]),
  }),
})}
${card({ title: { text: 'Whole history' }, body: story(view, visit) })}`,
});

/** Hashes have a page of their own: the story is read without them. */
export const evidencePage: Screen = {
  path: `${base}/{id}/evidence`,
  access: evidence.access,
  get: async (visit) => {
    const whole = wholeOf(await readBreachCase(visit, visit.params.id ?? ''));
    return whole === undefined ? { to: pageOfBreach(visit.params.id ?? '') } : page(whole, visit);
  },
};
