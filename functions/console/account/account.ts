import { addressFields } from '#domain/account/account.ts';
import { hasAccess } from '#domain/case/groups.ts';
import type { AccountView, SinceChange } from '#functions/account/account-view.ts';
import {
  acceptPolicy,
  putAccount,
  readAccount,
  recordCall,
  recordChange,
} from '#functions/account/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card, emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { oneClick } from '../acts/one-click.ts';
import { inGroups } from '../acts/who-may.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Screen, Visit } from '../visit.ts';
import { accountPage, accountsPage, readAccountOf } from './account-page.ts';
import { accountActs } from './acts.ts';
import { choicesShown } from './choices.ts';
import { claimShown, fieldWords } from './claim.ts';

const addresses = ({ addressOfRecord }: AccountView, { zone }: Visit): Markup =>
  scrollingTable('Addresses of record', {
    ...{ caption: 'Addresses of record', captionClasses: 'govuk-table__caption--m', firstCellIsHeader: true },
    head: ['Kind', 'Masked', 'With us since', 'For codes and records'].map((text) => ({ text })),
    rows: addressFields.map((field) => {
      const kept = addressOfRecord[field];
      if (kept === undefined) return [fieldWords[field], 'None', '', ''].map((text) => ({ text }));
      const use = kept.usable ? 'Usable now' : `Not before ${dateInWords(kept.usableFrom)}`;
      return [fieldWords[field], kept.shown ?? 'Erased', instantInWords(kept.since, zone), use].map(
        (text) => ({
          text,
        }),
      );
    }),
  });

const confirmation = (
  { id, next: [confirm] }: AccountView,
  { by, proposalSha256, source, confirmable }: SinceChange,
  visit: Visit,
  nameOf: (sub: string) => string,
): Markup => {
  if (!confirmable)
    return html`<p>An address was changed after this date was claimed, so it cannot be confirmed any more. Enter the date again if it is still true.</p>`;
  if (source !== undefined)
    return html`<p>It comes from a file. <a class="govuk-link" href="/officer/imports/${source}">Confirm it with the rest of the import</a>.</p>`;
  if (confirm === undefined || proposalSha256 === undefined) return html``;
  const { sub, groups } = visit.officer;
  if (confirm.notBy.some(({ officer }) => officer === sub))
    return html`<p>Not you: you entered this date. Another officer must confirm it.</p>`;
  if (!confirm.mayBy.some((group) => groups.includes(group)))
    return html`<p>Not you: ${inGroups(confirm.mayBy)} can confirm it, but not ${nameOf(by)}, who entered it.</p>`;
  return html`<p>${accountActs.confirm.consequence()}</p>${oneClick(visit, { action: `${accountPage(id)}/confirm`, text: accountActs.confirm.button, fields: { proposalSha256 } })}`;
};

const claim = async (view: AccountView, visit: Visit): Promise<Markup | false> => {
  const waiting = view.claim;
  if (waiting === undefined) return false;
  const names = await namesOfOfficers(visit);
  return card({
    ...{ title: { text: 'An earlier date that does not count yet' }, id: 'claim' },
    body: html`<p>Entered by ${names(waiting.by)}${waiting.askedAt !== undefined && `, ${instantInWords(waiting.askedAt, visit.zone)}`}.</p>
${claimShown(waiting, visit.zone)}
${confirmation(view, waiting, visit, names)}`,
  });
};

const noNumber = (account: string | undefined): string =>
  account === undefined ? 'None is known' : `None is known. Account ${account}`;

const calls = ({ id, notices }: AccountView, { officer, zone }: Visit): Markup | false => {
  if (notices.length === 0) return false;
  const may = hasAccess(recordCall.access, officer.groups);
  return html`<h2 class="govuk-heading-m">Calls about a change</h2>
<p>The law asks us to tell the customer (47 CFR 64.2010(f)). Where no letter can, we call the old number.</p>
${scrollingTable('Calls', {
  ...{ caption: 'Calls', captionClasses: 'govuk-visually-hidden' },
  head: ['What changed', 'Number to call', 'Tries', 'Result'].map((text) => ({ text })),
  rows: notices.map(({ n, about, owedSince, call, toFind, account, tries, toldAt }) => [
    { text: `${about === 'sign-in' ? 'Sign-in details' : 'An address'}, ${instantInWords(owedSince, zone)}` },
    { text: call ?? (toFind ? noNumber(account) : 'Not shown') },
    { text: String(tries) },
    toldAt === undefined
      ? {
          html: may
            ? html`<a class="govuk-link" href="${accountPage(id)}/calls/${n}">Record a call<span class="govuk-visually-hidden"> about the change ${n}</span></a>`
            : html`Still owed`,
        }
      : { text: `Told ${instantInWords(toldAt, zone)}` },
  ]),
})}`;
};

const accepted = (
  { id, registered, accepted: all }: AccountView,
  { officer, policies, zone }: Visit,
): Markup | false => {
  if (!registered || policies.length === 0) return false;
  const rows = all.map(
    ({ policy, acceptedAt }) => html`<li>Version ${policy}, ${instantInWords(acceptedAt, zone)}</li>`,
  );
  const may = hasAccess(acceptPolicy.access, officer.groups);
  return html`<h2 class="govuk-heading-m">Accepted versions of the policy</h2>
${rows.length > 0 ? html`<ul class="govuk-list">${rows}</ul>` : html`<p>None is recorded.</p>`}
${may && html`<p><a class="govuk-link" href="${accountPage(id)}/accept">Record that the customer accepted a version</a></p>`}`;
};

const known = async (view: AccountView, visit: Visit): Promise<Markup> => {
  const mayRecord = hasAccess(recordChange.access, visit.officer.groups);
  return html`${await claim(view, visit)}${addresses(view, visit)}${await choicesShown(view, visit)}${calls(view, visit)}${accepted(view, visit)}${mayRecord && html`<p><a class="govuk-link" href="${accountPage(view.id)}/change">Record a change of sign-in details</a></p>`}`;
};

const isKnown = ({ registered, restrictions: all, notices }: AccountView): boolean =>
  registered || all !== undefined || notices.length > 0;

export const account: Screen = {
  path: `${accountsPage}/{id}`,
  access: readAccount.access,
  get: async (visit) => {
    const view = await readAccountOf(visit, visit.params.id ?? '');
    const mayPut = hasAccess(putAccount.access, visit.officer.groups);
    return {
      ...{ title: view.holder ?? 'Account', back: { href: accountsPage, text: 'Accounts' } },
      body: html`${doneBanner(accountActs, visit, view)}
<h1 class="govuk-heading-xl"><span class="govuk-caption-xl pc-hash">${view.id}</span> ${view.holder ?? (view.registered ? 'Name erased' : 'Not in the register')}</h1>
${view.alike !== undefined && html`<p>The number also finds ${view.alike.map((id, at) => html`${at > 0 && ', '}<a class="govuk-link" href="${accountPage(id)}">${view.alike?.length === 1 ? 'another account' : `account ${at + 1}`}</a>`)}, spelled differently.</p>`}
${isKnown(view) ? await known(view, visit) : emptyState('We know nothing of this account', { text: 'Addresses and restrictions appear here when an officer enters the account, or a request restricts it.' })}
${mayPut && button({ href: `${accountsPage}/enter`, text: 'Enter or change the account', classes: 'govuk-button--secondary' })}`,
    };
  },
};
