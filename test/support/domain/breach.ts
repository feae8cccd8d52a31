import type { Breach } from '#domain/breach/breach.ts';
import type {
  BreachCommand,
  BreachConfirmation,
  BreachFacts,
  BreachUnconfirmed,
} from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import type { BreachDeterminedEvent, BreachEvent, BreachRecordedEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { instantText, newYork, parseInstant, startOf } from '#domain/calendar/instants.ts';
import { readInstant } from '#domain/calendar/times.ts';
import { isConfirmation, proposalSha256 } from '#domain/case/proposals.ts';

export const id = 'BRE-0123456789ABCDEFGHJKMNPQRS';
export const text = 'f'.repeat(64);
export const [ann, ben, cho] = ['ann', 'ben', 'cho'] as const;

/** A confirmation without a hash confirms the current proposal. */
export type Typed =
  | Exclude<BreachCommand, BreachConfirmation>
  | (BreachUnconfirmed & { readonly by: string; readonly proposalSha256?: string });

/** Adds the hash of the current proposal to a confirmation. */
export const asShown = (breach: Breach, command: Typed): BreachCommand =>
  isConfirmation(command)
    ? { proposalSha256: proposalSha256(proposalOf(breach, command)), ...command }
    : (command as BreachCommand);

/** New York. */
export const noon = (on: string): string => instantText(startOf(on, newYork).add({ hours: 12 }));
export const midnight = (on: string): string => instantText(startOf(on, newYork));

/** Discovered two months earlier, so that tests can file and determine in between. */
export const recorded = (at: string): BreachRecordedEvent => ({
  type: 'breach-recorded',
  recordedAt: at,
  discoveredAt: instantText(parseInstant(at).subtract({ hours: 60 * 24 })),
  intentional: 'yes',
  estimatedCustomers: 1200,
  dataCategories: ['cpni'],
  zone: 'America/Denver',
  by: ann,
  textSha256: text,
});

export const determine = (
  determinedAt: string,
  over: Partial<Extract<BreachCommand, { type: 'determine' }>> = {},
): BreachCommand => ({
  type: 'determine',
  determinedAt,
  within2011: 'yes',
  report: true,
  tell: true,
  urgentNeed: false,
  by: ann,
  textSha256: text,
  ...over,
});

export const determinedFact = (at: string): BreachDeterminedEvent =>
  ({ ...determine(at), type: 'breach-determined' }) as BreachDeterminedEvent;

export const receipt = (
  filedAt: string,
  over: Partial<Extract<BreachCommand, { type: 'record-receipt' }>> = {},
): BreachCommand => ({
  type: 'record-receipt',
  agency: 'all',
  filedAt: readInstant(filedAt, 'up') ?? filedAt,
  receipt: 'CPNI-1',
  urgentNeedIndicated: false,
  by: ann,
  ...over,
});

/** Ends at New York's midnight: the zone is the subject of few tests. */
export const direction = (
  until: string,
  writtenOn: string,
  over: Partial<Extract<BreachCommand, { type: 'record-direction' }>> = {},
): BreachCommand => ({
  type: 'record-direction',
  agency: 'FBI',
  until,
  hasReference: true,
  writtenOn,
  zone: 'America/New_York',
  verbal: false,
  hasCounselNote: false,
  by: ann,
  textSha256: text,
  ...over,
});

export const call = (
  writtenOn: string,
  over: Partial<Extract<BreachCommand, { type: 'record-direction' }>> = {},
): BreachCommand => direction('', writtenOn, { verbal: true, ...over });

/** The writing names the reference of its direction, so that it lifts one of the same day, too. */
export const lift = (
  n: number,
  writtenOn: string,
  by: string = ann,
  agency: 'USSS' | 'FBI' = 'FBI',
): BreachCommand => ({
  ...{ type: 'lift-direction', stops: [`direction-${n}`], agency, writtenOn, named: [`direction-${n}`] },
  ...{ textSha256: text, by },
});

type Review = Extract<BreachCommand, { type: 'review-release' }>;

/** The agency answered at once. */
export const asked = (
  askedAt: string,
  over: Partial<Review['asked'][number]> = {},
): Review['asked'][number] => ({ agency: 'FBI', askedAt, answeredAt: askedAt, asksForMore: false, ...over });

/** Of the first direction, the FBI's, unless a test says otherwise. */
export const review = (
  decision: 'release' | 'wait',
  askedAt: string,
  by: string = ben,
  over: Partial<Review> = {},
): BreachCommand => ({
  ...{ type: 'review-release', decision, stops: ['direction-1'], asked: [asked(askedAt)] },
  ...{ by, textSha256: text },
  ...over,
});

/** Una uploads, Wes writes, Abe approves. */
export const [una, wes, abe] = ['una', 'wes', 'abe'] as const;

export const listSha256 = '1'.repeat(64);
export const letterSha256 = '2'.repeat(64);

export const renderedSha256 = '7'.repeat(64);
export const noRowCounts = { addressChanged: 0, collapsed: 0, unknownAccounts: 0 } as const;
/** What an approver repeats of a letter that lacks nothing. */
export const asPreviewed = (letter: string, rendered = renderedSha256) => ({
  ...{ renderedSha256: rendered, acknowledged: [], fccClosedSince: 'no' as const, ...noRowCounts },
  letter: { letterSha256: letter, renderedSha256: rendered, missing: [], languages: ['en' as const] },
});

export const listFrozen = (
  over: Partial<Extract<BreachCommand, { type: 'list-frozen' }>> = {},
): BreachCommand => ({
  type: 'list-frozen',
  list: 1,
  sha256: listSha256,
  count: 100,
  pages: 3,
  onPaper: 2,
  toFinish: 0,
  ...noRowCounts,
  // Every possible list hash, so the check is never stale.
  checkedAgainst: [...'0123456789'].map((digit) => digit.repeat(64)),
  by: una,
  ...over,
});

export const letterWritten = (
  over: Partial<Extract<BreachCommand, { type: 'write-letter' }>> = {},
): BreachCommand => ({ type: 'write-letter', list: 1, audience: 'everyone', letterSha256, by: wes, ...over });

export const approved = (
  over: Partial<Extract<BreachCommand, { type: 'approve-notice' }>> = {},
): BreachCommand => {
  const { letterSha256: read = letterSha256 } = over;
  return {
    type: 'approve-notice',
    list: 1,
    audience: 'everyone',
    letterSha256,
    listSha256,
    count: 100,
    minimized: false,
    by: abe,
    ...asPreviewed(read),
    ...over,
  };
};

/** What the release needs besides the hold. */
export const ready: readonly Typed[] = [listFrozen(), letterWritten(), approved()];

/** A breach on a test's clock; commands fold as in the store. */
export class BreachLife {
  now: string;
  closures: readonly string[] = [];
  ruleset: BreachFacts['ruleset'] = 'policy-2018';
  /** Raise it to play a restore. */
  tableGeneration = 1;
  readonly history: { at: string; events: readonly BreachEvent[] }[] = [];
  state: Breach;

  /** List and letter are approved at once, unless a test is about them. */
  constructor(at: string, first: readonly Typed[] = ready) {
    this.now = at;
    this.state = evolve(undefined, recorded(at), at);
    this.history.push({ at, events: [recorded(at)] });
    this.do(...first);
  }

  get facts(): BreachFacts {
    return {
      now: this.now,
      closures: this.closures,
      ruleset: this.ruleset,
      tableGeneration: this.tableGeneration,
    };
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  do(...commands: readonly Typed[]): this {
    for (const command of commands) {
      const events = decide(this.state, asShown(this.state, command), this.facts);
      if (events.length > 0) this.history.push({ at: this.now, events });
      this.state = events.reduce((state, event) => evolve(state, event, this.now), this.state);
    }
    return this;
  }

  refusal(command: Typed): string {
    try {
      decide(this.state, asShown(this.state, command), this.facts);
    } catch (error) {
      return (error as Error).name;
    }
    return 'no refusal';
  }
}

/** Determined, and both agencies notified, at noon. */
export const held = (on = '2026-11-24', first: readonly Typed[] = ready): BreachLife =>
  new BreachLife(noon(on), first).do(determine(noon(on)), receipt(noon(on)));
