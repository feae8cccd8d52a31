import { html } from '#functions/design-system/html.ts';
import { choiceOf } from '../../acts/choice.ts';
import { rowsOf } from '../../acts/rows.ts';
import { letterPreview } from '../../case/preview.ts';
import { formatWords } from '../../case/words.ts';
import { type RequestActs, stateOf } from '../request-case.ts';
import { capacityWords, kindWords, lawWords, relationWords } from '../words.ts';

const reasonForColleagues = {
  label: 'Reason',
  hint: 'For colleagues. The person does not read it.',
  control: { kind: 'prose' },
} as const;

/** What the case is, and which case it is. */
export const caseActs = {
  reclassify: {
    title: 'Change kind, capacity or law',
    lead: () => html`<p>Change only what is wrong. The day of receipt stays the same.</p>`,
    fields: ({ view }) => {
      const { kind = '', capacity = '', relation = '', regime = '' } = stateOf(view) ?? {};
      return {
        kind: {
          label: 'What the person asks for',
          optional: true,
          value: kind,
          control: choiceOf(kindWords),
        },
        capacity: {
          label: 'Who is asking',
          optional: true,
          value: capacity,
          control: choiceOf(capacityWords),
        },
        relation: {
          label: 'Who they are to us',
          hint: 'Only for somebody whose data we decide about ourselves.',
          optional: true,
          value: relation,
          control: choiceOf(relationWords),
        },
        regime: {
          label: 'Whose law',
          hint: 'A change can only move the due date earlier.',
          optional: true,
          value: regime,
          control: choiceOf(lawWords),
        },
        reason: reasonForColleagues,
      };
    },
    consequence: () =>
      'We look up again who is asking and may ask them again to confirm it. What was confirmed before does not count. The receipt stays.',
    button: 'Change it',
    done: 'The request is changed. We look up again who is asking.',
    asksTwice: true,
  },
  split: {
    title: 'Split into parts',
    lead: () =>
      html`<p>Each part becomes a request of its own, with the same receipt and due date. This request keeps what you do not name.</p>`,
    fields: (_, visit) => ({
      reason: reasonForColleagues,
      ...rowsOf(visit, 'parts', 1, (place) => ({
        kind: {
          heading: `Part ${place + 1}`,
          label: 'What this part asks for',
          control: choiceOf(kindWords),
        },
        details: { label: 'What it is about', control: { kind: 'prose', rows: 3 } },
      })),
    }),
    lists: { parts: 'Add another part' },
    consequence: () =>
      'The person gets a letter for each part, with its own reference. This cannot be undone.',
    button: 'Split the request',
    done: 'The request is split. Each part has its own page.',
    asksTwice: true,
  },
  link: {
    title: 'Join with a duplicate',
    lead: () =>
      html`<p>Both must come from the same person, ask for the same thing and be open. The one received first is answered for both.</p>`,
    fields: () => ({
      with: {
        label: 'Reference of the other request',
        hint: 'It begins with REQ-.',
        control: { kind: 'text', width: 30 },
      },
    }),
    consequence: () => 'The later request closes, and the person is told about both. This cannot be undone.',
    button: 'Join them',
    done: 'You joined the requests.',
    preview: letterPreview('link'),
    isGrave: true,
  },
  'change-format': {
    title: 'Change the format of paper letters',
    lead: () =>
      html`<p>Free of charge, and nobody asks why. The story says that it was changed, never to what.</p>`,
    fields: () => ({
      format: {
        label: 'Format',
        control: choiceOf(formatWords),
      },
    }),
    consequence: () => 'It counts for every paper letter from now on, also for those that wait.',
    button: 'Change the format',
    done: 'You changed the format.',
  },
  close: {
    title: 'Close without an answer',
    lead: () =>
      html`<p>Only where nobody could be asked who is asking, or where a company that was told of a child’s data has not answered. Say what you did to reach them, and what you know.</p>`,
    fields: () => ({ reason: reasonForColleagues }),
    consequence: () => 'Nothing is sent. The person sees the same as before. This cannot be undone.',
    button: 'Close it',
    done: 'You closed the request without an answer.',
    asksTwice: true,
    isGrave: true,
  },
} satisfies RequestActs;
