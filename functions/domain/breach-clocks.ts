import { type Breach, decisionsOf, stageOf } from './breach.ts';
import type { HoldClocks } from './breach-events.ts';
import type { Calendar } from './calendar.ts';
import { endsOn, owingReview, unlifted } from './directions.ts';
import { customersMayBeToldAt, holdEndsOn } from './hold.ts';
import { ceilToSecond, instantText } from './instants.ts';
import { lawEnforcementToldAt } from './receipts.ts';

/**
 * How far clocks of functions, machines and the store may differ: a release looks at the clock minus this, and what
 * wakes for it wakes this much later (reliability.md F5). The one home of the number.
 */
export const marginFor = 5 * 60_000;

/** Closures of the settings and all that were counted in a date that has been shown. */
export const calendarOf = ({ hold }: Pick<Breach, 'hold'>, closures: readonly string[]): Calendar => ({
  extraClosures: [...new Set([...hold.closures, ...closures])].sort(),
});

/** The hold and every standing direction, as the facts have it now (P38, P39, R-3, R-11, R-28). */
export const holdClocksOf = (breach: Breach, closures: readonly string[]): HoldClocks => {
  const told = lawEnforcementToldAt(breach.receipts);
  const { determination } = breach;
  if (determination === undefined || told === undefined) return { closures: breach.hold.closures };
  const calendar = calendarOf(breach, closures);
  const hold = { toldAt: told, ruleset: determination.ruleset, calendar };
  const directions = unlifted(breach.directions).map((one) => endsOn(one, calendar));
  return {
    lawEnforcementToldAt: told,
    holdEndsOn: holdEndsOn(hold).toString(),
    ...(decisionsOf(determination).tell
      ? { customersMayBeToldAt: instantText(customersMayBeToldAt({ ...hold, directions })) }
      : {}),
    closures: calendar.extraClosures,
  };
};

/** First instant at which a machine may wake for the release: a whole second, UTC ISO. */
export const releaseWakesAt = (customersMayBeToldAt: string): string =>
  ceilToSecond(instantText(Date.parse(customersMayBeToldAt) + marginFor)).text;

/** What a breach machine has to do next; `until` only with `wait`. */
export type BreachStands =
  | { readonly stands: 'receipts' | 'review' | 'release' | 'released' | 'settled' }
  | { readonly stands: 'wait'; readonly until: string };

/** May customers be told? Fails closed: only `release` says yes (P38). */
export const breachStands = (breach: Breach, now: string): BreachStands => {
  const stage = stageOf(breach);
  if (stage === 'released') return { stands: 'released' };
  const { customersMayBeToldAt: from } = breach.hold;
  if (stage === 'untold' || stage === 'recorded') return { stands: 'receipts' };
  if (stage !== 'held') return { stands: 'settled' };
  if (from === undefined) return { stands: 'receipts' };
  const until = releaseWakesAt(from);
  if (now < until) return { stands: 'wait', until };
  return { stands: owingReview(breach.directions).length > 0 ? 'review' : 'release' };
};

/** The one gate before anything is said to customers (P38, design 2.4). */
export const mayTellCustomers = (breach: Breach, now: string): boolean =>
  stageOf(breach) === 'released' || breachStands(breach, now).stands === 'release';
