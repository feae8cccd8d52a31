import { letterFormatPolicies, letterFormats } from '#domain/case/letter-formats.ts';
import { html } from '#functions/design-system/html.ts';
import { recordPosted, recordUndeliverable } from '#functions/paper-mail/contract.ts';
import type { Act } from '../acts/act.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { type LetterPlace, nameOfLetter, pageOfLetter, pathFor, placeIn, postRoom } from './letter.ts';
import { type OpenLetter, openLetter } from './open-letter.ts';

const formatWords: Readonly<Record<(typeof letterFormats)[number], string>> = {
  standard: 'As printed',
  'large-print': 'In large print',
  braille: 'In braille',
  audio: 'As a recording',
  'relay-call': 'On paper, and read out by relay (711)',
};

const byHand = Object.fromEntries(
  letterFormats
    .filter((format) => letterFormatPolicies[format].isMadeByHand)
    .map((format) => [format, formatWords[format]]),
);

type Context = LetterPlace & { readonly open?: OpenLetter };

export const postActs = {
  'paper-mailed': {
    title: 'Record the mailing',
    lead: ({ open }) => html`${open?.toMake !== '' && html`<p><strong>${open?.toMake}</strong></p>`}`,
    fields: ({ open }, { today }) => ({
      postedOn: {
        ...{ label: 'Day on which you mailed it', value: String(today) },
        control: { kind: 'day' },
      },
      ...(open?.hasAddress === false && {
        address: {
          label: 'Postal address',
          hint: 'The lines that you wrote on the envelope. We have none for this letter.',
          control: { kind: 'prose', rows: 4 } as const,
        },
      }),
      ...(open !== undefined &&
        open.toMake !== '' && {
          madeAs: { label: 'How did you make it?', control: { kind: 'choice', options: byHand } as const },
        }),
    }),
    consequence: () => 'The letter counts as mailed on this day. You cannot take this back.',
    button: 'Record the mailing',
    done: 'The mailing is recorded.',
  },
  undeliverable: {
    title: 'Give up this letter',
    lead: () =>
      html`<p>Use this if no letter can reach the person, or if the letter’s link no longer works and a newer letter replaces it.</p>`,
    fields: () => ({
      reason: {
        label: 'Why can no letter reach the person?',
        hint: 'For example: no address in the papers, and nobody answers the phone.',
        control: { kind: 'text' },
      },
    }),
    consequence: () => 'Nobody mails this letter. The case keeps your reason. You cannot take this back.',
    button: 'Give it up',
    done: 'The letter is given up. The case keeps your reason.',
    isGrave: true,
  },
} as const satisfies Readonly<Record<string, Act<Context, unknown>>>;

const screenFor = (
  name: keyof typeof postActs,
  { method, path, access }: typeof recordPosted | typeof recordUndeliverable,
  needsLetter: boolean,
): Screen =>
  screenOfAct<Context>(`${postRoom}/{caseId}/{kind}/{of}/${name}`, access, async (visit) => {
    const letter = placeIn(visit);
    const open = needsLetter ? await openLetter(visit, letter) : undefined;
    return {
      ...{ act: postActs[name], name, method, path: pathFor(path, letter) },
      context: { ...letter, ...(open && { open }) },
      casePage: pageOfLetter(letter),
      caption: nameOfLetter(letter),
      shownAt: () => postRoom,
    };
  });

export const postActScreens: readonly Screen[] = [
  screenFor('paper-mailed', recordPosted, true),
  screenFor('undeliverable', recordUndeliverable, false),
];
