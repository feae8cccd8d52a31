import { type Instant, textOf } from '#domain/calendar/times.ts';
import type { Commit, EventBase } from '#domain/case/case.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { letterSheet, letterText } from '#functions/design-system/letter-sheet.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { StoredLetter } from '#ports/letters.ts';
import type { Visit } from '../visit.ts';
import { nameIn, type WholeView } from './worked-case.ts';

/** What happened, in words; undefined where it says nothing to a reader. */
export interface Told {
  readonly says: string;
  /** Words of a person, as kept; `null`: erased. */
  readonly text?: string | null;
  readonly letter?: StoredLetter;
}

/** How a story is told: names, texts and letters of its case. */
export interface StoryFacts {
  readonly nameOf: (sub: string) => string;
  /** `null`: erased. */
  readonly textOf: (sha256: string | undefined) => string | null;
  readonly letterOf: (letter: { readonly kind: string; readonly of: string }) => StoredLetter | undefined;
  readonly zone: string;
}

/** A new event does not compile until somebody decides what the story says of it. */
export type StoryWords<E extends EventBase> = {
  readonly [T in E['type']]: (event: Extract<E, { readonly type: T }>, facts: StoryFacts) => Told | undefined;
};

export const letterIn = (
  { letters: written }: WholeView,
  kind: string | undefined,
  of: string | undefined,
): StoredLetter | undefined => written.find((one) => one.kind === kind && one.of === of);

export const storyFactsOf = (view: WholeView, zone: string): StoryFacts => ({
  nameOf: (sub) => nameIn(view, sub),
  textOf: (sha256 = '') => view.texts[sha256] ?? null,
  letterOf: ({ kind, of }) => letterIn(view, kind, of),
  zone,
});

const actors: Readonly<Record<string, string>> = {
  requester: 'the person',
  complainant: 'the person',
  'account-holder': 'the account holder',
  roster: 'the company’s contact',
};

/** Undefined for our own machines. */
const actorOf = (actor: string, { nameOf }: StoryFacts): string | undefined => {
  if (actor.startsWith('officer:')) return nameOf(actor.slice('officer:'.length));
  return actor.startsWith('machine:') ? undefined : (actors[actor] ?? actor.replaceAll('-', ' '));
};

const quoted = (text: string | null): Markup =>
  text === null
    ? html`<p class="pc-small">The words were erased.</p>`
    : html`<blockquote class="pc-typed govuk-inset-text">${text}</blockquote>`;

const sheet = ({ subject, to, text }: StoredLetter): Markup =>
  html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Read the letter</span></summary>
<div class="govuk-details__text">${letterSheet({ label: subject, subject, to: `To ${to}`, body: letterText(text) })}</div></details>`;

const bodyOf = (told: readonly Told[]): Markup =>
  html`${told.map(
    ({ says, text, letter }, place) =>
      html`${place > 0 && html`<p>${says}</p>`}${text !== undefined && quoted(text)}${letter && sheet(letter)}`,
  )}`;

interface Item {
  readonly at: Instant;
  readonly by: string | undefined;
  readonly told: readonly Told[];
}

const itemOf = <E extends EventBase>(
  { at, actor, events }: Commit<E>,
  words: StoryWords<E>,
  facts: StoryFacts,
): Item => ({
  at,
  by: actorOf(actor, facts),
  told: events.flatMap((event) => {
    const say = words[event.type as E['type']] as
      | ((event: E, facts: StoryFacts) => Told | undefined)
      | undefined;
    return say?.(event, facts) ?? [];
  }),
});

/** Newest first, with names, letters and notes; hashes are on the page of evidence. */
export const storyCard = <E extends EventBase>(
  history: readonly Commit<E>[],
  words: StoryWords<E>,
  facts: StoryFacts,
): Markup =>
  card({
    ...{ id: 'story', title: { text: 'What happened' } },
    body: timeline({
      headingLevel: 3,
      items: history
        .map((commit) => itemOf(commit, words, facts))
        .filter(({ told }) => told.length > 0)
        .toReversed()
        .map(({ at, by, told }) => ({
          label: { text: told[0]?.says ?? '' },
          ...(by !== undefined && { byline: { text: by } }),
          datetime: { timestamp: textOf(at), words: instantInWords(at, facts.zone) },
          html: bodyOf(told),
        })),
    }),
  });

export const storyOf = <E extends EventBase>(
  view: WholeView & { readonly timeline: readonly Commit<E>[] },
  words: StoryWords<E>,
  { zone }: Pick<Visit, 'zone'>,
): Markup => storyCard(view.timeline, words, storyFactsOf(view, zone));
