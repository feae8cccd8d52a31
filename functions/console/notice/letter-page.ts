import { halves } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import { letterVersions } from '#functions/notice/contract.ts';
import type { LetterVersions } from '#functions/notice/letter/letter-versions.ts';
import type { LetterShown } from '#functions/notice/letter/show-letter.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { actAt } from '../acts/next-list.ts';
import { whoMay } from '../acts/who-may.ts';
import { captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { tabsOf } from '../breach/head.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { writeLetterAct } from './letter-act.ts';
import { letterBeside, previewOf, rowIn } from './letter-beside.ts';
import { type Audience, apiOf, audienceIn, letterWords, listNumber, readWhole } from './notice-case.ts';
import { versionsCompared } from './versions-compared.ts';

interface LetterRead {
  readonly view: WholeBreach;
  readonly list: number;
  readonly audience: Audience;
  readonly versions: LetterVersions['versions'];
  readonly about: URLSearchParams;
  /** Or why there is nothing to show. */
  readonly shown: LetterShown | string;
}

/** A heading alone: the rest is what each letter says by itself. */
const nothingWritten = { subject: 'Not written yet', body: 'What Happened' };

const readLetter = async (visit: Visit): Promise<LetterRead> => {
  const { query, api } = visit;
  const view = await readWhole(visit);
  const [list, audience] = [listNumber(query.get('list')), audienceIn(query)];
  const path = letterVersions.path.replace('/api/officer/breaches/{caseId}', apiOf(view.id));
  const all = await api.read<LetterVersions>(path);
  const versions = all.versions.filter((one) => one.list === list && one.audience === audience);
  const isWritten = versions.some(({ current }) => current);
  const isListed = view.notice.noticeLists.some(({ n, frozen }) => n === list && frozen > 0);
  const shown = await previewOf(
    visit,
    { id: view.id, list, audience },
    {
      ...(isListed && { row: rowIn(query) }),
      ...(!isWritten && { draft: nothingWritten }),
    },
  );
  const about = new URLSearchParams({ list: String(list), audience });
  return { view, list, audience, versions, about, shown };
};

/** Of the frozen list: a state may require words of its own (L-8). */
const segmentsOf = ({ shown }: LetterRead): readonly string[] =>
  typeof shown === 'string' ? [] : (shown.list?.segments.map(({ name }) => name) ?? []);

const doingIn = (visit: Visit, read: LetterRead) => {
  const text = read.versions.at(-1)?.text ?? undefined;
  const act = writeLetterAct({ segments: segmentsOf(read), ...(text && { text }) });
  return noticeDoing(visit, read.view, 'write-letter', act, read.about);
};

const titleOf = ({ list, audience }: LetterRead): string => {
  return `${capital(letterWords(list, audience))} to customers`;
};

/** Why there is no form: it is sent already, or not this officer's to write. */
const readOnly = (visit: Visit, read: LetterRead): Markup => {
  const next = actAt(read.view.next, 'write-letter', read.about);
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(read.view)}</span> ${titleOf(read)}</h1>
<p>${next === undefined ? 'This letter cannot be changed now.' : whoMay(next, visit.officer, visit.zone)}</p>`;
};

/** The form beside the letter as row n reads it. */
const beside = (visit: Visit, read: LetterRead, form: Shown): Shown => {
  const { view, list, audience, versions, shown } = read;
  const reading = html`<div class="pc-beside"><h2 class="govuk-heading-m">As it reads now</h2>${letterBeside(visit, { id: view.id, list, audience }, shown)}</div>`;
  return {
    ...form,
    ...{ title: form.title, width: 'wide' },
    body: html`${tabsOf(view.id, '/letter')}${halves(form.body, reading)}${versionsCompared(versions, visit.zone)}`,
  };
};

const get = async (visit: Visit): Promise<Shown> => {
  const read = await readLetter(visit);
  const doing = doingIn(visit, read);
  const back = { href: pageOfBreach(read.view.id), text: captionOf(read.view) };
  const form = isShown(doing)
    ? { title: titleOf(read), back, body: readOnly(visit, read) }
    : showAct(visit, doing);
  return beside(visit, read, form);
};

/** The step before sending shows the letter itself, and needs the whole page. */
const post = async (visit: Visit): Promise<Shown | Moved> => {
  const read = await readLetter(visit);
  const doing = doingIn(visit, read);
  if (isShown(doing)) return doing;
  const answer = await sendAct(visit, doing);
  const isLetterShown = visit.form.get('step') === 'check' && !('to' in answer) && answer.wrong !== true;
  return 'to' in answer || isLetterShown ? answer : beside(visit, read, answer);
};

export const letterPage: Screen = {
  path: '/officer/breaches/{id}/letter',
  access: 'breach-reading',
  get,
  post,
};

/** The act of the case's page leads to the letter's own. */
export const writeLetter: Screen = {
  path: '/officer/breaches/{id}/do/write-letter',
  access: 'breach-reading',
  get: async ({ params: { id = '' }, query }) => {
    const about = new URLSearchParams({
      list: String(listNumber(query.get('list'))),
      audience: audienceIn(query),
    });
    return { to: `${pageOfBreach(id)}/letter?${about}` };
  },
};
