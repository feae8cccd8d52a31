import type { Topic } from '#domain/complaint/vocabulary.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { Fact } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { changeWords } from '#functions/held-text/contract.ts';
import type { HeldTextView } from '#functions/held-text/read-held-text.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Field, Fields } from '../acts/field.ts';
import { topicTitles } from '../complaint/words.ts';
import { kindWords } from '../request/words.ts';
import type { Visit } from '../visit.ts';
import type { CaseAct, CaseActTable, WorkedCase } from './worked-case.ts';
import { nameIn } from './worked-case.ts';

const kinds: Readonly<Record<string, string>> = {
  answer: 'an answer',
  question: 'a question',
  message: 'a message',
  extension: 'the reason for an extension',
  'complaint-answer': 'an answer',
  'complaint-question': 'a question',
  'complaint-message': 'a message',
};

/** Whole, as the person will read it. */
export const textMarkup = ({ texts }: HeldTextView): Markup =>
  html`${texts.map(({ text }) => html`<div class="pc-letter pc-letter--whole"><div class="pc-typed">${text}</div></div>`)}`;

/** "An answer to the person". */
export const kindOfText = ({ as }: HeldTextView): string => `${capital(kinds[as] ?? as)} to the person`;

const whatWords = (what: string): string => {
  if (what in topicTitles) return topicTitles[what as Topic];
  return what in kindWords ? kindWords[what as RequestKind] : what;
};

/** Of its case, for the signer: what the person wants, their last words, and when it is due. No hold. */
export const aboutFacts = ({ about, asked }: HeldTextView): readonly Fact[] =>
  about === undefined
    ? []
    : [
        { name: 'What the person wants', value: { text: whatWords(about.what) } },
        { name: 'Due', value: { text: dateInWords(about.dueOn) } },
        ...(asked === undefined
          ? []
          : [
              {
                name: 'The person’s last message',
                value: { html: html`<span class="pc-typed">${asked}</span>` },
              },
            ]),
      ];

/** The signer answers it for every text. */
export const questionField = {
  label:
    'Does it say or deny that somebody’s data were lost, seen, taken, changed or passed on without permission, or that anybody looks into that?',
  control: { kind: 'choice', options: { no: 'No', yes: 'Yes' } },
} as const satisfies Field;

/** The whole text, and who wrote it. No hold is shown here. */
export const heldMarkup = (
  held: HeldTextView,
  view: WorkedCase['view'],
  { zone }: Pick<Visit, 'zone'>,
): Markup =>
  html`<p>${held.by === undefined ? 'An officer' : nameIn(view, held.by)} wrote ${kinds[held.as] ?? held.as} to the person on ${instantInWords(held.since, zone)}. A second person reads every text that is not our sentences alone.</p>
${textMarkup(held)}`;

const lead: CaseAct['lead'] = ({ view: { held, view } }, visit) =>
  held === undefined ? html`` : heldMarkup(held, view, visit);

const none = (): Fields => ({});

export const textActs = {
  'confirm-text': {
    title: 'Read this text and send it',
    lead: (context, visit) =>
      html`${lead(context, visit)}<p>If your answer is yes, the text goes back to its author, and nothing is sent.</p>`,
    fields: ({ view: { held, view }, next }) => ({
      speaksOfEvent: questionField,
      proposalSha256: {
        label: '',
        control: {
          kind: 'given',
          value:
            held?.proposalSha256 ??
            view.proposals.find(({ confirmAt }) => confirmAt === next.path)?.proposalSha256 ??
            '',
        },
      },
    }),
    consequence: () => 'The letter goes out as it was written. This cannot be undone.',
    button: 'Send this text',
    /** A yes returned it. */
    doneAs: (answer: unknown) =>
      (answer as { readonly says?: string }).says === changeWords ? 'return-text' : undefined,
    done: 'The text was sent.',
    isGrave: true,
  },
  'return-text': {
    title: 'Return this text',
    lead,
    fields: none,
    consequence: () => 'Nothing is sent. Its author reads “Change these words.”, and no reason.',
    button: 'Return it',
    done: 'The text went back to its author.',
  },
} satisfies CaseActTable;
