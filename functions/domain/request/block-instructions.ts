import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDay, dayOf, dayText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { type HolderInForce, ofChildBlock } from '#domain/case/holder-asks.ts';
import { isLifted } from './child-block-state.ts';
import type {
  BlockedAccount,
  HolderInstructed,
  HolderInstruction,
  HolderInstructionState,
  HolderRequestEvent,
} from './holder-events.ts';
import type { Request } from './state.ts';

type Of = Pick<HolderInstruction, 'holder' | 'account'>;

const isSame = (a: Of, b: Of): boolean => a.holder === b.holder && a.account === b.account;

const told = (
  { holderInstructions = [] }: HolderInstructionState,
  asks: 'child-block' | 'child-lift',
): readonly HolderInstruction[] => holderInstructions.filter((one) => one.asks === asks);

/** Told to stop, and neither told to give back nor left to another report. */
export const stillTold = (request: HolderInstructionState): readonly HolderInstruction[] =>
  told(request, 'child-block').filter(
    (one) => !one.isOver && !told(request, 'child-lift').some((lift) => isSame(lift, one)),
  );

/** Those to which a system may answer: not to stop what it was told to give back meanwhile. */
export const blockInstructionsNow = (request: HolderInstructionState): readonly HolderInstruction[] => {
  const lasting = stillTold(request);
  return (request.holderInstructions ?? []).filter(
    (one) => ofChildBlock[one.asks] && (one.asks === 'child-lift' || lasting.includes(one)),
  );
};

/** A task in every stage: systems are to be told to give back, or have not answered. */
export const owesSystems = (request: Request): boolean =>
  blockInstructionsNow(request).some(({ answer }) => answer === undefined) ||
  (isLifted(request) && stillTold(request).length > 0);

const isConcerned = (register: readonly HolderInForce[], name: string): boolean =>
  register.some(({ holder, asks }) => holder === name && asks.includes('child-block'));

/** What a lifted report does for a system that it told to stop; `waits`: until another report has told it. */
const afterLift = (
  { holder, account }: HolderInstruction,
  register: readonly HolderInForce[],
  accounts: readonly BlockedAccount[],
): 'gives-back' | 'goes-on' | 'waits' => {
  const { others } = accounts.find((one) => one.account === account) ?? {};
  if (others === undefined) return 'gives-back';
  if (others.includes(holder)) return 'goes-on';
  return isConcerned(register, holder) ? 'waits' : 'gives-back';
};

const newBlocks = (
  request: Request,
  register: readonly HolderInForce[],
  accounts: readonly BlockedAccount[],
): readonly Of[] =>
  accounts
    .flatMap(({ account }) =>
      register.filter(({ asks }) => asks.includes('child-block')).map(({ holder }) => ({ holder, account })),
    )
    .filter((one) => !told(request, 'child-block').some((before) => isSame(before, one)));

/**
 * A report about a child tells each system that collects, analyzes or profiles to stop for the account at once, no matter who reported:
 * it can be given back, and once the report is lifted it is (P22, R-20). A report that joined another has none of its own.
 * Due on the next business day, federal calendar.
 */
export const blockEvents = (
  request: Request,
  register: readonly HolderInForce[],
  accounts: readonly BlockedAccount[],
  now: Instant,
): readonly HolderRequestEvent[] => {
  if (request.childBlock === undefined || request.childBlock.with !== undefined) return [];
  const instructed = (asks: HolderInstructed['asks'], all: readonly Of[]): readonly HolderRequestEvent[] => {
    const dueOn = dayText(addBusinessDays(dayOf(civilDay(now, request.zone)), 1));
    const first = (request.holderInstructions?.length ?? 0) + 1;
    const instructions = all.map(({ holder, account }, at) => ({
      ...{ n: first + at, holder, asks, dueOn },
      ...(account !== undefined && { account }),
    }));
    return instructions.length === 0 ? [] : [{ type: 'holders-instructed', instructions }];
  };
  if (!isLifted(request)) return instructed('child-block', newBlocks(request, register, accounts));
  const byFate = Map.groupBy(stillTold(request), (one) => afterLift(one, register, accounts));
  const goesOn = (byFate.get('goes-on') ?? []).map(({ n }) => n);
  return [
    ...(goesOn.length === 0 ? [] : ([{ type: 'child-block-goes-on', ns: goesOn }] as const)),
    ...instructed('child-lift', byFate.get('gives-back') ?? []),
  ];
};
