import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { type Proposal, ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import { mustBeDifferentPerson, type Sub } from '#domain/case/two-persons.ts';

interface Act {
  readonly by: Sub;
  readonly textSha256: string;
}
type ActAt = Act & { readonly at: string };

/** The kill switch of all customers’ notices (decision 0017): one aggregate with history. */
export interface SendingSwitch {
  readonly paused?: ActAt;
  /** The table was restored, and no two officers have resumed sending since. */
  readonly restored?: true;
  /** After a restore: the first officer’s word to resume, which waits for a second officer. */
  readonly asked?: ActAt;
}

export type SwitchEvent =
  | ({ readonly type: 'sending-paused' | 'sending-resumed' | 'sending-resume-asked' } & Act)
  | { readonly type: 'sending-restored' };

/** One switch for each generation of the table: what was said in one that is gone does not count in the restored one. */
export const sendingIdOf = (generation: number): string =>
  generation === 1 ? 'SND-notices' : `SND-notices-${generation}`;

/** Before the first word on the switch of a restored table, the restore itself has paused it. */
const isRestored = (seen: SendingSwitch | undefined, generation: number): boolean =>
  seen === undefined ? generation > 1 : seen.restored === true;

/**
 * A restored table knows no direction of the minutes that it lost, so it tells nobody until officers have entered them
 * again and two of them resume sending (P38, R-13, F12).
 */
export const isAllPaused = (seen: SendingSwitch | undefined, generation: number): boolean =>
  seen?.paused !== undefined || isRestored(seen, generation);

/** Customers’ notices are not paused, so there is nothing to resume. */
export const SendingNotPaused = conflict('sending-not-paused', 'Sending is not paused.');

/** Business days that one officer may pause everything and resume alone; after that another officer resumes. */
const aloneForBusinessDays = 1;

const isLong = (pausedAt: string, now: string): boolean =>
  isAfter(
    civilDate(now, newYork).toString(),
    addBusinessDays(civilDate(pausedAt, newYork), aloneForBusinessDays).toString(),
  );

/** The restore is written down with the first word on the switch, so that a pause cannot hide it. */
const withRestore = (
  seen: SendingSwitch | undefined,
  generation: number,
  event: SwitchEvent,
): readonly SwitchEvent[] =>
  seen === undefined && generation > 1 ? [{ type: 'sending-restored' }, event] : [event];

/**
 * Pausing takes one officer and is never refused; it also voids another officer’s word to resume. Paused already, it stays
 * as it is.
 */
export const decidePause = (
  seen: SendingSwitch | undefined,
  act: Act,
  generation: number,
): readonly SwitchEvent[] =>
  seen?.paused !== undefined && seen.asked === undefined
    ? []
    : withRestore(seen, generation, { type: 'sending-paused', ...act });

/** What the second officer confirms: the first officer's request to resume, if there is one. */
export const resumeProposal = (asked: SendingSwitch['asked']): Proposal => ({
  confirms: 'resume-sending',
  what: asked ?? null,
});

/**
 * After a restore two officers resume, and the second repeats what the first said (R-13, class A).
 * @throws {SamePerson | ProposalChanged}
 */
const resumeRestored = (
  seen: SendingSwitch | undefined,
  act: Act,
  generation: number,
  shown: string | undefined,
): readonly SwitchEvent[] => {
  const asked = seen?.asked;
  if (asked === undefined) {
    if (shown !== undefined) throw new ProposalChanged(resumeProposal(asked));
    return withRestore(seen, generation, { type: 'sending-resume-asked', ...act });
  }
  // The same request again, after its reply was lost.
  if (asked.by === act.by && shown === undefined) return [];
  mustBeDifferentPerson(act.by, asked.by);
  const present = resumeProposal(asked);
  if (shown !== proposalSha256(present)) throw new ProposalChanged(present);
  return [{ type: 'sending-resumed', ...act }];
};

/** `shown`: the hash that the officer repeats. @throws {SendingNotPaused | SamePerson | ProposalChanged} */
export const decideResume = (
  seen: SendingSwitch | undefined,
  act: Act,
  { now, generation, shown }: { now: string; generation: number; shown: string | undefined },
): readonly SwitchEvent[] => {
  if (!isAllPaused(seen, generation)) throw new SendingNotPaused();
  if (isRestored(seen, generation)) return resumeRestored(seen, act, generation, shown);
  if (seen?.paused && isLong(seen.paused.at, now)) mustBeDifferentPerson(act.by, seen.paused.by);
  return [{ type: 'sending-resumed', ...act }];
};

const evolve = (seen: SendingSwitch | undefined, event: SwitchEvent, at: string): SendingSwitch => {
  if (event.type === 'sending-restored') return { restored: true };
  const { type, ...act } = event;
  if (type === 'sending-resumed') return {};
  if (type === 'sending-resume-asked') return { ...seen, asked: { ...act, at } };
  return { ...(seen?.restored ? { restored: true } : {}), paused: { ...act, at } };
};

const keys = (_: string, { paused, restored }: SendingSwitch): CaseKeys => ({
  stage: paused === undefined && !restored ? 'open' : 'paused',
});

export const sendingSwitches: Noun<SendingSwitch, SwitchEvent> = { kind: 'sending', evolve, keys };
