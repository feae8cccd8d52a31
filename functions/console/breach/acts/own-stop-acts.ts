import { html, type Markup } from '#functions/design-system/html.ts';
import type { Fields } from '../../acts/field.ts';
import type { Visit } from '../../visit.ts';
import { type BreachActs, type BreachCase, nameIn, type WholeBreach, wholeOf } from '../breach-case.ts';
import { factsOf } from '../proposal-words.ts';
import { counselField, reasonField } from './fields.ts';

type Entry = WholeBreach['ownStops']['stops'][number]['bodies'][number];
type Me = Pick<Visit, 'officer'>;

const entriesOf = (view: BreachCase, n: number | undefined): readonly Entry[] =>
  wholeOf(view)?.ownStops.stops.find((stop) => stop.n === n)?.bodies ?? [];

/** A direction that an entry turned out to be must be recorded first. */
const recorded = (view: BreachCase): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (wholeOf(view)?.directions ?? []).flatMap(({ n, agency, reference }) =>
      n === null ? [] : [[String(n), `${n}: ${[agency, reference].filter(Boolean).join(', ')}`]],
    ),
  );

const titleOf = (view: BreachCase, { by }: Entry, at: number): string =>
  `Entry ${at + 1}, typed by ${nameIn(view, by)}`;

/** By the SHA-256 of what was typed: those that this officer can explain. */
const explainable = (view: BreachCase, n: number | undefined, { officer }: Me) =>
  entriesOf(view, n).flatMap((entry, at) =>
    entry.isExplained || entry.by === officer.sub
      ? []
      : [[entry.textSha256, titleOf(view, entry, at)] as const],
  );

/** One entry in each act, also where several are left (law of stopping 6). */
const entryField = (view: BreachCase, n: number | undefined, me: Me): Fields => {
  const open = explainable(view, n, me);
  const [only] = open;
  if (open.length === 1 && only !== undefined)
    return { entry: { label: '', control: { kind: 'given', value: only[0] } } };
  return {
    entry: {
      label: 'Which entry do you explain?',
      hint: 'One at a time. This page comes back for the others.',
      control: { kind: 'choice', options: Object.fromEntries(open) },
    },
  };
};

const stateOf = (entry: Entry, { officer }: Me): string => {
  if (entry.isExplained) return 'Explained already.';
  return entry.by === officer.sub
    ? 'Not by you: you typed it. Another officer must say what it meant.'
    : 'Not explained yet.';
};

const entries = (view: BreachCase, n: number | undefined, { zone, officer }: Me & Pick<Visit, 'zone'>) =>
  html`${intro(view, n)}${entriesOf(view, n).map(
    (entry, at) =>
      html`<section class="pc-card"><h2 class="pc-card__title">${titleOf(view, entry, at)}</h2><p><strong>${stateOf(entry, { officer })}</strong></p>${
        Object.keys(entry.typed).length === 0
          ? html`<p>We do not have the text of this entry.</p>`
          : factsOf(entry.typed, { texts: {}, zone, nameOf: (sub) => nameIn(view, sub) })
      }<p class="pc-small">SHA-256 <code class="pc-hash">${entry.textSha256}</code></p></section>`,
  )}`;

const intro = (view: BreachCase, n: number | undefined): Markup =>
  html`<p>Our own stop ${n} began because an officer sent ${entriesOf(view, n).length === 1 ? 'an entry' : 'entries'} about a direction. Say what each entry meant, one at a time. If it was a direction, record that first. Nobody explains what they typed themselves.</p>`;

interface Typed {
  readonly entry?: string;
  readonly meant?: string;
  readonly direction?: string;
}

export const ownStopActs = {
  'review-own-stop': {
    title: 'Review our own stop',
    lead: ({ view, next }, visit) => entries(view, next.n, visit),
    fields: ({ view, next }, visit) => ({
      ...entryField(view, next.n, visit),
      meant: {
        label: 'What did it mean?',
        hint: 'Read it above, and ask the officer who typed it.',
        control: {
          kind: 'choice',
          options: { direction: 'An agency directed us to wait', nothing: 'Nothing that an agency asked' },
        },
      },
      direction: {
        label: 'Recorded as direction',
        hint: 'Only for a direction. It must be recorded before.',
        ...{ control: { kind: 'choice', options: recorded(view) }, optional: true },
      },
      reason: reasonField('How you know what the entry meant.'),
      counselNote: {
        ...counselField('Only to keep a further stop for its full length.'),
        optional: true,
      },
    }),
    body: (typed) => {
      const { entry: textSha256, meant, direction, ...others } = typed as Typed;
      const isNamed = meant === 'direction' && direction !== undefined;
      const one = { textSha256, meant, ...(isNamed && { direction: Number(direction) }) };
      return { ...others, bodies: [one] };
    },
    pointerTo: (pointer) => pointer.replace('#/bodies/0/textSha256', '#/entry').replace('#/bodies/0/', '#/'),
    consequence: () =>
      'When every entry is explained, our own stop bars the notice no longer than its days. An agency’s direction still does.',
    button: 'Record what it meant',
    done: 'Your explanation is recorded. This page says whether an entry is left.',
  },
  'end-own-stop': {
    title: 'Ask to end our own stop early',
    lead: () =>
      html`<p>Only if no entry of this stop was a direction. A second officer reads every entry. This ends its days: each entry must still be explained before customers are notified.</p>`,
    fields: () => ({ reason: reasonField('Why no agency asked us to wait.') }),
    consequence: () => 'The stop goes on until a second officer confirms its end.',
    button: 'Ask to end the stop',
    done: 'You asked to end our own stop. A second officer must confirm it.',
  },
} satisfies BreachActs;
