import { insetText, warningText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { HeldTextView } from '#functions/held-text/read-held-text.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Fields } from '../acts/field.ts';
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

interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Each text in pieces, with its marked sentences. */
const piecesOf = ({ sentences }: HeldTextView, pointer: string, text: string): readonly Piece[] => {
  const marked = sentences.filter((one) => one.pointer === pointer).toSorted((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of marked) {
    pieces.push(
      { text: text.slice(at, from), isMarked: false },
      { text: text.slice(from, to), isMarked: true },
    );
    at = to;
  }
  return [...pieces, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== '');
};

const textMarkup = (held: HeldTextView): Markup =>
  html`${held.texts.map(
    ({ pointer, text }) =>
      html`<div class="pc-letter pc-letter--whole"><div class="pc-typed">${piecesOf(held, pointer, text).map(({ text: piece, isMarked }) => (isMarked ? html`<mark class="pc-gap">${piece}</mark>` : piece))}</div></div>`,
  )}`;

/** Only a reader who signs knows whether a hold touches the case. */
const holdsMarkup = ({ holds }: HeldTextView): Markup | undefined => {
  if (holds === undefined) return undefined;
  if (holds.length === 0) return insetText({ text: 'No hold touches this case now.' });
  return warningText({
    html: html`A hold touches this case: ${holds.map(({ id, withheld, listed }, at) => html`${at > 0 && '; '}${id}${withheld && ', an answer keeps data back'}${listed && ', the person is on its list'}`)}.`,
  });
};

/** The whole text, who wrote it, and which sentences are why a second person reads it. */
export const heldMarkup = (
  held: HeldTextView,
  view: WorkedCase['view'],
  { zone }: Pick<Visit, 'zone'>,
): Markup =>
  html`<p>${held.by === undefined ? 'An officer' : nameIn(view, held.by)} wrote ${kinds[held.as] ?? held.as} to the person on ${instantInWords(held.since, zone)}. A second person reads it because of the marked sentences.</p>
${holdsMarkup(held)}${textMarkup(held)}`;

const lead: CaseAct['lead'] = ({ view: { held, view } }, visit) =>
  held === undefined ? html`` : heldMarkup(held, view, visit);

const none = (): Fields => ({});

export const textActs = {
  'confirm-text': {
    title: 'Read this text and send it',
    lead: (context, visit) =>
      html`<p>Send it only if it says nothing about a security event, an investigation or an agency.</p>${lead(context, visit)}`,
    fields: ({ view: { held, view }, next }) => ({
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
    done: 'The text was sent.',
    isGrave: true,
  },
  'return-text': {
    title: 'Send this text back',
    lead,
    fields: none,
    consequence: () => 'Nothing is sent. Its author reads “Change these words.”, and no reason.',
    button: 'Send it back',
    done: 'The text went back to its author.',
  },
  'shorten-text': {
    title: 'Remove these sentences and send',
    lead,
    fields: none,
    consequence: () => 'The marked sentences are removed, and the rest goes out now. This cannot be undone.',
    button: 'Remove them and send the rest',
    done: 'The text was sent without the marked sentences.',
  },
} satisfies CaseActTable;
