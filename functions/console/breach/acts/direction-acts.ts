import { stateZones } from '#domain/breach/direction-zones.ts';
import { html } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Problem } from '../../api.ts';
import type { BreachActs, BreachCase } from '../breach-case.ts';
import { stopLine, stopsIn } from '../stop-choices.ts';
import { endFields, withEnd } from './end-of-direction.ts';
import { agencyWords, counselField, documentField, reasonField } from './fields.ts';
import { liftAct } from './lift-act.ts';
import { reviewAct } from './review-act.ts';

const official = (label: string) => ({ label, control: { kind: 'text', width: 30 } }) as const;

/** A refused entry stops notices, too. */
const whenRefused = ({ stoppedUntil }: Problem): string =>
  stoppedUntil === undefined
    ? 'We do not know whether notices are stopped. Pause this notice, and call the DPO.'
    : `Notices are stopped through ${dateInWords(stoppedUntil)} by our own stop, because you sent this. The entry is kept. Correct it and send it again.`;

const none = 'none';

/** Open directions and telephone stops, by their number. */
const replaceable = (view: BreachCase): Readonly<Record<string, string>> =>
  Object.fromEntries(
    stopsIn(view).flatMap((one) => {
      const [, n] = /^direction-(\d+)$/.exec(one.id) ?? [];
      return n !== undefined && one.isLiftable ? [[n, stopLine(one)]] : [];
    }),
  );

export const directionActs = {
  'record-direction': {
    title: 'Record a direction to wait',
    lead: () =>
      html`<p>Record what the agency wrote or said, even if something is missing. <strong>All notices stop when you send this form</strong>, also if we cannot use what you typed. Nothing here is too incomplete to send.</p>`,
    fields: ({ view }) => {
      const stops = replaceable(view);
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
        office: {
          ...official('The field office'),
          hint: 'The office that wrote or called. Each office is asked by itself before customers are told.',
          optional: true,
        },
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
        zone: {
          label: 'Where does its last day end?',
          hint: 'The time zone that the agency names. Without one we wait until midnight in Hawaii.',
          ...{ control: { kind: 'choice', options: stateZones, isList: true }, optional: true },
        },
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
            label: 'Which direction or stop does this one extend or replace?',
            hint: 'It takes over the reminders only. The days of the other go on, and its review stays owed.',
            control: { kind: 'choice', options: { ...stops, [none]: 'None of them' } },
            optional: true,
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
        ...(replaces !== undefined && replaces !== none && { replaces: Number(replaces) }),
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
  'lift-direction': liftAct,
  'review-release': reviewAct,
} satisfies BreachActs;
