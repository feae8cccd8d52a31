import type { Choice } from '#domain/choice/register.ts';
import { type DeniableUse, deniableUses, usePolicies } from '#domain/choice/uses.ts';
import type { AccountView } from '#functions/account/account-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable, type TableCell } from '#functions/design-system/table.ts';
import { channelInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { capital } from '../first-letter.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Visit } from '../visit.ts';
import { useWords } from './use-words.ts';

const cpniWords = ({ cpni, choices }: AccountView, zone: string): string => {
  if (cpni.is === 'permitted') return `Permitted, with notice ${cpni.notice}`;
  if (cpni.is === 'nothing-recorded') return 'Nothing recorded';
  const isPartly = choices.some(({ is }) => is === 'allowed');
  return `Restricted${isPartly ? ' in part' : ''} since ${instantInWords(cpni.since, zone)}`;
};

const isWords = { allowed: 'Allowed', denied: 'Denied' } as const satisfies Record<Choice['is'], string>;

/** Where nothing is recorded, the law says whether we may (47 CFR 64.2005, 64.2007). */
const unrecorded = (use: DeniableUse): readonly TableCell[] => [
  { text: usePolicies[use].approval === 'none' ? 'Allowed by law' : 'Not allowed: no permission' },
  ...['', '', ''].map((text) => ({ text })),
];

const rowOf = (
  { is, since, how, request, by, notice }: Choice,
  nameOf: (sub: string) => string,
  zone: string,
): readonly TableCell[] => [
  { html: tag({ text: isWords[is], classes: is === 'denied' ? 'govuk-tag--red' : 'govuk-tag--green' }) },
  { text: instantInWords(since, zone) },
  {
    html: html`${how === undefined ? 'Not recorded' : capital(channelInWords(how))}, in <a class="govuk-link" href="${pageOf(request)}">${request}</a>${by !== undefined && html`<br>Entered by ${nameOf(by)}`}`,
  },
  { text: notice ?? 'None' },
];

/** What the customer allows and denies, by use and recipient (R-6). */
export const choicesShown = async (view: AccountView, visit: Visit): Promise<Markup> => {
  const { zone } = visit;
  const { cpni, choices, restrictions = [] } = view;
  const nameOf = choices.some(({ by }) => by !== undefined) ? await namesOfOfficers(visit) : String;
  const cells = (choice: Choice) => rowOf(choice, nameOf, zone);
  const rowsOf = (use: DeniableUse): readonly (readonly TableCell[])[] => {
    const all = choices.filter((one) => one.use === use);
    const others = all.find(({ recipient }) => recipient === undefined);
    const named = all.flatMap((one) =>
      one.recipient === undefined
        ? []
        : [[{ text: `${useWords[use]}, for ${one.recipient}` }, ...cells(one)]],
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
${restrictions.length > 0 && html`<p>Restrictions in force:</p><ul class="govuk-list govuk-list--bullet">${restrictions.map(({ since, request }) => html`<li>Received ${instantInWords(since, zone)}, in <a class="govuk-link" href="${pageOf(request)}">${request}</a></li>`)}</ul>`}`;
};
