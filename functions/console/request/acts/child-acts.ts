import { blockDecisions } from '#domain/request/child-block-state.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { capital } from '#functions/letters/capital.ts';
import { choiceOf } from '../../acts/choice.ts';
import { leadOfProposal, sealField } from '../../case/shared-acts.ts';
import { nameIn } from '../../case/worked-case.ts';
import type { RequestActs } from '../request-case.ts';
import { blockProposalWords } from '../words.ts';

const choices = {
  confirm: 'The block stays: the report is credible',
  lift: 'Lift the block: the report is wrong, or the account has no data of a child',
  delete: 'Delete the child’s data: the parent or young person is known, and asks for it',
} as const;

const proposed = ({ state, names, texts }: RequestView): Markup => {
  const { proposed: said, reports = [] } = state.childBlock ?? {};
  if (said === undefined) return html``;
  return summaryList({
    rows: [
      { key: { text: 'Decision' }, value: { text: capital(blockProposalWords[said.decision]) } },
      { key: { text: 'Reason' }, value: { text: texts[said.textSha256] ?? 'Erased.' } },
      { key: { text: 'Decided by' }, value: { text: nameIn({ names }, said.by) } },
      reports.length > 0 && {
        key: { text: 'Also decides' },
        value: { text: reports.join(', ') },
      },
    ],
  });
};

const reason = { label: 'Reason, for colleagues', control: { kind: 'prose', rows: 4 } } as const;

/** The review of a report about a child. */
export const childActs = {
  'decide-block': {
    title: 'Review the report about a child',
    lead: () =>
      html`<p>Since the report came, this account’s phone records are not used for offers. Service, billing, emergencies and what the law requires go on.</p>
<p>If the report is wrong, lift the block. What the customer chose then counts again as before. The person who reported gets the same letters either way.</p>`,
    fields: () => ({
      decision: { label: 'What you decide', control: choiceOf(choices, blockDecisions) },
      reason,
    }),
    consequence: () => 'A second officer must confirm it. Until then the block stays.',
    button: 'Send to a second officer',
    done: 'Your decision is recorded. A second officer confirms it next.',
  },
  'tell-company': {
    title: 'Tell a company of a child’s data',
    lead: () =>
      html`<p>We keep this data for a company, so the company alone decides about it. Each of its contacts gets a letter with a link, and is asked again after 1, 3 and 7 days. If nobody answers in 10 days, officers have a task.</p>
<p>The person who reported reads nothing of it. Our letters say the same whether we keep such data or not.</p>`,
    fields: () => ({
      company: {
        label: 'Company',
        hint: 'As the register of companies names it.',
        control: { kind: 'text' },
      },
      whose: {
        label: 'What finds the child in the company’s records',
        hint: 'An email address, phone number, account number or user ID, and no words. The company’s contacts read it. Never of who reported.',
        control: { kind: 'text' },
      },
      reason,
    }),
    consequence: () =>
      'The letters leave at once, under a reference of its own. Nothing is blocked or deleted without the company’s word.',
    button: 'Tell the company',
    done: 'The company is being told. Its answer is kept under its own reference.',
    asksTwice: true,
  },
  'confirm-block': {
    title: 'Confirm the decision about the block',
    lead: leadOfProposal((view) => proposed(view as RequestView)),
    fields: sealField,
    consequence: () =>
      'A lift counts at once, and what the customer chose counts again as before. A deletion cannot be undone: within the hour each system is told. If you disagree, do not confirm: add a note, and make your own decision.',
    button: 'Confirm',
    done: 'The decision is confirmed.',
  },
} satisfies RequestActs;
