import type { Breach } from '#domain/breach/breach.ts';
import type { About } from '#domain/breach/breach-rule.ts';
import type { BreachCommand, BreachFacts } from '#domain/breach/commands.ts';
import { type Direction, stopIdOf, stopOf } from '#domain/breach/directions.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { liftable, openLifts } from '#domain/breach/lifts.ts';
import { isOwnStop, type OwnStopOf, ownStopsIn, unexplained } from '#domain/breach/own-stops.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { asFound, breachRules } from '#domain/breach/rules.ts';
import { type Bar, whoMayBeTold } from '#domain/breach/who-may-be-told.ts';
import { earliestOf, type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { isConfirmation, mustBeAsShown } from '#domain/case/proposals.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { decideBy } from '#domain/case/rule.ts';
import { asShown, type Typed, text } from '#test/support/domain/breach.ts';
import { dayOn, later } from './people-and-stops.ts';

/** A breach on a clock of its own, and what each act made of it; a refusal changes nothing. */
export class Played {
  state: Breach;
  now: string;
  tableGeneration = 1;
  readonly refused = new Map<string, number>();

  constructor(state: Breach, now: string) {
    this.state = state;
    this.now = now;
  }

  get facts(): BreachFacts {
    const { now, tableGeneration } = this;
    return { now, tableGeneration, closures: [], ruleset: 'policy-2018' };
  }

  /** After a restore that no commit has met yet, too. */
  get found(): Breach {
    return asFound(this.state, this.facts);
  }

  /**
   * By the rule of the act alone: dates and runs, which the decider adds, end no silence and take most of its time.
   * @returns whether it recorded anything
   */
  tries(typed: Typed): boolean {
    const { found, facts } = this;
    try {
      const command = asShown(found, typed);
      const rule = breachRules[command.type];
      const events = decideBy<Breach, About, BreachCommand, BreachFacts, BreachEvent>(rule)(
        ...([found, command, facts] as const),
      );
      if (isConfirmation(command)) mustBeAsShown(command, proposalOf(found, command));
      this.state = events.reduce((state, event) => evolve(state, event, this.now), found);
      return events.length > 0;
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      this.refused.set(fault.code, (this.refused.get(fault.code) ?? 0) + 1);
      return false;
    }
  }

  /** What only time or a person can end: no hold, floor or receipt. */
  get silences(): readonly Bar[] {
    const { bars } = whoMayBeTold(this.found, this.now).general;
    return bars.filter(({ kind }) => kind === 'silence' || kind === 'review' || kind === 'restore');
  }
}

export interface Present {
  readonly name: string;
  readonly isSenior: boolean;
}

/** Its own office was asked a moment after its latest writing, and answered. */
const askedAbout = ({ agency, office }: Direction, now: Instant) => ({
  ...{ agency, askedAt: later(now, -1), answeredAt: now, asksForMore: false },
  ...(office === undefined ? {} : { office }),
});

const explains = (play: Played, stop: OwnStopOf, { name: by, isSenior }: Present): boolean => {
  const bodies = unexplained(stop)
    .filter((one) => one.by !== by)
    .map(({ textSha256 }) => ({ textSha256, meant: 'nothing' }) as const);
  const { number: n } = stop.own;
  return (
    bodies.length > 0 &&
    play.tries({
      ...{ type: 'review-own-stop', n, by, isSenior, hasCounselNote: false, textSha256: text },
      bodies: bodies.filter((one, at) => bodies.findIndex((a) => a.textSha256 === one.textSha256) === at),
    })
  );
};

const reviews = (play: Played, id: string, present: Present): boolean => {
  const one = stopOf(play.state.directions, id);
  if (one === undefined) return false;
  if (isOwnStop(one)) return explains(play, one, present);
  return play.tries({
    ...{ type: 'review-release', decision: 'release', stops: [id], asked: [askedAbout(one, play.now)] },
    ...{ by: present.name, textSha256: text },
  });
};

/** One of those who are there does what is owed, as far as the rules let them. */
const actOnBars = (play: Played, present: readonly Present[]): boolean => {
  const running = play.silences.flatMap((bar) => (bar.kind === 'silence' ? bar.stop : []));
  let hasActed = false;
  for (const bar of play.silences) {
    if (bar.kind === 'restore')
      for (const { name: by } of present) hasActed = play.tries({ type: 'confirm-restore', by }) || hasActed;
    // Before its end only a senior's answer can come, to a further stop of ours.
    if (bar.kind === 'review' && (!running.includes(bar.stop) || bar.stop.startsWith('own-stop')))
      hasActed = present.some((one) => reviews(play, bar.stop, one)) || hasActed;
  }
  return hasActed;
};

/** Each agency lifts at once what it wrote or said, in one letter, and two officers end our own stops. */
const endEarly = (play: Played, [first, second]: readonly Present[]): void => {
  const [by, other] = [first?.name ?? '', second?.name ?? ''];
  const open = liftable(play.state);
  for (const agency of new Set(open.map((one) => one.agency))) {
    const stops = open
      .filter((one) => one.agency === agency)
      .map((one) => stopIdOf(play.state.directions, one));
    const writtenOn = dayOn(play.now, 0);
    play.tries({
      ...{ type: 'lift-direction', stops, named: stops, agency, writtenOn, by, textSha256: text },
    });
    const n = openLifts(play.state).at(-1)?.n;
    if (n !== undefined) play.tries({ type: 'confirm-lift', n, by: other });
  }
  for (const { own } of ownStopsIn(play.state))
    if (play.tries({ type: 'end-own-stop', n: own.number, by, textSha256: text }))
      play.tries({ type: 'confirm-own-stop-end', n: own.number, by: other });
};

const nextEnd = ({ silences, now }: Played): Instant | undefined =>
  earliestOf(...silences.flatMap((bar) => ('until' in bar && isBefore(now, bar.until) ? [bar.until] : [])));

/**
 * Everybody who is there is willing, and time moves on: an hour where somebody acted, else to the next end.
 * @returns what is still silent when nobody can do anything and no time will help
 */
export const untilNobodyCan = (
  play: Played,
  present: readonly Present[],
  isEarly: boolean,
): readonly Bar[] => {
  play.now = later(play.now, 60_000);
  if (isEarly) endEarly(play, present);
  while (play.silences.length > 0) {
    const hasActed = actOnBars(play, present);
    const end = nextEnd(play);
    if (!hasActed && end === undefined) return play.silences;
    const soon = later(play.now, 3_600_000);
    play.now = hasActed || end === undefined || !isAfter(end, soon) ? soon : later(end, 1);
  }
  return [];
};
