import type { AccountChange } from '#domain/account/account-changes.ts';
import type { likenesses } from '#domain/account/spellings.ts';
import type { AccountView, CallView } from '#functions/account/account-view.ts';
import {
  acceptPolicy,
  confirmSince,
  putAccount,
  recordCall,
  recordChange,
} from '#functions/account/contract.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Act } from '../acts/act.ts';
import type { Fields } from '../acts/field.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { answersOf } from '../enter/answers.ts';
import type { Screen, Visit } from '../visit.ts';
import { accountPage, accountPath, accountsPage, readAccountOf } from './account-page.ts';
import { claimShown } from './claim.ts';

interface Context {
  readonly view?: AccountView;
  readonly call?: CallView;
}

const alikeWords: Readonly<Record<(typeof likenesses)[number], string>> = {
  same: 'The same account, spelled otherwise',
  different: 'Another account',
};

const entryFields = ({ zone }: Visit): Fields => ({
  number: { label: 'Account number', control: { kind: 'text', width: 20 } },
  name: { label: 'Account holder', control: { kind: 'text' } },
  'addressOfRecord.email': { label: 'Email', control: { kind: 'text', type: 'email' }, optional: true },
  'addressOfRecord.postal': {
    label: 'Postal address',
    control: { kind: 'prose', rows: 3 },
    optional: true,
  },
  'addressOfRecord.phone': {
    label: 'Phone',
    control: { kind: 'text', type: 'tel', width: 20 },
    optional: true,
  },
  'addressOfRecord.since': {
    label: 'With us since',
    hint: 'Only if billing shows an earlier date. Another officer must confirm it.',
    ...{ control: { kind: 'day-or-instant', zones: [zone] }, optional: true },
  },
  alike: {
    label: 'If the register has the number in another spelling, which is it?',
    ...{ control: { kind: 'choice', options: alikeWords }, optional: true },
  },
});

const whomToCall = (call: CallView | undefined): Markup => {
  if (call?.call !== undefined) return html`Call <strong>${call.call}</strong>.`;
  if (!call?.toFind) return html`No number is left to call.`;
  return html`No address or number of record is known${call.account !== undefined && html` for account <strong>${call.account}</strong>`}. Find out whose account it is, and tell the customer at an address or number that we had more than 30 days ago, or when they show a photo ID.`;
};

const changeWords: Readonly<Record<AccountChange, string>> = {
  password: 'A password',
  'backup-answer': 'A back-up answer for a forgotten password',
  'online-account': 'An online account',
};

export const accountActs = {
  enter: {
    title: 'Enter or change an account',
    lead: () =>
      html`<p>Copy the account from billing. What you leave empty goes away: a known address that is not here is taken off the account.</p>`,
    fields: (_, visit) => entryFields(visit),
    body: ({ number: _, addressOfRecord = {}, ...typed }) => ({ ...typed, addressOfRecord }),
    consequence: () =>
      'A changed address takes no codes or records for 30 days. We tell the customer at the old address.',
    button: 'Save the account',
    done: 'The account is saved.',
    preview: async (_, __, visit) => answersOf(visit.form, entryFields(visit)),
  },
  confirm: {
    title: 'Confirm the earlier date',
    lead: ({ view }, { zone }) =>
      view?.claim === undefined ? html`<p>Nothing waits here.</p>` : claimShown(view.claim, zone),
    fields: ({ view }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: view?.claim?.proposalSha256 ?? '' } },
    }),
    consequence: () => 'The addresses count from the earlier date. Codes and records may go to them sooner.',
    button: 'Confirm the date',
    done: 'The earlier date counts.',
  },
  call: {
    title: 'Record a call',
    lead: ({ call }) =>
      html`<p>${whomToCall(call)} Say that ${call?.about === 'sign-in' ? 'sign-in details of the account were created or changed' : 'an address of the account changed'}, and how to reach us if that is wrong.</p>`,
    fields: (_, { zone }) => ({
      calledAt: { label: 'When did you call?', control: { kind: 'instant', zones: [zone] } },
      reached: { label: 'Did you reach somebody?', control: { kind: 'yes-no' } },
    }),
    consequence: () => 'Once somebody was reached, no more calls are owed about this change.',
    button: 'Record the call',
    done: 'The call is recorded.',
  },
  accept: {
    title: 'Record that the customer accepted the policy',
    lead: () =>
      html`<p>Under the policy, a customer who uses our services after a version was posted accepts it. Record the version that was in force then, and when it was accepted.</p>`,
    fields: (_, { zone, policies }) => ({
      policy: {
        label: 'Version of the policy',
        control: { kind: 'choice', options: Object.fromEntries(policies.map(({ id }) => [id, id])) },
      },
      acceptedAt: { label: 'When was it accepted?', control: { kind: 'instant', zones: [zone] } },
    }),
    consequence: () => 'It stays in the history of the account, and nobody can change it.',
    button: 'Record it',
    done: 'The acceptance is recorded.',
  },
  change: {
    title: 'Record a change of sign-in details',
    lead: () =>
      html`<p>The law asks us to tell the customer at once (47 CFR 64.2010(f)). If the system that keeps passwords reports its changes itself, the same change counts once.</p>`,
    fields: (_, { zone }) => ({
      change: {
        label: 'What was created or changed?',
        control: { kind: 'choice', options: changeWords },
      },
      at: { label: 'When?', control: { kind: 'instant', zones: [zone] } },
      atServiceStart: {
        label: 'Did the customer choose it when the service began?',
        control: { kind: 'yes-no' },
      },
    }),
    consequence: () =>
      'We write to the customer at an address of record, never a newer one. The letter does not say which detail changed. If we have only a number, you call it; without either, it is a task. At the start of the service, when no address is of record yet, we tell nobody.',
    button: 'Record it',
    done: 'The change is recorded.',
  },
} as const satisfies Readonly<Record<string, Act<Context>>>;

const enter = screenOfAct<Context>(`${accountsPage}/enter`, putAccount.access, async (visit) => ({
  ...{ act: accountActs.enter, context: {}, name: 'enter', method: putAccount.method },
  path: accountPath(putAccount.path, visit.form.get('number')?.trim() || '-'),
  ...{ casePage: accountsPage, caption: 'Accounts' },
  shownAt: (answer) => accountPage((answer as AccountView).id),
}));

const ofAccount = async (visit: Visit) => {
  const { id = '', n = '' } = visit.params;
  const view = await readAccountOf(visit, id);
  const call = view.notices.find((one) => String(one.n) === n);
  const context: Context = { view, ...(call && { call }) };
  return { context, casePage: accountPage(id), caption: view.holder ?? 'Account' };
};

const confirm = screenOfAct<Context>(`${accountsPage}/{id}/confirm`, confirmSince.access, async (visit) => ({
  ...(await ofAccount(visit)),
  ...{ act: accountActs.confirm, name: 'confirm', method: confirmSince.method },
  path: accountPath(confirmSince.path, visit.params.id ?? ''),
}));

const call = screenOfAct<Context>(`${accountsPage}/{id}/calls/{n}`, recordCall.access, async (visit) => ({
  ...(await ofAccount(visit)),
  ...{ act: accountActs.call, name: 'call', method: recordCall.method },
  path: accountPath(recordCall.path, visit.params.id ?? '').replace(
    '{n}',
    encodeURIComponent(visit.params.n ?? ''),
  ),
}));

const accept = screenOfAct<Context>(`${accountsPage}/{id}/accept`, acceptPolicy.access, async (visit) => ({
  ...(await ofAccount(visit)),
  ...{ act: accountActs.accept, name: 'accept', method: acceptPolicy.method },
  path: accountPath(acceptPolicy.path, visit.params.id ?? ''),
}));

const change = screenOfAct<Context>(`${accountsPage}/{id}/change`, recordChange.access, async (visit) => ({
  ...(await ofAccount(visit)),
  ...{ act: accountActs.change, name: 'change', method: recordChange.method },
  path: accountPath(recordChange.path, visit.params.id ?? ''),
}));

export const accountActScreens: readonly Screen[] = [enter, confirm, call, accept, change];
