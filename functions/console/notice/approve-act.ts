import type { LetterPart } from '#domain/notice/letter-parts.ts';
import type { InCase } from '../acts/case-acts.ts';
import type { Field, Fields } from '../acts/field.ts';
import { type BreachAct, type BreachActs, type BreachCase, wholeOf } from '../breach/breach-case.ts';
import { partOptions } from './letter-parts.ts';
import { letterWords } from './notice-case.ts';

type Context = InCase<BreachCase>;

/** What the page shows and the approval repeats; as the letter and the list are now. */
export interface Approvable {
  readonly letterSha256: string | null;
  readonly listSha256: string | null;
  readonly renderedSha256: string | null;
  readonly missing: readonly LetterPart[];
  /** Rows that ask for Spanish, and no Spanish letter. */
  readonly lacksSpanish: boolean;
}

/** From the case alone: of the letter and list that this act is about. */
const approvableIn = ({ view, next: { list = 1, audience } }: Context): Approvable => {
  const one = view.notice.noticeLists.find(({ n }) => n === list);
  const letter = audience === 'urgent' ? one?.urgent : one;
  const { letterSha256 = null, renderedSha256 = null, warnings = [] } = letter ?? {};
  const listSha256 = one?.listSha256 ?? null;
  return { letterSha256, listSha256, renderedSha256, missing: warnings, lacksSpanish: false };
};

const seal = (value: string | null): Field => ({
  label: '',
  control: { kind: 'given', value: value ?? '' },
});

const typedNumber = (label: string, hint?: string): Field => ({
  ...{ label, control: { kind: 'number' } },
  ...(hint !== undefined && { hint }),
});

/** The agency asked us to say less. */
const mayBeMinimized = ({ view, next }: Context): boolean =>
  next.audience === 'urgent' && wholeOf(view)?.notice.urgent !== null;

const fieldsOf = (context: Context, about: Approvable): Fields => {
  const { next } = context;
  return {
    letterSha256: seal(about.letterSha256),
    listSha256: seal(about.listSha256),
    renderedSha256: seal(about.renderedSha256),
    list: { label: '', control: { kind: 'given', value: next.list ?? 1 } },
    for: { label: '', control: { kind: 'given', value: next.audience ?? 'everyone' } },
    ...(about.missing.length > 0 && {
      acknowledged: {
        label: 'The letter lacks these parts. Tick each one that you accept.',
        control: { kind: 'checks', options: partOptions(about.missing) },
      } satisfies Field,
    }),
    count: typedNumber('How many people get this letter?', 'Type the number that you read above.'),
    addressChanged: typedNumber('How many rows have a changed address?'),
    collapsed: typedNumber('How many rows were left out as duplicates?'),
    unknownAccounts: typedNumber('How many rows have an account that we do not know?'),
    fccClosedSince: {
      label: 'Was the FCC closed on a business day since we notified law enforcement?',
      hint: 'A day on which its offices were closed can make the hold longer.',
      control: { kind: 'choice', options: { no: 'No', yes: 'Yes, on these days' } },
    },
    fccClosedDays: {
      label: 'On which days?',
      hint: 'One on each line, like 2026-11-27.',
      control: { kind: 'lines' },
      optional: true,
    },
    ...(mayBeMinimized(context) && {
      minimized: {
        label: 'The letter says less, as the agency asked',
        control: { kind: 'tick' },
        optional: true,
      } satisfies Field,
    }),
    ...(about.lacksSpanish && {
      englishToAll: {
        label: 'English goes to everyone, also to those who asked for Spanish',
        control: { kind: 'tick' },
        optional: true,
      } satisfies Field,
    }),
  };
};

/** "Yes" without a day is left for the API to refuse at its place. */
const bodyOf = ({ fccClosedSince, fccClosedDays, ...typed }: Readonly<Record<string, unknown>>) => ({
  ...typed,
  ...(fccClosedSince === 'no' && { fccClosedSince }),
  ...(fccClosedSince === 'yes' && { fccClosedSince: fccClosedDays ?? [] }),
});

export const approveAct = (about?: Approvable): BreachAct => ({
  title: 'Approve the letter and the list',
  fields: (context) => fieldsOf(context, about ?? approvableIn(context)),
  body: bodyOf,
  consequence: ({ next: { list = 1, audience = 'everyone' } }) =>
    `You approve ${letterWords(list, audience)} as you read it here. No letter leaves before the hold and every direction end. A changed letter or list needs a new approval.`,
  button: 'Approve',
  done: 'You approved the letter and the list.',
});

export const approveActs = { 'approve-notice': approveAct() } as const satisfies BreachActs;
