import type { Instant } from '#domain/calendar/times.ts';
import { conflict } from '#domain/case/refusal.ts';
import { NothingToConfirm } from '#domain/case/two-persons.ts';
import type { HeldTextCommand, RequestCommand } from './commands.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import type { HeldText, HeldTextKind, OfficerActionEvent } from './officer-action-events.ts';
import { type RulesOf, settled } from './rules.ts';
import { isSettled, type Request } from './state.ts';

/** only the author shortens a text. */
export const NotTheAuthor = conflict('not-the-author', 'Only the officer who wrote this text can change it.');

type WithText<C extends { readonly type: string }> = C extends unknown
  ? 'textSha256' extends keyof C
    ? C['type']
    : never
  : never;

/**
 * Who reads the text of an action: the person outside, so that it passes the lists of sealed words first, or
 * colleagues. An action with a text does not compile until somebody decides.
 */
export const textReaders: Readonly<
  Record<WithText<OfficerAction | RequestCommand>, 'person' | 'colleagues'>
> = {
  answer: 'person',
  write: 'person',
  extend: 'person',
  reclassify: 'colleagues',
  split: 'colleagues',
  reopen: 'colleagues',
  close: 'colleagues',
  'check-identity': 'colleagues',
  /** The person's own words. */
  'receive-message': 'colleagues',
};

export const textsWaiting = (request: Request): readonly HeldText[] =>
  isSettled(request) ? [] : (request.heldTexts ?? []).filter(({ became }) => became === undefined);

export const heldTextOf = ({ heldTexts = [] }: Request, n: number | undefined): HeldText | undefined =>
  heldTexts.find((one) => one.n === n);

/** What waited for a case that has moved on is over: its author writes again. */
export const withoutWaiting = ({ heldTexts }: Request, kind?: HeldTextKind): Pick<Request, 'heldTexts'> => {
  if (heldTexts === undefined) return {};
  const isOver = ({ became, as }: HeldText) => became === undefined && (kind ?? as) === as;
  return { heldTexts: heldTexts.map((one) => (isOver(one) ? { ...one, became: 'over' } : one)) };
};

/** The author's next answer or extension takes the place of the one that waits. */
export const holdText = (
  { heldTexts = [] }: Request,
  { type: _, ...held }: Extract<OfficerActionEvent, { type: 'text-held' }>,
  since: Instant,
): readonly HeldText[] => {
  const isReplaced = ({ became, as, by }: HeldText) =>
    became === undefined && as === held.as && by === held.by && (as === 'answer' || as === 'extension');
  return [
    ...heldTexts.map((one) => (isReplaced(one) ? ({ ...one, became: 'over' } as const) : one)),
    { ...held, since },
  ];
};

type About = { readonly n?: number; readonly by?: string };

const waiting = (request: Request): readonly number[] => textsWaiting(request).map(({ n }) => n);

const notWaiting = (request: Request, { n }: About) =>
  textsWaiting(request).some((one) => one.n === n) ? undefined : new NothingToConfirm();

const author = (request: Request, { n }: About): readonly string[] => {
  const { by } = heldTextOf(request, n) ?? {};
  return by === undefined ? [] : [by];
};

const ended = (n: number, became: 'sent' | 'shortened' | 'returned', by: string): OfficerActionEvent => ({
  type: 'held-text-ended',
  n,
  became,
  by,
});

export const heldTextRules: RulesOf<HeldTextCommand> = {
  /** The same words of the same author wait once. */
  'hold-text': {
    goesOn: false,
    closed: settled,
    decide: (request, { as, heldSha256, by }) =>
      textsWaiting(request).some((one) => one.heldSha256 === heldSha256 && one.by === by)
        ? []
        : [{ type: 'text-held', n: (request.heldTexts?.length ?? 0) + 1, as, heldSha256, by }],
  },
  'confirm-text': {
    goesOn: true,
    among: waiting,
    closed: notWaiting,
    notBy: author,
    decide: (_, { n, by }) => [ended(n, 'sent', by)],
    proposal: (request, { n }) => {
      const { as, heldSha256, by } = heldTextOf(request, n) ?? {};
      return { n, as, heldSha256, by };
    },
  },
  'return-text': {
    goesOn: true,
    among: waiting,
    closed: notWaiting,
    decide: (_, { n, by }) => [ended(n, 'returned', by)],
  },
  'shorten-text': {
    goesOn: true,
    among: waiting,
    closed: (request, { n, by }) =>
      notWaiting(request, { n }) ??
      (by === undefined || author(request, { n }).includes(by) ? undefined : new NotTheAuthor()),
    decide: (_, { n, by }) => [ended(n, 'shortened', by)],
  },
};
