import { html, type Markup } from '#functions/design-system/html.ts';
import type { Fields } from '../../acts/field.ts';
import { type BreachActs, type BreachCase, nameIn, wholeOf } from '../breach-case.ts';
import { factsOf } from '../proposal-words.ts';
import { counselField, reasonField } from './fields.ts';

const bodiesOf = (view: BreachCase, n: number | undefined) =>
  wholeOf(view)?.ownStops.stops.find((stop) => stop.n === n)?.bodies ?? [];

/** A direction that an entry turned out to be must be recorded first. */
const recorded = (view: BreachCase): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (wholeOf(view)?.directions ?? []).flatMap(({ n, agency, reference }) =>
      n === null ? [] : [[String(n), `${n}: ${[agency, reference].filter(Boolean).join(', ')}`]],
    ),
  );

const bodyFields = (view: BreachCase, n: number | undefined): Fields =>
  Object.fromEntries(
    bodiesOf(view, n).flatMap(({ textSha256, by }, at) => {
      const entry = `Entry ${at + 1}, typed by ${nameIn(view, by)}`;
      return [
        [`bodies.${at}.textSha256`, { label: '', control: { kind: 'given', value: textSha256 } }],
        [
          `bodies.${at}.meant`,
          {
            label: `${entry}: what did it mean?`,
            hint: 'Read it above, and ask the officer who typed it.',
            control: {
              kind: 'choice',
              options: {
                direction: 'An agency directed us to wait',
                nothing: 'Nothing that an agency asked',
              },
            },
          },
        ],
        [
          `bodies.${at}.direction`,
          {
            label: `${entry}: recorded as direction`,
            hint: 'If it is recorded by now.',
            ...{ control: { kind: 'choice', options: recorded(view) }, optional: true },
          },
        ],
      ] as const;
    }),
  );

interface BodyTyped {
  readonly direction?: string;
}

const entries = (view: BreachCase, n: number | undefined, zone: string): Markup =>
  html`${intro(view, n)}${bodiesOf(view, n).map(
    ({ typed, by, textSha256 }, at) =>
      html`<section class="pc-card"><h2 class="pc-card__title">Entry ${at + 1}, typed by ${nameIn(view, by)}</h2>${
        Object.keys(typed).length === 0
          ? html`<p>We do not have the text of this entry.</p>`
          : factsOf(typed, { texts: {}, zone, nameOf: (sub) => nameIn(view, sub) })
      }<p class="pc-small">SHA-256 <code class="pc-hash">${textSha256}</code></p></section>`,
  )}`;

const intro = (view: BreachCase, n: number | undefined): Markup =>
  html`<p>Our own stop ${n} began because an officer sent ${bodiesOf(view, n).length === 1 ? 'an entry' : 'entries'} about a direction. Say what each entry meant. If it was a direction, record that first.</p>`;

export const ownStopActs: BreachActs = {
  'review-own-stop': {
    title: 'Review our own stop',
    lead: ({ view, next }, { zone }) => entries(view, next.n, zone),
    fields: ({ view, next }) => ({
      ...bodyFields(view, next.n),
      reason: reasonField('How you know what each entry meant.'),
      counselNote: {
        ...counselField('Only to keep a further stop for its full length.'),
        optional: true,
      },
    }),
    body: ({ bodies = {}, ...others }) => ({
      ...others,
      bodies: Object.values(bodies as Record<string, BodyTyped>).map(({ direction, ...one }) => ({
        ...one,
        ...(direction !== undefined && { direction: Number(direction) }),
      })),
    }),
    consequence: () =>
      'Our own stop no longer bars the notice after its last day. An agency’s direction still does.',
    button: 'Record the review',
    done: 'Our own stop is reviewed.',
  },
  'end-own-stop': {
    title: 'Ask to end our own stop early',
    lead: () =>
      html`<p>Only if no entry of this stop was a direction. A second officer reads every entry.</p>`,
    fields: () => ({ reason: reasonField('Why no agency asked us to wait.') }),
    consequence: () => 'The stop goes on until a second officer confirms its end.',
    button: 'Ask to end the stop',
    done: 'You asked to end our own stop. A second officer must confirm it.',
  },
};
