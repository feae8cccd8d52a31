import { holderAsks } from '#domain/case/holder-asks.ts';
import type { HolderInstruction } from '#domain/request/holder-events.ts';
import { html } from '#functions/design-system/html.ts';
import { choiceOf } from '../../acts/choice.ts';
import { holderAnswerWords, sizeInWords } from '../holder-words.ts';
import { type RequestActs, type RequestCase, stateOf } from '../request-case.ts';

const instructionIn = (view: RequestCase, n: number | undefined): HolderInstruction | undefined =>
  stateOf(view)?.holderInstructions?.find((one) => one.n === n);

export const holderActs = {
  'record-holder-answer': {
    title: 'Record a system’s answer',
    lead: ({ view, next }) => {
      const seen = instructionIn(view, next.n);
      return html`<p>Instruction ${next.n} to ${seen?.holder}: ${seen && holderAsks[seen.asks]}. Ask the owner of the system what it did, and how it was searched.</p>
${seen?.uploaded && html`<p>The uploaded data (${sizeInWords(seen.uploaded)}) goes with the answer.</p>`}`;
    },
    fields: ({ view, next }) => ({
      holder: {
        label: '',
        control: { kind: 'given', value: instructionIn(view, next.n)?.holder ?? '' },
      },
      answer: { label: 'What did the system do?', control: choiceOf(holderAnswerWords) },
      'search.keys': {
        heading: 'Proof of search',
        label: 'By what',
        hint: 'The kind of number or name, not the value. For example: account number. Leave this and the next four empty only if it refused.',
        optional: true,
        control: { kind: 'text' },
      },
      'search.from': { label: 'Records from', optional: true, control: { kind: 'day' } },
      'search.until': { label: 'Records to', optional: true, control: { kind: 'day' } },
      'search.searchedBy': {
        label: 'Who searched',
        hint: 'A team or a role. For example: billing team.',
        optional: true,
        control: { kind: 'text', width: 30 },
      },
      'search.searchedOn': { label: 'When', optional: true, control: { kind: 'day' } },
      reason: {
        label: 'Why not all of it',
        hint: 'Required if it did a part or refused. For colleagues: no letter shows it.',
        optional: true,
        control: { kind: 'prose', rows: 3 },
      },
    }),
    consequence: () => 'The answer of this system is recorded. You cannot change it.',
    button: 'Record the answer',
    done: 'The answer of the system is recorded.',
  },
} satisfies RequestActs;
