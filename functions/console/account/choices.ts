import { takersIn } from '#domain/choice/recipients.ts';
import {
  approvalStateOf,
  type Choice,
  isInEffect,
  type Said,
  type TakerOf,
} from '#domain/choice/register.ts';
import type { NoticeOnAccount } from '#domain/choice/silence.ts';
import { type DeniableUse, deniableUses } from '#domain/choice/uses.ts';
import type { AccountView } from '#functions/account/account-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable, type TableCell } from '#functions/design-system/table.ts';
import { capital } from '#functions/letters/capital.ts';
import { channelInWords, dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Visit } from '../visit.ts';
import { recipientName, useWords } from './use-words.ts';

const cpniWords = ({ cpni, choices }: AccountView, zone: string): string => {
  if (cpni.is === 'permitted') return `Permitted, with notice ${cpni.notice}`;
  if (cpni.is === 'not-objected') return `No objection to notice ${cpni.notice}`;
  if (cpni.is === 'nothing-recorded') return 'Nothing recorded';
  const isPartly = choices.some((one) => isInEffect(one.use, undefined, one));
  return `Restricted${isPartly ? ' in part' : ''} since ${instantInWords(cpni.since, zone)}`;
};

const saidWords: Readonly<Record<Said, string>> = {
  denied: 'Denied',
  child: 'Stopped: report about a child',
  unfit: 'Not allowed: the notice does not name this use',
  overdue: 'Not allowed: notice over 2 years old',
  silence: 'Allowed',
  yes: 'Allowed',
  nothing: 'Not allowed: no permission',
};

/** The same answer as the check's (R-6): whose clause is over is not called allowed. */
const nowTag = (choice: Choice, takerOf: TakerOf): Markup => {
  const { use, recipient } = choice;
  const said = approvalStateOf(use, choice);
  const isOn = isInEffect(use, takerOf(recipient), choice);
  const isTakers = !isOn && isInEffect(use, undefined, choice);
  return tag({
    text: isTakers ? 'Not allowed: the register does not let them have it' : saidWords[said],
    classes: isOn ? 'govuk-tag--green' : 'govuk-tag--red',
  });
};

const howOf = ({ how, optOut }: Choice): string => {
  if (optOut !== undefined) return `No objection; counts through ${dateInWords(optOut.through)}`;
  return how === undefined ? 'Not recorded' : capital(channelInWords(how));
};

/** Where nothing is recorded, the law says whether we may (47 CFR 64.2005, 64.2007). */
const unrecorded = (use: DeniableUse): readonly TableCell[] => [
  { text: isInEffect(use, undefined, undefined) ? 'Allowed by law' : 'Not allowed: no permission' },
  ...['', '', ''].map((text) => ({ text })),
];

const rowOf = (
  choice: Choice,
  nameOf: (sub: string) => string,
  { zone, takerOf }: { readonly zone: string; readonly takerOf: TakerOf },
): readonly TableCell[] => {
  const { since, request, by, notice } = choice;
  return [
    { html: nowTag(choice, takerOf) },
    { text: instantInWords(since, zone) },
    {
      html: html`${howOf(choice)}, in <a class="govuk-link" href="${pageOf(request)}">${request}</a>${by !== undefined && html`<br>Entered by ${nameOf(by)}`}`,
    },
    { text: notice ?? 'None' },
  ];
};

const mailedWords = ({ notice, mailedOn, assumedFrom, isReturned }: NoticeOnAccount): string => {
  const sentence = `Notice ${notice}, mailed on ${dateInWords(mailedOn)}`;
  if (isReturned) return `${sentence}. It came back, so it counts for nothing.`;
  return assumedFrom === undefined
    ? `${sentence}. Silence counts as no: the notice does not say that it is a yes, or counsel did not confirm its text.`
    : `${sentence}. Without an objection, it counts from ${dateInWords(assumedFrom)}.`;
};

const mailedList = (notices: readonly NoticeOnAccount[]): Markup =>
  html`<p>Notices of the right to say no, on paper:</p><ul class="govuk-list govuk-list--bullet">${notices.map(
    (one) =>
      html`<li>${mailedWords(one)} <a class="govuk-link" href="${pageOf(one.campaign)}">Its campaign</a></li>`,
  )}</ul>`;

/** What the customer allows and denies, by use and recipient (R-6). */
export const choicesShown = async (view: AccountView, visit: Visit): Promise<Markup> => {
  const { cpniRecipients, today, zone } = visit;
  const takerOf = takersIn(cpniRecipients, today);
  const { cpni, choices, restrictions = [], noticesMailed } = view;
  const nameOf = choices.some(({ by }) => by !== undefined) ? await namesOfOfficers(visit) : String;
  const cells = (choice: Choice) => rowOf(choice, nameOf, { zone, takerOf });
  const rowsOf = (use: DeniableUse): readonly (readonly TableCell[])[] => {
    const all = choices.filter((one) => one.use === use);
    const others = all.find(({ recipient }) => recipient === undefined);
    const named = all.flatMap((one) =>
      one.recipient === undefined
        ? []
        : [[{ text: `${useWords[use]}, by ${recipientName(visit, one.recipient)}` }, ...cells(one)]],
    );
    return [[{ text: useWords[use] }, ...(others ? cells(others) : unrecorded(use))], ...named];
  };
  return html`<h2 class="govuk-heading-m" id="choices">Use of phone records for offers (CPNI)</h2>
<p>${tag({ text: cpniWords(view, zone), classes: cpni.is === 'restricted' ? 'govuk-tag--red' : 'govuk-tag--grey' })}</p>
${scrollingTable('Choices of the customer', {
  ...{ caption: 'Choices of the customer', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
  head: ['Use', 'Now', 'Since', 'How', 'CPNI notice'].map((text) => ({ text })),
  rows: deniableUses.flatMap(rowsOf),
})}
${restrictions.length > 0 && html`<p>Restrictions in force:</p><ul class="govuk-list govuk-list--bullet">${restrictions.map(({ since, request }) => html`<li>Received ${instantInWords(since, zone)}, in <a class="govuk-link" href="${pageOf(request)}">${request}</a></li>`)}</ul>`}${noticesMailed.length > 0 && mailedList(noticesMailed)}`;
};
