import { textOf } from '#domain/calendar/times.ts';
import { exportCase } from '#functions/case/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { subNavigation } from '#functions/design-system/navigation.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { nameIn, pathFor, readView, type WholeView, wholeOf } from './worked-case.ts';

const tabs = { '': 'What happened', '/evidence': 'Evidence' } as const;

/** The pages of one case, each with its own address. */
export const tabsOf = (casePage: string, at: keyof typeof tabs): Markup =>
  subNavigation({
    label: 'Pages of this case',
    items: Object.entries(tabs).map(([path, text]) => ({
      text,
      href: `${casePage}${path}`,
      active: path === at,
    })),
  });

const hash = (sha256: string): Markup => html`<code class="pc-hash">${sha256}</code>`;

/** The column of seals: readers who may not see breaches get none (R-10). */
const seal = ({ hash: last }: WholeView): readonly string[] => (last === undefined ? [] : ['SHA-256']);

const sealsIn = ({ revision, hash: last }: WholeView): Markup =>
  last === undefined
    ? html`<p>Each commit of the history seals the one before it. Auditors and breach officers see the seals.</p>`
    : html`<p>Each commit of the history seals the one before it, so that nobody can change it later unseen. Letters and texts are kept by their SHA-256.</p>
<p>The last seal is of revision ${revision}: ${hash(last)}</p>`;

const actorIn = (view: WholeView, actor: string): string =>
  actor.startsWith('officer:')
    ? nameIn(view, actor.slice('officer:'.length))
    : actor.replace('machine:', 'the system, ').replaceAll('-', ' ');

const historyTable = (view: WholeView, { zone }: Visit): Markup =>
  scrollingTable('History', {
    classes: 'pc-table--small',
    head: ['Revision', 'When', 'Who', 'What', ...seal(view)].map((text) => ({ text })),
    rows: view.timeline.map(({ revision, at, actor, events, hash: sha256 }) => [
      { text: revision },
      { html: html`<time datetime="${textOf(at)}">${instantInWords(at, zone)}</time>` },
      { text: actorIn(view, actor) },
      { text: events.map(({ type }) => type).join(', ') },
      ...seal(view).map(() => ({ html: hash(sha256) })),
    ]),
  });

const lettersTable = (view: WholeView, { zone }: Visit): Markup =>
  scrollingTable('Each letter', {
    classes: 'pc-table--small',
    head: ['Letter', 'Sent', ...seal(view)].map((text) => ({ text })),
    rows: view.letters.map(({ subject, sentAt, sha256 }) => [
      { text: subject },
      { text: instantInWords(sentAt, zone) },
      ...seal(view).map(() => ({ html: hash(sha256) })),
    ]),
  });

const page = (view: WholeView, casePage: string, visit: Visit): Shown => ({
  ...{ title: `Evidence: ${view.id}`, back: { href: casePage, text: view.id } },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.id}</span> Evidence</h1>
${tabsOf(casePage, '/evidence')}
${sealsIn(view)}
<p>${button({ text: 'Download the file for an auditor (JSON)', href: `${casePage}/evidence.json`, classes: 'govuk-button--secondary' })}</p>
<p class="pc-small">The file has facts, letters${view.hash !== undefined && ', seals'} and who did what. The person is masked. It says whether the chain of seals is whole.</p>
${card({ ...{ id: 'history', title: { text: 'Whole history' } }, body: historyTable(view, visit) })}
${view.letters.length > 0 && card({ ...{ id: 'letters', title: { text: 'Letters' } }, body: lettersTable(view, visit) })}`,
});

/** Hashes have a page of their own: the story is read without them. */
export const evidencePage = (base: string): Screen => ({
  path: `${base}/{id}/evidence`,
  access: exportCase.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const casePage = `${base}/${encodeURIComponent(id)}`;
    const whole = wholeOf(await readView<WholeView>(visit, id));
    return whole === undefined ? { to: casePage } : page(whole, casePage, visit);
  },
});

export const evidenceFile = (base: string): Screen => ({
  path: `${base}/{id}/evidence.json`,
  access: exportCase.access,
  get: async ({ api, params: { id = '' } }) => {
    const { type, bytes } = await api.file(pathFor(exportCase.path, id));
    return { status: 200, headers: fileHeaders(type, `${id}.json`), body: bytes };
  },
});
