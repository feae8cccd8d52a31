import { html } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Problem } from '../../api.ts';
import { type BreachActs, wholeOf } from '../breach-case.ts';
import { agencyZones } from '../words.ts';
import { endFields, withEnd } from './end-of-direction.ts';
import { agencyWords, counselField, documentField, instantField, reasonField } from './fields.ts';

const official = (label: string) => ({ label, control: { kind: 'text', width: 30 } }) as const;

/** A refused entry stops notices, too. */
const whenRefused = ({ stoppedUntil }: Problem): string =>
  stoppedUntil === undefined
    ? 'We do not know whether notices are stopped. Pause this notice, and call the DPO.'
    : `Notices are stopped through ${dateInWords(stoppedUntil)} by our own stop, because you sent this. The entry is kept. Correct it and send it again.`;

/** Stops that a written direction can replace. */
const stopsOf = (view: Parameters<typeof wholeOf>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (wholeOf(view)?.directions ?? []).flatMap(({ n, kind, agency }) =>
      n !== null && kind === 'stop'
        ? [[String(n), `Stop ${n}, after word from ${agency ?? 'an agency'}`]]
        : [],
    ),
  );

export const directionActs: BreachActs = {
  'record-direction': {
    title: 'Record a direction to wait',
    lead: () =>
      html`<p>Record what the agency wrote or said, even if something is missing. <strong>All notices stop when you send this form</strong>, also if we cannot use what you typed. Nothing here is too incomplete to send.</p>`,
    fields: ({ view }) => {
      const stops = stopsOf(view);
      return {
        verbal: {
          label: 'How did the agency tell us?',
          hint: 'A call stops notices to the end of the second business day. Ask for the direction in writing.',
          control: { kind: 'choice', options: { no: 'In writing', yes: 'By phone, or in person' } },
        },
        agency: {
          label: 'Which agency?',
          control: {
            kind: 'choice',
            options: { USSS: agencyWords.USSS, FBI: agencyWords.FBI, other: 'Another agency' },
          },
        },
        otherAgency: { ...official('Name of the other agency'), optional: true },
        official: { ...official('The official'), hint: 'Name and title.', optional: true },
        writtenOn: {
          label: 'Day of the writing or of the call',
          ...{ hint: 'In New York.', control: { kind: 'day' }, optional: true },
        },
        reference: {
          label: 'The agency’s reference',
          hint: 'A writing without a reference stops notices for two business days. Ask for one.',
          ...{ control: { kind: 'text', width: 20 }, optional: true },
        },
        ...endFields,
        calledBack: {
          label: 'For a call: the number that you called back',
          hint: 'Call back on a number that you looked up yourself, not on one that the caller gave.',
          ...{ control: { kind: 'text', type: 'tel', width: 20 }, optional: true },
        },
        counselNote: {
          ...counselField('Only for a second call of the same agency. Another officer must record it.'),
          optional: true,
        },
        ...(Object.keys(stops).length > 0 && {
          replaces: {
            label: 'Which stop does this writing replace?',
            ...{ control: { kind: 'choice', options: stops }, optional: true },
          } as const,
        }),
      };
    },
    body: (typed) => {
      const { otherAgency, agency, verbal, replaces, ...others } = withEnd(typed);
      return {
        ...others,
        ...(agency !== undefined && {
          agency: agency === 'other' ? (otherAgency ?? 'Another agency') : agency,
        }),
        ...(verbal !== undefined && { verbal: verbal === 'yes' }),
        ...(replaces !== undefined && { replaces: Number(replaces) }),
      };
    },
    consequence: () => 'All notices of this breach stop at once, before we read what you typed.',
    whenRefused,
    button: 'Stop notices and record it',
    done: 'The direction is recorded. Check its last day on this page.',
  },
  'correct-direction': {
    title: 'Correct the end of a direction',
    lead: () =>
      html`<p>A later end counts at once. An earlier end needs the agency’s document and a second officer. <strong>All notices stop when you send this form</strong>, also if we cannot use what you typed.</p>`,
    fields: () => ({
      ...endFields,
      documentHash: documentField('SHA-256 of the agency’s document', 'Needed for an earlier day.'),
      reason: reasonField('Why the recorded end is wrong.'),
    }),
    body: withEnd,
    consequence: () => 'We count again from the corrected end. An earlier end waits for a second officer.',
    whenRefused,
    button: 'Correct the end',
    done: 'We took your correction of the direction.',
  },
  'lift-direction': {
    title: 'Ask to lift a direction',
    lead: () => html`<p>Only a writing of the same agency lifts its direction. A call does not.</p>`,
    fields: () => ({
      agency: {
        label: 'Which agency lifts it?',
        control: {
          kind: 'choice',
          options: { USSS: agencyWords.USSS, FBI: agencyWords.FBI, other: 'Another agency' },
        },
      },
      official: official('The official who signed it'),
      reference: { label: 'The agency’s reference', control: { kind: 'text', width: 20 } },
      writtenOn: { label: 'Day of the writing', control: { kind: 'day' } },
      document: documentField('SHA-256 of the writing', 'If you saved it as a file.'),
    }),
    consequence: () =>
      'The direction stays in force until a second officer compares the writing and confirms.',
    button: 'Ask to lift it',
    done: 'You asked to lift the direction. A second officer must confirm it.',
  },
  'review-release': {
    title: 'Review after the direction',
    lead: () =>
      html`<p>The direction or the stop has ended. Ask the agency in writing whether it extends it, then record its answer. Customers stay unnotified until this review.</p>`,
    fields: (_, visit) => ({
      askedAgencyAt: instantField('When did you ask the agency?', agencyZones(visit)),
      official: official('The official whom you asked'),
      answer: { label: 'The agency’s answer', control: { kind: 'prose', rows: 4 } },
      decision: {
        label: 'Your decision',
        control: {
          kind: 'choice',
          options: { wait: 'Wait for an answer', release: 'The agency asks for no more time' },
        },
      },
      until: {
        label: 'Wait through',
        hint: 'Only if you wait: at most five business days. Then review again.',
        ...{ control: { kind: 'day' }, optional: true },
      },
      reason: reasonField('Why you decide so.'),
    }),
    consequence: () =>
      'If the agency asks for no more time, only the hold and the approval still bar the notice. This cannot be undone.',
    button: 'Record the review',
    done: 'The review is recorded.',
    asksTwice: true,
  },
};
