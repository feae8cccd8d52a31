import { letterFormats } from '#domain/case/letter-formats.ts';
import { capacities, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { html } from '#functions/design-system/html.ts';
import { rowsOf } from '../../acts/rows.ts';
import { letterPreview } from '../../case/preview.ts';
import { formatWords } from '../../case/shared-acts.ts';
import { capital } from '../../first-letter.ts';
import { type RequestActs, stateOf } from '../request-case.ts';
import { capacityWords, kindWords, lawWords, relationWords } from '../words.ts';

const kinds = Object.fromEntries(requestKinds.map((one) => [one, kindWords[one]]));

const reasonForColleagues = {
  label: 'Reason',
  hint: 'For colleagues. The person does not read it.',
  control: { kind: 'prose' },
} as const;

/** What the case is, and which case it is. */
export const caseActs: RequestActs = {
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
          control: { kind: 'choice', options: kinds },
        },
        capacity: {
          label: 'Who is asking',
          optional: true,
          value: capacity,
          control: {
            kind: 'choice',
            options: Object.fromEntries(capacities.map((one) => [one, capital(capacityWords[one])])),
          },
        },
        relation: {
          label: 'Who they are to us',
          hint: 'Only for somebody whose data we decide about ourselves.',
          optional: true,
          value: relation,
          control: {
            kind: 'choice',
            options: Object.fromEntries(relations.map((one) => [one, relationWords[one]])),
          },
        },
        regime: {
          label: 'Whose law',
          hint: 'A change can only move the due date earlier.',
          optional: true,
          value: regime,
          control: {
            kind: 'choice',
            options: { us: capital(lawWords.us), eu: capital(lawWords.eu), other: capital(lawWords.other) },
          },
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
          control: { kind: 'choice', options: kinds },
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
    done: 'The requests are joined.',
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
        control: {
          kind: 'choice',
          options: Object.fromEntries(letterFormats.map((one) => [one, formatWords[one]])),
        },
      },
    }),
    consequence: () => 'It counts for every paper letter from now on, also for those that wait.',
    button: 'Change the format',
    done: 'The format is changed.',
  },
  close: {
    title: 'Close without an answer',
    lead: () =>
      html`<p>Only for a request where nobody could be asked who is asking. Time never closes it, so an officer does, with a reason.</p>`,
    fields: () => ({ reason: reasonForColleagues }),
    consequence: () => 'Nothing is sent. The person sees the same as before. This cannot be undone.',
    button: 'Close it',
    done: 'The request is closed without an answer.',
    asksTwice: true,
    isGrave: true,
  },
};
