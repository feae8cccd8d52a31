import { insetText } from '#functions/design-system/blocks.ts';
import { card, emptyState, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { progress } from '#functions/design-system/progress.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { pageOfAct } from '../acts/next-list.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import { captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { tabsOf } from '../breach/head.ts';
import { counted } from '../breach/words.ts';
import { fragment } from '../frame.ts';
import type { Reply } from '../reply.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { columnsExplained } from './columns-explained.ts';
import { correctActs } from './correct-act.ts';
import { type ListShown, listNumber, listTitle, readWhole } from './notice-case.ts';
import { readRowsToFinish, rejectedRows } from './rejected-rows.ts';
import { freeze, freezeForm, largerPage, listPageOf, takeFile, uploadHere } from './upload.ts';
import { uploadActs } from './upload-acts.ts';

const number = (count: number | null): string => count?.toLocaleString('en-US') ?? 'Not counted';

export const listIn = (view: WholeBreach, n: number): ListShown | undefined =>
  view.notice.noticeLists.find((one) => one.n === n);

const stateOf = ({ upload, frozen, toFinish }: ListShown): string => {
  if (upload === 'reading') return 'We are reading the file.';
  if (upload !== null) return `The last file was refused. ${upload}`;
  if (frozen === 0 && toFinish === 0) return 'No list is frozen yet.';
  return 'The list is frozen: each row has a seal, so a change would show.';
};

/** Of the frozen list; live while a file is read. */
const frozenFacts = (id: string, one: ListShown, zone: string): Markup => {
  const { origin, frozen, onPaper, rejected, toFinish, n } = one;
  const fact = (name: string, text: string) => ({ name, value: { text } });
  const states = Object.entries(origin.states)
    .sort(([, a], [, b]) => b - a)
    .map(([state, rows]) => `${state === 'unknown' ? 'State unknown' : state} ${number(rows)}`)
    .join(', ');
  const body = html`<p>${stateOf(one)}</p>
${facts(
  [
    fact('Frozen', counted(frozen, 'customer')),
    fact('On paper', number(onPaper)),
    fact('Rejected', `${number(rejected)}, ${number(toFinish)} to finish`),
    fact('Address changed lately', number(origin.addressChanged)),
    fact('Duplicates left out', number(origin.collapsed)),
    fact('Unknown accounts', number(origin.unknownAccounts)),
    fact('In Spanish', number(origin.inSpanish)),
    ...(origin.frozenAt === null ? [] : [fact('Frozen at', instantInWords(origin.frozenAt, zone))]),
  ],
  true,
)}
${states !== '' && html`<p><strong>By state:</strong> ${states}</p>`}`;
  return progress({
    id: 'list-state',
    url: `${pageOfBreach(id)}/list/${n}/progress`,
    every: 3,
    isDone: one.upload !== 'reading',
    body,
  });
};

const uploads: Readonly<Record<string, string>> = {
  'upload-opened': 'An upload was opened',
  'list-freeze-requested': 'A file was sent, and reading began',
  'list-frozen': 'A list was frozen',
  'list-refused': 'A file was refused',
};

const nameOf = (view: WholeBreach, actor: string): string => {
  const sub = actor.replace(/^officer:/, '');
  return actor.startsWith('officer:') ? (view.names[sub] ?? sub) : 'The system';
};

/** Of every list: who sent what when. */
const previousUploads = (view: WholeBreach, zone: string): Markup => {
  const rows = view.timeline
    .toReversed()
    .flatMap(({ at, actor, events }) =>
      events
        .filter((type) => type in uploads)
        .map((type) => [
          { text: instantInWords(at, zone) },
          { text: uploads[type] ?? '' },
          { text: nameOf(view, actor) },
        ]),
    );
  const heading = html`<h2 class="govuk-heading-m">Uploads of this breach</h2>`;
  if (rows.length === 0)
    return html`${heading}${emptyState('Nothing was uploaded', { text: 'Each upload would appear here, with who sent it and when.' })}`;
  return html`${heading}${scrollingTable('Uploads of this breach', { head: ['When', 'What', 'By'].map((text) => ({ text })), rows })}`;
};

const uploadPart = (visit: Visit, view: WholeBreach, n: number): Markup => {
  const next = view.next.find(({ action, list = 1 }) => action === 'put-list' && list === n);
  if (next === undefined)
    return insetText({
      text: 'This list was approved or is relied on, so it cannot be changed. People found later go on a supplement.',
    });
  if (whyNotMe(next, visit.officer) !== undefined)
    return insetText({ html: whoMay(next, visit.officer, visit.zone) });
  const upload = visit.query.get('upload');
  const correct = view.next.find(({ action, list }) => action === 'correct-rows' && list === n);
  const of = { id: view.id, n };
  return card({
    id: 'upload',
    title: { text: listIn(view, n)?.frozen ? 'Upload the list again' : 'Upload the list' },
    body: html`${upload !== null && freezeForm(visit, of, upload)}
<p>You cannot approve a list that you uploaded. A new list voids the approval of the one before.</p>
${listIn(view, n)?.origin.frozenAt === null && correct !== undefined && html`<p>Or <a class="govuk-link" href="${pageOfAct(pageOfBreach(view.id), correct)}">correct rejected rows of the other lists</a> and put them here.</p>`}
${uploadHere(visit, of)}${columnsExplained()}`,
  });
};

const noList = (view: WholeBreach, n: number): Shown => ({
  ...{ title: 'No such list', status: 404, width: 'narrow' },
  back: { href: pageOfBreach(view.id), text: captionOf(view) },
  body: html`<h1 class="govuk-heading-l">No such list</h1><p>This breach has no supplement ${n}.</p>`,
});

const show = async (visit: Visit): Promise<Shown> => {
  const n = listNumber(visit.params.n);
  const view = await readWhole(visit);
  const one = listIn(view, n);
  if (one === undefined) return noList(view, n);
  const rows =
    one.rejected > 0 || (one.origin.collapsed ?? 0) > 0
      ? await readRowsToFinish(visit, view.id)
      : { rows: [], leftOut: [] };
  const others = view.notice.noticeLists.filter((other) => other.n !== n);
  return {
    title: listTitle(n),
    back: { href: pageOfBreach(view.id), text: captionOf(view) },
    body: html`${doneBanner({ ...uploadActs, ...correctActs }, visit, view)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(view)}</span> ${listTitle(n)}</h1>
${tabsOf(view.id, '/list')}
${one.origin.supplement !== null && insetText({ text: `Opened by ${one.origin.supplement.by.name}. ${String(one.origin.supplement.reason ?? '')}` })}
${card({ id: 'frozen', title: { text: 'What the list holds' }, body: frozenFacts(view.id, one, visit.zone) })}
${uploadPart(visit, view, n)}
${rejectedRows(visit, view, n, rows)}
${previousUploads(view, visit.zone)}
${others.length > 0 && html`<p>Other lists: ${others.map((other) => html`<a class="govuk-link" href="${listPageOf({ id: view.id, n: other.n })}">${listTitle(other.n)}</a> `)}</p>`}`,
  };
};

const send = async (visit: Visit): Promise<Shown | Moved | Reply> => {
  const of = { id: visit.params.id ?? '', n: listNumber(visit.params.n) };
  if (visit.file !== undefined) return takeFile(visit, of, visit.file);
  const step = visit.form.get('step');
  if (step === 'larger') return largerPage(visit, await readWhole(visit), of);
  return step === 'freeze' ? freeze(visit, of) : { to: listPageOf(of) };
};

const listPage = (path: string): Screen => ({ path, access: 'breach-reading', get: show, post: send });

const listProgress: Screen = {
  path: '/officer/breaches/{id}/list/{n}/progress',
  access: 'breach-reading',
  isFragment: true,
  get: async (visit) => {
    const view = await readWhole(visit);
    const one = listIn(view, listNumber(visit.params.n));
    return one === undefined
      ? fragment(404, 'No such list.')
      : fragment(200, frozenFacts(view.id, one, visit.zone));
  },
};

/** The acts of the case’s page lead here. */
const toList = (action: string): Screen => ({
  path: `/officer/breaches/{id}/do/${action}`,
  access: 'breach-reading',
  get: async ({ params: { id = '' }, query }) => ({
    to: `${listPageOf({ id, n: listNumber(query.get('list')) })}#upload`,
  }),
});

export const listScreens: readonly Screen[] = [
  listPage('/officer/breaches/{id}/list'),
  listPage('/officer/breaches/{id}/list/{n}'),
  listProgress,
  toList('upload-list'),
  toList('put-list'),
];
