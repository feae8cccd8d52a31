import { html } from '#functions/design-system/html.ts';
import { choiceOf } from '../../acts/choice.ts';
import type { Field } from '../../acts/field.ts';
import type { ComplaintActs } from '../complaint-case.ts';
import { stepWords } from '../words.ts';

/** Which fact the API records. */
const record = (value: string): { readonly record: Field } => ({
  record: { label: '', control: { kind: 'given', value } },
});

export const recordActs = {
  'record-investigation': {
    title: 'Record what you checked',
    lead: () => html`<p>The answer needs at least one record of what was checked.</p>`,
    fields: () => ({
      ...record('investigation'),
      note: { label: 'What you checked', hint: 'For colleagues.', control: { kind: 'prose', rows: 6 } },
    }),
    consequence: () => 'The note stays in the story. It shows that you looked into the complaint.',
    button: 'Record it',
    done: 'What you checked is recorded.',
  },
  'name-officer': {
    title: 'Name an officer complained of',
    fields: ({ view: { officers } }) => ({
      ...record('officer'),
      officer: {
        label: 'Officer',
        control: {
          kind: 'choice',
          options: Object.fromEntries(officers.map(({ sub, name }) => [sub, name])),
        },
      },
    }),
    consequence: () =>
      'They cannot work on this complaint. If they have it now, it goes back to the queue. This cannot be undone.',
    button: 'Name this officer',
    done: 'The officer is named and cannot work on this complaint.',
    asksTwice: true,
  },
  'link-request': {
    title: 'Link the request complained of',
    lead: () =>
      html`<p>Only when the papers name it. Our letters say nothing of a request that the person did not name.</p>`,
    fields: () => ({
      ...record('request'),
      request: {
        label: 'Reference of the request',
        hint: 'It begins with REQ-.',
        control: { kind: 'text', width: 30 },
      },
    }),
    consequence: () => 'The officers who decided or checked that request cannot work on this complaint.',
    button: 'Link the request',
    done: 'The request is linked.',
  },
  'record-step': {
    title: 'Record a step before arbitration',
    lead: () =>
      html`<p>As the complainant shows it. The order counts: our answer, then the body, then the authority.</p>`,
    fields: () => ({
      ...record('recourse-step'),
      step: {
        label: 'Step',
        control: choiceOf(stepWords),
      },
      on: { label: 'Taken on', control: { kind: 'day' } },
    }),
    consequence: () =>
      'When both steps are recorded, we write to the complainant. If arbitration is open to them, the letter says how to file.',
    button: 'Record the step',
    done: 'The step is recorded.',
  },
  'give-pack': {
    title: 'Make the pack for the independent body',
    lead: () =>
      html`<p>Only on the complainant’s signed word. The pack has no internal notes, and nothing of other people.</p>`,
    fields: () => ({
      ...record('signed-word'),
      signedOn: { label: 'Signed on', control: { kind: 'day' } },
      document: {
        label: 'The paper that the complainant signed, and where it is kept',
        hint: 'For colleagues.',
        control: { kind: 'text' },
      },
    }),
    consequence: () => 'The story shows who made the pack, when and on which paper.',
    button: 'Make the pack',
    done: 'The pack is made.',
  },
} satisfies ComplaintActs;
