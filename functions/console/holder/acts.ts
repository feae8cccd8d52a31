import { dataClasses } from '#domain/case/data-classes.ts';
import { holderAsks } from '#domain/case/holder-asks.ts';
import { regions } from '#domain/case/regions.ts';
import { lookupKeys } from '#domain/holder/holder.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { EntryView, HolderView } from '#functions/holder/holder-view.ts';
import type { Act } from '../acts/act.ts';
import type { CaseActs } from '../acts/case-acts.ts';
import { choiceOf } from '../acts/choice.ts';
import type { Field, Fields } from '../acts/field.ts';

const reason = (): Fields => ({ reason: { label: 'Why?', control: { kind: 'prose' } } });

const several = (
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: readonly string[] = [],
): Field => ({ label, control: { kind: 'checks', options, chosen } });

/** The entry in force stays until the change is confirmed. */
const entryFields = (known?: EntryView): Fields => ({
  name: {
    ...{ label: 'Name of the system', control: { kind: 'text' } },
    ...(known && { value: known.name }),
  },
  holds: several('Which data does it hold?', dataClasses, known?.holds),
  keys: several('By what may it look for a person?', lookupKeys, known?.keys),
  region: {
    ...{ label: 'Where does it keep the data?', control: { ...choiceOf(regions), isList: true } },
    ...(known && { value: known.region }),
  },
  owner: {
    label: 'Email address of its owner',
    hint: 'Who answers for it.',
    control: { kind: 'text', type: 'email' },
    ...(known && { value: known.owner }),
  },
  clause: {
    label: 'Clause of the contract',
    hint: 'By which it follows our policy. For a system of our own, write: our own system.',
    control: { kind: 'text' },
    ...(known && { value: known.clause }),
  },
  asks: several('Which requests concern it?', holderAsks, known?.asks),
  client: {
    label: 'Client id of the system',
    hint: 'Only if it fetches its instructions itself. As our sign-in, or your own, has it. It gets the keys above of each person whom a request concerns, and deletes without a person of ours.',
    ...{ control: { kind: 'text' }, optional: true },
    ...(known?.client && { value: known.client }),
  },
  webhook: {
    label: 'Address of its webhook',
    hint: 'Only with a client id. We tell it there that an instruction was made: the reference and the due day alone. It begins with https:// and holds no password.',
    ...{ control: { kind: 'text' }, optional: true },
    ...(known?.webhook && { value: known.webhook }),
  },
});

export const enterAct: Act<undefined> = {
  title: 'Enter a system that holds data',
  fields: () => ({
    slug: {
      label: 'Short name',
      hint: 'Lower-case letters, digits and hyphens, for example billing. It never changes. A short name that is known changes that system’s entry.',
      control: { kind: 'text', width: 20 },
    },
    ...entryFields(),
  }),
  consequence: () => 'It gets no instruction until another officer confirms the entry.',
  button: 'Enter the system',
  done: 'The entry waits for another officer.',
};

const what = ({ proposal }: HolderView): Markup =>
  proposal?.what === 'removal'
    ? html`<p>The system leaves the register. Reason: <span class="pc-typed">${proposal.reason ?? 'erased'}</span></p>`
    : html`<p>Compare the entry with the contract, or ask the owner of the system.</p>`;

export const holderActs = {
  'confirm-holder': {
    title: 'Confirm it',
    lead: ({ view }) => what(view),
    fields: ({ view }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: view.proposalSha256 ?? '' } },
    }),
    consequence: ({ view }) =>
      view.proposal?.what === 'removal'
        ? 'From now on the system gets no instructions.'
        : 'Within the hour the system gets an instruction for each open request that concerns it.',
    button: 'Confirm it',
    done: 'It is confirmed.',
  },
  'decline-holder': {
    title: 'Decline it',
    lead: ({ view }) => what(view),
    fields: reason,
    consequence: () => 'Nothing changes in the register.',
    button: 'Decline it',
    done: 'It is declined.',
    isGrave: true,
  },
  'enter-holder': {
    title: 'Change the entry',
    fields: ({ view }) => ({
      slug: { label: '', control: { kind: 'given', value: view.slug } },
      ...entryFields(view.inForce ?? undefined),
    }),
    consequence: () => 'The entry in force stays until another officer confirms the change.',
    button: 'Send the change',
    done: 'The change waits for another officer.',
  },
  'ask-holder-removal': {
    title: 'Remove the system from the register',
    fields: reason,
    consequence: () => 'It stays in the register until another officer confirms the removal.',
    button: 'Ask for the removal',
    done: 'The removal waits for another officer.',
    isGrave: true,
  },
  'renew-holder-secret': {
    title: 'Make a new signing secret',
    fields: () => ({}),
    consequence: ({ view }) =>
      view.secret === null
        ? 'You can read it for one hour. Give it to the owner of the system in a safe way. The system is told nothing before it has a secret.'
        : 'You can read it for one hour. The former secret works for seven days more, so that the owner can change it.',
    button: 'Make a new secret',
    done: 'A new signing secret is made. You can read it for one hour.',
  },
  'push-holder-again': {
    title: 'Send the open instructions to the webhook again',
    fields: () => ({}),
    consequence: () =>
      'Within five minutes the webhook is told of each open instruction. The system can tell that it is the same instruction.',
    button: 'Send them again',
    done: 'The open instructions are sent again within five minutes.',
  },
} satisfies CaseActs<HolderView>['acts'];
