import { isRestriction } from '#domain/request/at-receipt.ts';
import { evidenceKinds, isEvidenceFor, knowledgeFactors } from '#domain/request/evidence.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { leadOfProposal, sealField } from '../../case/shared-acts.ts';
import { nameIn } from '../../case/worked-case.ts';
import { type RequestActs, type RequestCase, stateOf } from '../request-case.ts';
import { evidenceWords } from '../words.ts';

/** Before any system acts on a company's data (P07). */
const nameInstruction = {
  title: 'Name the company’s instruction',
  lead: () =>
    html`<p>No contact confirmed this request by a link, so the company’s own instruction orders it. Until it is named no system is told anything.</p>`,
  fields: () => ({
    instruction: {
      label: 'Reference of the company’s instruction',
      hint: 'As it is on the company’s paper: letters, digits, dots, slashes and hyphens.',
      control: { kind: 'text' as const, width: 30 as const },
    },
  }),
  consequence: () =>
    'Within the hour each system that holds the data is told. The history has this reference, and no letter.',
  button: 'Name it',
  done: 'The instruction is named. The systems are told within the hour.',
};

/** What counts for this request comes first; the rest is refused by name, so that nobody wonders. */
const evidenceFor = (context: RequestCase): Readonly<Record<string, string>> => {
  const state = stateOf(context);
  const fits = evidenceKinds.filter((one) => state === undefined || isEvidenceFor(one, state));
  return Object.fromEntries([...fits, ...knowledgeFactors].map((one) => [one, evidenceWords[one]]));
};

const checked = ({ state, names, texts }: RequestView): Markup => {
  const { evidence } = state;
  if (evidence === undefined) return html``;
  const note = evidence.textSha256 === undefined ? undefined : (texts[evidence.textSha256] ?? 'erased');
  return summaryList({
    rows: [
      { key: { text: 'What was checked' }, value: { text: evidenceWords[evidence.evidence] } },
      { key: { text: 'Checked on' }, value: { text: dateInWords(evidence.checkedOn) } },
      { key: { text: 'Checked by' }, value: { text: nameIn({ names }, evidence.by) } },
      note !== undefined && { key: { text: 'Note' }, value: { text: note } },
    ],
  });
};

export const identityActs = {
  'name-instruction': nameInstruction,
  'check-identity': {
    title: 'Record proof of identity',
    lead: () =>
      html`<p>Record what you saw and when. Keep no copy of an ID: the kind of proof, who checked it and the day are enough.</p>
<p>A name, birth date, SSN digits, account number or bill amount is not proof of identity.</p>`,
    fields: ({ view }) => ({
      evidence: { label: 'What you checked', control: { kind: 'choice', options: evidenceFor(view) } },
      checkedOn: { label: 'Checked on', control: { kind: 'day' } },
      note: { label: 'Note for colleagues', optional: true, control: { kind: 'prose', rows: 3 } },
    }),
    consequence: () =>
      'Where records leave us or are deleted, a second officer must confirm the proof before it counts.',
    button: 'Record the proof',
    done: 'The proof of identity is recorded.',
  },
  'confirm-identity': {
    title: 'Confirm the proof of identity',
    lead: leadOfProposal(
      (view) => html`${'usState' in view.state || 'kind' in view.state ? checked(view as RequestView) : ''}`,
    ),
    fields: sealField,
    consequence: () => 'The proof counts, and the request can be answered.',
    button: 'Confirm the proof',
    done: 'The proof of identity is confirmed.',
  },
  'apply-restriction': {
    title: 'Apply it to an account',
    lead: () =>
      html`<p>A restriction counts from receipt, and so does a report about a child. Find the account from the papers; do not ask the person for more than the number.</p>`,
    fields: () => ({
      account: { label: 'Account number', control: { kind: 'text', width: 20 } },
    }),
    consequence: (context) => {
      const state = stateOf(context.view);
      const isDenial = state === undefined || isRestriction(state);
      return `Use of this account’s phone records for offers stops, as from receipt. ${isDenial ? 'A letter goes to the address on file only.' : 'No letter is sent.'}`;
    },
    button: 'Apply it',
    done: 'It is applied to the account.',
  },
} satisfies RequestActs;
