import { processKinds, validations } from '#domain/transfer/entry.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { readTransfer } from '#functions/transfer/contract.ts';
import type { TransferView } from '#functions/transfer/transfer-view.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { transferActs } from './acts.ts';
import { stageTag, titleOf } from './list.ts';
import { readTransferOf, transferPage, transfersPage, transfersTitle } from './transfer-page.ts';
import {
  dataWords,
  deliveryWords,
  processWords,
  recipientWords,
  regionWords,
  safeguardWords,
  useWords,
  validationWords,
} from './words.ts';

const text = (name: string, said: string | undefined | null): readonly Fact[] =>
  said === undefined || said === null || said === '' ? [] : [{ name, value: { text: said } }];

const yesNo = (name: string, said: boolean | undefined): readonly Fact[] =>
  said === undefined ? [] : text(name, said ? 'Yes' : 'No');

const caseLink = (name: string, id: string | undefined): readonly Fact[] =>
  id === undefined
    ? []
    : [{ name, value: { html: html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>` } }];

const wordsIn = (words: Readonly<Record<string, string>>, said: string | undefined): string | undefined =>
  said === undefined ? undefined : (words[said] ?? said);

/** As typed, in the order of the form; what nobody typed is not there. */
const typed = (
  { entry, recipientKind, safeguard, case: of }: TransferView,
  { zone }: Visit,
): readonly Fact[] => [
  ...text('Case, as typed', of === null ? entry.case : undefined),
  ...text('To', entry.recipient),
  ...text('What they are', recipientKind === null ? entry.recipientKind : recipientWords[recipientKind]),
  ...text('Where they get it', entry.address),
  ...text('Region', wordsIn(regionWords, entry.region)),
  ...text('Safeguard', safeguard === null ? undefined : safeguardWords[safeguard]),
  ...text('Kind of data', wordsIn(dataWords, entry.data)),
  ...text('Instruction of the company', entry.instruction),
  ...text('Accounts', entry.accounts?.join(', ')),
  ...text('People', entry.persons?.toString()),
  ...text('Data', entry.what),
  ...text('Used for', wordsIn(useWords, entry.use)),
  ...yesNo('Anything of value for it', entry.forValue),
  ...yesNo('Needed for the services', entry.needed),
  ...yesNo('The customer was told', entry.disclosed),
  ...text('Belief', entry.belief),
  ...text('Law or right', entry.law),
  ...text(
    'Paper',
    entry.process && processKinds.includes(entry.process) ? processWords[entry.process] : undefined,
  ),
  ...text(
    'Checked',
    entry.validation && validations.includes(entry.validation)
      ? validationWords[entry.validation]
      : undefined,
  ),
  ...text('Checked on', entry.validatedOn && dateInWords(entry.validatedOn)),
  ...text('What the paper asks for', entry.scope),
  ...yesNo('An order forbids us to tell anybody', entry.nonDisclosure),
  ...text('Matter', entry.matter),
  ...yesNo('Emergency', entry.emergency),
  ...text('Damage that it prevents', entry.danger),
  ...text('Undertaking signed on', entry.signedOn && dateInWords(entry.signedOn)),
  ...text('Clause', entry.contractRef),
  ...text('Clause in force until', entry.clauseUntil && dateInWords(entry.clauseUntil)),
  ...yesNo('The clause protects the data', entry.protectsCpni),
  ...caseLink('Permission', entry.consent),
  ...text('Checked file of statistics', entry.statistics),
  ...caseLink('Request', entry.request),
  ...text('Data left', entry.leftAt && instantInWords(entry.leftAt, zone)),
];

const log = (view: TransferView, { zone }: Visit): readonly Fact[] => [
  ...text('Entered', `${instantInWords(view.recordedAt, zone)}, by ${view.by.name}`),
  ...text('Tried', view.attempts > 1 ? `${view.attempts} times` : undefined),
  ...text('Second person', view.second && `${view.second.name}, ${instantInWords(view.second.at, zone)}`),
  ...text('Reason', view.reason),
  ...text(
    'Handed over',
    view.leftAt &&
      `${instantInWords(view.leftAt, zone)}${view.handedOverBy ? `, by ${view.handedOverBy.name}` : ''}`,
  ),
  ...text('How', view.how && deliveryWords[view.how]),
];

const refusal = ({ missing, isSale }: TransferView): Markup | false =>
  missing.length > 0 &&
  card({
    ...{ id: 'missing', title: { text: isSale ? 'An attempt to sell: refused' : 'Why it was refused' } },
    body: html`<ul class="govuk-list govuk-list--bullet">${missing.map(({ words }) => html`<li>${words}</li>`)}</ul>`,
  });

const order = ({ id, isUnderOrder }: TransferView): Markup | false =>
  isUnderOrder &&
  insetText({
    text: `An order may forbid us to tell anybody of this. Only the two people who made it, supervisors and the data protection officer see this page. Talk about it with nobody else. Only supervisors and the data protection officer find it in a list, so keep its reference: ${id}`,
  });

const forAnswer = ({ id, stage, case: of }: TransferView): Markup | false =>
  of === 'customer-request' &&
  stage === 'handed-over' &&
  html`<p>Answer the customer’s request now. The answer needs the reference of this transfer: <code class="pc-typed">${id}</code></p>`;

const recorded = { recorded: { done: 'The transfer is in the log. A second person must look at it.' } };

export const one: Screen = {
  path: `${transfersPage}/{id}`,
  access: readTransfer.access,
  get: async (visit) => {
    const view = await readTransferOf(visit, visit.params.id ?? '');
    const { id, next, hasDocument } = view;
    return {
      ...{ title: titleOf(view), back: { href: transfersPage, text: transfersTitle } },
      body: html`${doneBanner({ ...transferActs, ...recorded }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> ${titleOf(view)}</h1>
<p>${stageTag(view)}</p>
${order(view)}${refusal(view)}
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, transferPage(id), visit) })}
${forAnswer(view)}
<h2 class="govuk-heading-m">The entry</h2>
${facts(typed(view, visit), true)}
${hasDocument && html`<p><a class="govuk-link" href="${transferPage(id)}/document">Open the paper</a></p>`}
<h2 class="govuk-heading-m">The log</h2>
${facts(log(view, visit), true)}`,
    };
  },
};
