import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { readPreservation } from '#functions/preservation/contract.ts';
import type { PreservationView } from '#functions/preservation/preservation-view.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { preservationActs } from './acts.ts';
import {
  preservationPage,
  preservationsPage,
  readPreservationOf,
  scopeWords,
  stageTag,
} from './preservation-page.ts';

const firstDone = { recorded: { done: 'The preservation is recorded. Deletions have stopped.' } };

const factsOf = (view: PreservationView, { zone }: Visit): readonly Fact[] => {
  const said = (name: string, text: string | null): readonly Fact[] =>
    text === null ? [] : [{ name, value: { text } }];
  const by = (one: { readonly name: string; readonly at: PreservationView['recorded']['at'] } | null) =>
    one && `${one.name}, ${instantInWords(one.at, zone)}`;
  return [
    ...said('Matter', view.matter),
    ...said('Reference', view.reference),
    ...said('Reason', view.reason),
    ...said('Covers', scopeWords[view.scope]),
    ...said('Person or company', view.person),
    ...said('Account', view.account),
    ...said('Case', view.case),
    ...said('Received from', view.from && dateInWords(view.from)),
    ...said('Received until', view.to && dateInWords(view.to)),
    ...said('Recorded by', by(view.recorded)),
    ...said('End asked for by', by(view.endAsked)),
    ...said('Why it may end', view.endAsked?.reason ?? null),
    ...said('End declined by', by(view.endDeclined)),
    ...said('Why it must go on', view.endDeclined?.reason ?? null),
    ...said('End confirmed by', by(view.endConfirmed)),
    ...said('Ended', view.endedAt && instantInWords(view.endedAt, zone)),
  ];
};

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;

/** What is true now, and what the job found. */
const keptCard = ({ stage, kept }: PreservationView, { zone }: Visit): Markup => {
  if (kept === null)
    return html`<p>${stage === 'recorded' ? 'No job of ours deletes what it covers. The store still deletes a record whose time ends before the system has looked through all cases; it works on that each hour, and this page then names what had expired.' : 'It ended before the system had looked through all cases.'}</p>`;
  const isKept = stage === 'in-force';
  const cases = isKept
    ? counted(kept.cases, 'case has', 'cases have')
    : counted(kept.cases, 'case had', 'cases had');
  return html`<p>On ${instantInWords(kept.at, zone)} the system had looked through all cases: ${cases} no end, with ${counted(kept.files, 'copied file', 'copied files')}.${isKept ? ' It looks again each day for cases that came later.' : ''}</p>
${kept.expired > 0 && html`<p>${counted(kept.expired, 'case', 'cases')} had lost the personal data before, because its time was over:</p><ul class="govuk-list govuk-list--bullet">${kept.expiredCases.map((id) => html`<li>${id}</li>`)}</ul>${kept.expired > kept.expiredCases.length && html`<p>And ${counted(kept.expired - kept.expiredCases.length, 'more', 'more')}.</p>`}`}`;
};

export const one: Screen = {
  path: `${preservationsPage}/{id}`,
  access: readPreservation.access,
  get: async (visit) => {
    const view = await readPreservationOf(visit, visit.params.id ?? '');
    const { id, next } = view;
    return {
      ...{ title: id, back: { href: preservationsPage, text: 'Preservations' } },
      body: html`${doneBanner({ ...preservationActs, ...firstDone }, visit, view)}<h1 class="govuk-heading-l">${id}</h1>
<p>${stageTag(view)}</p>
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, preservationPage(id), visit) })}
${facts(factsOf(view, visit), true)}
${card({ id: 'kept', title: { text: 'What is kept' }, body: keptCard(view, visit) })}`,
    };
  },
};
