import { type TransferCase, transferCases } from '#domain/transfer/cases.ts';
import { html } from '#functions/design-system/html.ts';
import { recordTransfer } from '#functions/transfer/contract.ts';
import type { Act } from '../acts/act.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { recordFields } from './record-fields.ts';
import {
  documentsPage,
  statisticsPage,
  transferPage,
  transfersPage,
  transfersTitle,
} from './transfer-page.ts';
import { caseWords } from './words.ts';

/** First the case: it says what the form asks for. */
const choose: Screen = {
  path: `${transfersPage}/new`,
  access: recordTransfer.access,
  get: async () => ({
    ...{ title: 'Record a transfer', width: 'narrow' },
    back: { href: transfersPage, text: transfersTitle },
    body: html`<h1 class="govuk-heading-l">Record a transfer</h1>
<p>Personal data leaves the company only in these cases, phone records (CPNI) and other data alike. If yours is in none of them, the data stays here.</p>
<p>Does a paper belong to it? <a class="govuk-link" href="${documentsPage}">Upload the paper first</a>.</p>
<p>Are they statistics for another company? <a class="govuk-link" href="${statisticsPage}">Check the file first</a>.</p>
<dl class="govuk-summary-list">${(Object.keys(caseWords) as TransferCase[]).map(
      (one) =>
        html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><a class="govuk-link" href="${transfersPage}/new/${one}">${caseWords[one].title}</a></dt><dd class="govuk-summary-list__value">${caseWords[one].fits}</dd></div>`,
    )}</dl>`,
  }),
};

const leavesFirst =
  'The log keeps it at once. A second person says within one business day whether it was right.';
const waitsFirst =
  'The log keeps it, whether it is allowed or not. Nothing may leave before a second person has confirmed it.';

const recordAct = (transferCase: TransferCase): Act<TransferCase> => ({
  title: caseWords[transferCase].title,
  lead: () =>
    html`<p>${caseWords[transferCase].fits} If anything is missing, we refuse it, and the log keeps the refusal.</p>`,
  fields: recordFields,
  body: (typed) => ({ ...typed, case: transferCase }),
  consequence: () => (transferCase === 'T6' ? leavesFirst : waitsFirst),
  button: 'Record the transfer',
  done: 'The transfer is in the log. A second person must look at it.',
  whenRefused: ({ code }) =>
    code === 'transfer-refused'
      ? 'We refused it, and the log has the refusal. Nothing may leave. If you correct it and send it again, that is a new entry.'
      : undefined,
});

const formOf = (transferCase: TransferCase): Screen =>
  screenOfAct<TransferCase>(`${transfersPage}/new/${transferCase}`, recordTransfer.access, async () => ({
    ...{ act: recordAct(transferCase), context: transferCase, method: recordTransfer.method },
    ...{ path: recordTransfer.path, casePage: `${transfersPage}/new`, name: 'recorded' },
    caption: 'Record a transfer',
    shownAt: (answer) => transferPage((answer as { readonly id: string }).id),
  }));

export const recordScreens: readonly Screen[] = [choose, ...transferCases.map(formOf)];
