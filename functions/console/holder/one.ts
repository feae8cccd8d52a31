import { dataClasses } from '#domain/case/data-classes.ts';
import { holderAsks } from '#domain/case/holder-asks.ts';
import { regions } from '#domain/case/regions.ts';
import { lookupKeys } from '#domain/holder/holder.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, emptyState, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { readHolder } from '#functions/holder/contract.ts';
import type { EntryView, HolderView, OpenInstructionView } from '#functions/holder/holder-view.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import { pageOfRequest } from '../request/request-case.ts';
import type { Screen, Visit } from '../visit.ts';
import { enterAct, holderActs } from './acts.ts';
import { holderPage, holdersPage, readHolderOf, stageTags, titleOf } from './holder-page.ts';
import { pushWords, webhookCard } from './webhook.ts';

const text = (name: string, said: string): Fact => ({ name, value: { text: said } });

const entryFacts = ({
  name,
  holds,
  keys,
  region,
  isRegionListed,
  owner,
  clause,
  asks,
  client,
  webhook,
}: EntryView): readonly Fact[] => [
  text('Name', name),
  text('Holds', holds.map((one) => dataClasses[one]).join('; ')),
  text('May look for a person by', keys.map((one) => lookupKeys[one]).join('; ')),
  text(
    'Keeps the data in',
    `${capital(regions[region])}${isRegionListed ? '' : '. This is not on our own list of regions.'}`,
  ),
  text('Owner', owner),
  text('Clause', clause),
  text('Requests that concern it', asks.map((one) => holderAsks[one]).join('; ')),
  text('Answers', client === null ? 'Through an officer' : `By itself, as the client ${client}`),
  ...(client === null
    ? []
    : [
        text(
          'Hears of an instruction',
          webhook === null ? 'When it asks for its list' : `By webhook: ${webhook}`,
        ),
      ]),
];

const proposed = ({ proposal }: HolderView, zone: string): Markup | false => {
  if (proposal === null) return false;
  const by = `${proposal.by.name}, ${instantInWords(proposal.at, zone)}`;
  return card({
    ...{ id: 'proposal', title: { text: 'Waits for a second officer' } },
    body: facts(
      proposal.what === 'entry'
        ? [...entryFacts(proposal.entry), text('Entered by', by)]
        : [text('Removal, because', proposal.reason ?? 'Erased'), text('Asked by', by)],
      true,
    ),
  });
};

const statusOf = ({ stopped, late }: OpenInstructionView): Markup => {
  if (stopped) return tag({ text: 'Stopped', classes: 'govuk-tag--grey' });
  return late
    ? tag({ text: 'Late', classes: 'govuk-tag--red' })
    : tag({ text: 'Open', classes: 'govuk-tag--blue' });
};

const table = (label: string, rows: readonly OpenInstructionView[], zone: string): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-visually-hidden', hasKeys: true },
    head: ['Request', 'Instruction', 'To do', 'Due', 'Status', 'Webhook'].map((one) => ({ text: one })),
    rows: rows.map((one) => [
      { html: html`<a class="govuk-link" href="${pageOfRequest(one.request)}">${one.request}</a>` },
      { text: String(one.n) },
      { text: holderAsks[one.asks] },
      { text: dateInWords(one.dueOn) },
      { html: statusOf(one) },
      { html: pushWords(one.pushed, zone) },
    ]),
  });

const bodyOf = (view: HolderView, visit: Visit): Markup => {
  const { id, next, inForce, declined, instructions } = view;
  return html`<p>${stageTags(view)}</p>
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, holderPage(id), visit) })}
${proposed(view, visit.zone)}
${
  inForce !== null &&
  html`<h2 class="govuk-heading-m">In the register</h2>${facts(
    [
      ...entryFacts(inForce),
      text('Confirmed by', `${inForce.confirmedBy.name}, ${instantInWords(inForce.at, visit.zone)}`),
    ],
    true,
  )}`
}
${declined !== null && html`<p>Declined by ${declined.name} on ${instantInWords(declined.at, visit.zone)}: <span class="pc-typed">${declined.reason ?? 'reason erased'}</span></p>`}
${webhookCard(view, visit.zone)}
<h2 class="govuk-heading-m">Instructions without an answer</h2>
${instructions.length === 0 ? emptyState('Nothing is open', { text: 'Instructions that wait for this system appear here.' }) : table('Instructions without an answer', instructions, visit.zone)}`;
};

export const one: Screen = {
  path: `${holdersPage}/{id}`,
  access: readHolder.access,
  get: async (visit) => {
    const view = await readHolderOf(visit, visit.params.id ?? '');
    return {
      ...{ title: titleOf(view), back: { href: holdersPage, text: 'Systems that hold data' } },
      body: html`${doneBanner({ ...holderActs, entered: enterAct }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${view.id}</span> <span class="pc-typed">${titleOf(view)}</span></h1>
${bodyOf(view, visit)}`,
    };
  },
};
