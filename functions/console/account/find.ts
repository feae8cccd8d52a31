import { hasAccess } from '#domain/case/groups.ts';
import type { AccountView } from '#functions/account/account-view.ts';
import { accountNumber, importAccounts, putAccount, readAccount } from '#functions/account/contract.ts';
import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { input } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Fields } from '../acts/field.ts';
import { labelsOf } from '../acts/typed-labels.ts';
import { csrfField } from '../frame.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { accountPage, accountsPage, readAccountOf } from './account-page.ts';

const asked: Fields = { number: { label: 'Account number', control: { kind: 'text' } } };

const finding = (visit: Visit, typed: string, fault?: string): Markup =>
  html`<form method="post" action="${accountsPage}" novalidate>${csrfField(visit.officer)}${labelsOf(asked)}
${input({ name: 'number', label: { text: 'Account number' }, hint: { text: 'The whole number. Spaces and hyphens do not matter.' }, value: typed, classes: 'govuk-input--width-20', autocomplete: 'off', ...(fault !== undefined && { errorMessage: { text: fault } }) })}
${button({ text: 'Find the account' })}</form>`;

const page = (visit: Visit, { typed = '', fault }: { typed?: string; fault?: string } = {}): Shown => {
  const may = (access: typeof putAccount.access) => hasAccess(access, visit.officer.groups);
  return {
    ...{
      title: 'Accounts',
      width: 'narrow',
      status: fault === undefined ? 200 : 422,
      wrong: fault !== undefined,
    },
    body: html`${fault !== undefined && errorSummary({ titleText: 'There is a problem', errorList: [{ text: fault, href: '#number' }] })}
<h1 class="govuk-heading-xl">Accounts</h1>
<p>Each account has its addresses of record, its restrictions and the calls that we owe.</p>
${finding(visit, typed, fault)}
${
  may(putAccount.access) &&
  html`<h2 class="govuk-heading-m">Enter accounts</h2><ul class="govuk-list">
<li><a class="govuk-link" href="${accountsPage}/enter">Enter or change one account</a></li>
${may(importAccounts.access) && html`<li><a class="govuk-link" href="/officer/imports">Import a file from billing</a></li>`}</ul>`
}`,
  };
};

/** Another spelling may be another account, so the officer compares (R-5). */
const spelledOtherwise = (visit: Visit, typed: string, view: AccountView): Shown => {
  const all = [view.id, ...(view.alike ?? [])];
  return {
    ...{
      title: 'The number in another spelling',
      width: 'narrow',
      back: { href: accountsPage, text: 'Accounts' },
    },
    body: html`<h1 class="govuk-heading-l">The register has this number in another spelling</h1>
<p>Compare the account with the papers. Two numbers may differ in nothing but their spelling.</p>
<ul class="govuk-list">${all.map((id, at) => html`<li><a class="govuk-link" href="${accountPage(id)}">${all.length === 1 ? 'Open the account' : `Open account ${at + 1} of ${all.length}`}</a></li>`)}</ul>
${finding(visit, typed)}`,
  };
};

/** Sent as a form: no address holds the number. */
const find = async (visit: Visit): Promise<Shown | Moved> => {
  const typed = visit.form.get('number')?.trim() ?? '';
  const known = accountNumber.safeParse(typed);
  if (!known.success) return page(visit, { typed, fault: known.error.issues[0]?.message ?? '' });
  const view = await readAccountOf(visit, typed);
  const isPlain = view.spelledOtherwise === undefined;
  return isPlain ? { to: accountPage(view.id) } : spelledOtherwise(visit, typed, view);
};

export const findAccount: Screen = {
  path: accountsPage,
  access: readAccount.access,
  get: async (visit) => page(visit, { typed: visit.typed?.get('number') ?? '' }),
  post: find,
};
