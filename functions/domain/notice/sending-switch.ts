import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { type Proposal, ProposalChanged, proposalSha256 } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import { mustBeDifferentPerson, type Sub } from '#domain/case/two-persons.ts';

interface Act {
  readonly by: Sub;
  readonly textSha256: string;
}
type ActAt = Act & { readonly at: Instant };

/** Decision 0017: one aggregate with history. */
export interface SendingSwitch extends MissingTold {
  readonly paused?: ActAt;
  /** No two officers have resumed since the restore. */
  readonly restored?: true;
  /** The first officer's request to resume. */
  readonly asked?: ActAt;
}

export type SwitchEvent =
  | ({ readonly type: 'sending-paused' | 'sending-resumed' | 'sending-resume-asked' } & Act)
  | { readonly type: 'sending-restored' }
  | MissingEvent;

/** One switch per generation of the table: acts of a lost generation do not count. */
export const sendingIdOf = (generation: number): string =>
  generation === 1 ? 'SND-notices' : `SND-notices-${generation}`;

/** A restore itself pauses sending. */
const isRestored = (seen: SendingSwitch | undefined, generation: number): boolean =>
  seen === undefined ? generation > 1 : seen.restored === true;

/** A restored table may lack directions: nobody is notified before two officers resume (P38, R-13, F12). */
export const isAllPaused = (seen: SendingSwitch | undefined, generation: number): boolean =>
  seen?.paused !== undefined || isRestored(seen, generation);

export const SendingNotPaused = conflict('sending-not-paused', 'Sending is not paused.');

/** After that another officer must resume. */
const aloneForBusinessDays = 1;

const isLong = (pausedAt: Instant, now: Instant): boolean =>
  isAfter(
    civilDay(now, newYork),
    dayText(addBusinessDays(civilDate(pausedAt, newYork), aloneForBusinessDays)),
  );

/** Recorded with the first act, so that a pause cannot hide the restore. */
const withRestore = (
  seen: SendingSwitch | undefined,
  generation: number,
  event: SwitchEvent,
): readonly SwitchEvent[] =>
  seen === undefined && generation > 1 ? [{ type: 'sending-restored' }, event] : [event];

/** One officer, never refused; voids another's request to resume. Idempotent. */
export const decidePause = (
  seen: SendingSwitch | undefined,
  act: Act,
  generation: number,
): readonly SwitchEvent[] =>
  seen?.paused !== undefined && seen.asked === undefined
    ? []
    : withRestore(seen, generation, { type: 'sending-paused', ...act });

export const resumeProposal = (asked: SendingSwitch['asked']): Proposal => ({
  confirms: 'resume-sending',
  what: asked ?? null,
});

/** The second officer repeats the first's proposal (R-13, class A). @throws {SamePerson | ProposalChanged} */
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
  // A retry after a lost reply.
  if (asked.by === act.by && shown === undefined) return [];
  mustBeDifferentPerson(act.by, asked.by);
  const present = resumeProposal(asked);
  if (shown !== proposalSha256(present)) throw new ProposalChanged(present);
  return [{ type: 'sending-resumed', ...act }];
};

/** `shown`: the hash the officer repeats. @throws {SendingNotPaused | SamePerson | ProposalChanged} */
export const decideResume = (
  seen: SendingSwitch | undefined,
  act: Act,
  { now, generation, shown }: { now: Instant; generation: number; shown: string | undefined },
): readonly SwitchEvent[] => {
  if (!isAllPaused(seen, generation)) throw new SendingNotPaused();
  if (isRestored(seen, generation)) return resumeRestored(seen, act, generation, shown);
  if (seen?.paused && isLong(seen.paused.at, now)) mustBeDifferentPerson(act.by, seen.paused.by);
  return [{ type: 'sending-resumed', ...act }];
};

const evolve = (seen: SendingSwitch | undefined, event: SwitchEvent, at: Instant): SendingSwitch => {
  if (event.type === 'sending-restored') return { restored: true };
  if (isMissingEvent(event)) return evolveMissing(seen ?? {}, event);
  const { type, ...act } = event;
  if (type === 'sending-resumed') return {};
  if (type === 'sending-resume-asked') return { ...seen, asked: { ...act, at } };
  return { ...(seen?.restored ? { restored: true } : {}), paused: { ...act, at } };
};

const secondMissing = (seen: SendingSwitch): Instant | undefined => untoldSince(seen, seen.asked?.at);

const keys = (_: string, seen: SendingSwitch): CaseKeys => ({
  stage: seen.paused === undefined && !seen.restored ? 'open' : 'paused',
  ...wakeForSecond(secondMissing(seen)),
});

export const sendingSwitches: Noun<SendingSwitch, SwitchEvent> = {
  kind: 'sending',
  evolve,
  keys,
  secondMissing,
};
