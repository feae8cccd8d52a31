import type { Evidence } from './evidence.ts';
import type { Actor, Fault, FaultKind } from './stage.ts';

/** From here until there, each call of a service with such a name is refused: `SendEmail`, `put CASE REQUEST`. */
export interface Outage {
  readonly from: number;
  readonly until: number;
  readonly calls: RegExp;
}

export interface FaultPlan {
  /** Chance that a call of a service meets a fault, before the calm: 0 to 1. */
  readonly odds: number;
  /** How much more often than a call of a service a letter or its event meets a fault; 1 when absent. */
  readonly shareOfMail?: number;
  /** Faults at other names of calls are left out. Those at these names stay as they were: a smaller story. */
  readonly only?: ReadonlySet<string>;
  /** Faults by order: the name of a call, and what happens to it. */
  readonly ordered?: ReadonlyMap<string, FaultKind>;
  readonly outages?: readonly Outage[];
  /** Whether `Played.calls` lists what could meet a fault. */
  readonly listed?: boolean;
  /** How far a clock is from the true time at most, ms; 5 minutes when absent. */
  readonly mostSkew?: number;
}

/** What is done to the system, not by one of its users. */
export type Operation =
  /** Each execution that has ended (`failed`: badly) goes on again at its last task. */
  | { readonly at: number; readonly do: 'redrive'; readonly which: 'failed' | 'all' }
  /**
   * The table is put back to the moment when SES had taken so many customer notices, so many ms later; then the commands of
   * the RUNBOOK are run.
   */
  | { readonly do: 'restore'; readonly toNotice: number; readonly after: number }
  /** From here on executions start under the new definitions; those under way keep theirs. */
  | { readonly at: number; readonly do: 'deploy' };

/** Letters a second: a page of fifty is out in little more than one. */
export const usualSendRate = 50;

export interface Plan {
  readonly seed: number;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly faults: FaultPlan;
  /** Epoch ms, like the other two. */
  readonly startAt: number;
  readonly calmAt: number;
  readonly endAt: number;
  readonly operations?: readonly Operation[];
  /** Letters a second that SES takes; `usualSendRate` when absent. At a few a second a page of letters lasts half a minute. */
  readonly sendRate?: number;
  /** Hours between two calls of what the stacks call every hour; 1 when absent. More is harder on the system: what was lost waits longer. */
  readonly hoursBetweenSchedules?: number;
}

export interface Played {
  readonly violations: readonly string[];
  /** How often something happened, by name. A run that played nothing is a failure. */
  readonly reach: Readonly<Record<string, number>>;
  /** Byte for byte the same for the same plan. */
  readonly trace: string;
  readonly evidence: Evidence;
  readonly faults: readonly Fault[];
  /** Things that happened: calls of services, replies, timers. */
  readonly events: number;
  /** With `faults.listed`: the names of calls, and which faults each of them can meet. */
  readonly calls: readonly { readonly at: string; readonly kinds: readonly FaultKind[] }[];
}
