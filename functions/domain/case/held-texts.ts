import type { Instant } from '#domain/calendar/times.ts';
import type { Refusal } from './refusal.ts';
import { type Deed, NothingToConfirm, type Sub, whoDid } from './two-persons.ts';

/** `shortened`, by an earlier release: the author removed the sentences of list A. `over`: the case moved on before anybody read it. */
export type HeldTextEnd = 'sent' | 'shortened' | 'returned' | 'over';

/** `as`: what an officer writes to the person, and what it becomes. */
export interface HeldText<As extends string = string> {
  readonly n: number;
  readonly as: As;
  readonly heldSha256: string;
  /** `sub` of the author. */
  readonly by: Sub;
  readonly since: Instant;
  /** Absent while it waits. */
  readonly became?: HeldTextEnd;
  /** A signer pressed “Send”, and the program’s rules returned it. */
  readonly byProgram?: true;
}

export interface HeldTexts<As extends string = string> {
  readonly heldTexts?: readonly HeldText<As>[];
}

export type HeldTextEvent<As extends string = string> =
  /** Not sent: a second person reads it first. The whole action is kept beside the case by its hash. */
  | {
      readonly type: 'text-held';
      readonly n: number;
      readonly as: As;
      readonly heldSha256: string;
      readonly by: Sub;
    }
  | {
      readonly type: 'held-text-ended';
      readonly n: number;
      readonly became: Exclude<HeldTextEnd, 'over'>;
      /** Absent: the program returned what a signer would have sent. */
      readonly by?: Sub;
    };

export const unended = <As extends string>({ heldTexts = [] }: HeldTexts<As>): readonly HeldText<As>[] =>
  heldTexts.filter(({ became }) => became === undefined);

export const heldTextOf = <As extends string>(
  { heldTexts = [] }: HeldTexts<As>,
  n: number | undefined,
): HeldText<As> | undefined => heldTexts.find((one) => one.n === n);

/** What waited for a case that has moved on is over: its author writes again. */
export const withoutWaiting = <As extends string>({ heldTexts }: HeldTexts<As>, kind?: As): HeldTexts<As> => {
  if (heldTexts === undefined) return {};
  const isOver = ({ became, as }: HeldText<As>) => became === undefined && (kind ?? as) === as;
  return { heldTexts: heldTexts.map((one) => (isOver(one) ? { ...one, became: 'over' } : one)) };
};

/** `single`: the author's next one takes the place of the one that waits. */
export const holdText = <As extends string>(
  { heldTexts = [] }: HeldTexts<As>,
  { type: _, ...held }: Extract<HeldTextEvent<As>, { type: 'text-held' }>,
  since: Instant,
  single: Readonly<Record<As, boolean>>,
): readonly HeldText<As>[] => {
  const isReplaced = ({ became, as, by }: HeldText<As>) =>
    became === undefined && as === held.as && by === held.by && single[as];
  return [
    ...heldTexts.map((one) => (isReplaced(one) ? ({ ...one, became: 'over' } as const) : one)),
    { ...held, since },
  ];
};

export const endText = <As extends string>(
  { heldTexts = [] }: HeldTexts<As>,
  { n, became, by }: Extract<HeldTextEvent<As>, { type: 'held-text-ended' }>,
): readonly HeldText<As>[] =>
  heldTexts.map((one) =>
    one.n === n ? { ...one, became, ...(by === undefined && { byProgram: true as const }) } : one,
  );

type About = { readonly n?: number; readonly by?: Sub };
type Said = { readonly n: number; readonly by: Sub };
type Returned = { readonly n: number; readonly by?: Sub };

const ended = (n: number, became: 'sent' | 'returned', by: Sub | undefined) =>
  [{ type: 'held-text-ended', n, became, ...(by !== undefined && { by }) }] as const;

/** The rules of every case whose officers write to a person; `waiting`: none in a case that is over. */
export const heldTextRulesOf = <As extends string, S extends HeldTexts<As>>(
  waiting: (state: S) => readonly HeldText<As>[],
  settled: (state: S) => Refusal | undefined,
) => {
  const among = (state: S): readonly number[] => waiting(state).map(({ n }) => n);
  const notWaiting = (state: S, { n }: About): Refusal | undefined =>
    waiting(state).some((one) => one.n === n) ? undefined : new NothingToConfirm();
  const author = (state: S, { n }: About): readonly Deed[] => whoDid('wrote-text', heldTextOf(state, n));
  return {
    /** The same words of the same author wait once. */
    'hold-text': {
      goesOn: false,
      closed: settled,
      decide: (state: S, { as, heldSha256, by }: { as: As; heldSha256: string; by: Sub }) =>
        waiting(state).some((one) => one.heldSha256 === heldSha256 && one.by === by)
          ? []
          : [{ type: 'text-held', n: (state.heldTexts?.length ?? 0) + 1, as, heldSha256, by } as const],
    },
    'confirm-text': {
      goesOn: true,
      among,
      closed: notWaiting,
      notBy: author,
      decide: (_: S, { n, by }: Said) => ended(n, 'sent', by),
      proposal: (state: S, { n }: About) => {
        const { as, heldSha256, by } = heldTextOf(state, n) ?? {};
        return { n, as, heldSha256, by };
      },
    },
    'return-text': {
      goesOn: true,
      among,
      closed: notWaiting,
      decide: (_: S, { n, by }: Returned) => ended(n, 'returned', by),
    },
  };
};
