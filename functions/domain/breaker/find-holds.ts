import { type Instant, latestOf } from '#domain/calendar/times.ts';
import { type Counted, type Hold, holdOver, isOpen, type Scope } from './breaker.ts';
import { bouncedIn, heardAfter, type Outcome, windowSize } from './outcomes.ts';

/** 4 % of the last 500; the account is reviewed at 5 % and paused at 10 %. */
export const opensAt = 0.04 * windowSize;
/** All bounced letters of the window, those of open holds too: 8 %, before the account is paused. */
export const opensForAllAt = 0.08 * windowSize;
/** A network or domain is at fault from so many bounced letters on, … */
const fewestBounced = 3;
/** … if they are this part of its own: twenty of a large provider's thousands say nothing about it. */
const smallestShare = 0.2;
/** Letters of fewer networks are those networks' fault, not the domain's. */
const fewestNetworks = 3;

type Found = Counted & { readonly scope: Scope };

interface Suspect extends Found {
  readonly networks: number;
}

const suspects = (outcomes: readonly Outcome[], kind: 'network' | 'domain'): readonly Suspect[] =>
  [...Map.groupBy(outcomes, (one) => one[kind])].flatMap(([key, own]) => {
    if (key === undefined) return [];
    const bounced = own.filter((one) => one.bounced);
    const networks = new Set(bounced.map(({ network }) => network)).size;
    return [{ scope: { kind, key }, bounced: bounced.length, of: own.length, networks }];
  });

const isAtFault = ({ scope, bounced, of, networks }: Suspect): boolean =>
  bounced >= fewestBounced &&
  bounced / of >= smallestShare &&
  (scope.kind === 'network' || networks >= fewestNetworks);

/** The largest share first, then the most letters, then networks, which name a sender and not its addressees. */
const worst = (outcomes: readonly Outcome[]): Found | undefined => {
  const [first] = [...suspects(outcomes, 'network'), ...suspects(outcomes, 'domain')]
    .filter(isAtFault)
    .sort((a, b) => b.bounced / b.of - a.bounced / a.of || b.bounced - a.bounced);
  return first && { scope: first.scope, bounced: first.bounced, of: first.of };
};

/** An officer who closed a hold settled what it had counted. */
const settledAt = (holds: readonly Hold[], one: Outcome): Instant | undefined =>
  latestOf<Instant>(
    ...holds.flatMap((hold) => (hold.closed && holdOver([hold], one) !== undefined ? [hold.closed.at] : [])),
  );

/**
 * The holds to open, once 4 % came back: every network and email domain at fault; everything only if the rest alone comes to
 * 4 %, or all to 8 %. `window`: the last letters to typed addresses. `holds`: all that were ever opened.
 */
export const holdsToOpen = (window: readonly Outcome[], holds: readonly Hold[]): readonly Found[] => {
  const open = holds.filter(isOpen);
  if (open.some(({ scope }) => scope.kind === 'everything')) return [];
  const counted = window.filter((one) => heardAfter(settledAt(holds, one))(one));
  const all: Found = { scope: { kind: 'everything' }, bounced: bouncedIn(counted), of: counted.length };
  if (all.bounced < opensAt) return [];
  const found: Found[] = [];
  let rest = counted.filter((one) => holdOver(open, one) === undefined);
  for (let next = worst(rest); next !== undefined; next = worst(rest)) {
    const { scope } = next;
    found.push(next);
    rest = rest.filter((one) => holdOver([{ scope }], one) === undefined);
  }
  return bouncedIn(rest) >= opensAt || all.bounced >= opensForAllAt ? [...found, all] : found;
};
