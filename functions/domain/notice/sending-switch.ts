import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { mustBeAsShown, type Proposal, ProposalChanged } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import { type Sub, whoDid } from '#domain/case/two-persons.ts';

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
  /** Stopped from the command line, and no two officers have resumed since. */
  readonly fromCommandLine?: true;
  /** The first officer's request to resume. */
  readonly asked?: ActAt;
}

/** The engineer on call, who stops all notices when no officer can sign in (infra/RUNBOOK.md). */
export const commandLine: Sub = 'command-line';

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

/** Even after an officer's stop, the command line stops: for a reason of its own that no officer has read. */
const changesNothing = ({ paused, asked, fromCommandLine }: SendingSwitch, { by }: Act): boolean =>
  paused !== undefined && asked === undefined && (by !== commandLine || fromCommandLine === true);

/** One officer or the engineer on call, never refused; voids another's request to resume. Idempotent. */
export const decidePause = (
  seen: SendingSwitch | undefined,
  act: Act,
  generation: number,
): readonly SwitchEvent[] =>
  seen !== undefined && changesNothing(seen, act)
    ? []
    : withRestore(seen, generation, { type: 'sending-paused', ...act });

/** After a restore and after a stop from the command line, facts may be missing that an officer must enter first. */
export const needsTwo = (seen: SendingSwitch | undefined, generation: number): boolean =>
  isRestored(seen, generation) || seen?.fromCommandLine === true;

export const resumeProposal = (asked: SendingSwitch['asked']): Proposal => ({
  confirms: 'resume-sending',
  what: asked ?? null,
});

interface SwitchFacts {
  readonly now: Instant;
  readonly generation: number;
}

type SwitchRule<Said> = Rule<SendingSwitch | undefined, unknown, Said, SwitchFacts, SwitchEvent>;

const pause: SwitchRule<Act>['decide'] = (seen, act, { generation }) => decidePause(seen, act, generation);

/** At once; by another officer after one business day; after a restore or a stop from the command line a second officer must sign. */
const resume: SwitchRule<Act> = {
  closed: (seen, _, { generation }) => {
    if (!isAllPaused(seen, generation)) return new SendingNotPaused();
    return seen?.asked && new ProposalChanged(resumeProposal(seen.asked));
  },
  notBy: (seen, _, { now, generation }) =>
    seen?.paused && !needsTwo(seen, generation) && isLong(seen.paused.at, now)
      ? whoDid('paused', seen.paused)
      : [],
  decide: (seen, { by, textSha256 }, { generation }) =>
    needsTwo(seen, generation)
      ? withRestore(seen, generation, { type: 'sending-resume-asked', by, textSha256 })
      : [{ type: 'sending-resumed', by, textSha256 }],
};

/** The second officer repeats the first's proposal (R-13, class A); without one nobody signs. */
const sign: SwitchRule<Act & { readonly proposalSha256: string }> = {
  closed: (seen, _, { generation }) => {
    if (!isAllPaused(seen, generation)) return new SendingNotPaused();
    return seen?.asked ? undefined : new ProposalChanged(resumeProposal(undefined));
  },
  notBy: (seen) => whoDid('asked', seen?.asked),
  decide: (seen, { by, textSha256, proposalSha256 }) => {
    mustBeAsShown({ by, proposalSha256 }, resumeProposal(seen?.asked));
    return [{ type: 'sending-resumed', by, textSha256 }];
  },
};

/** What can be done with the switch. A pause is refused to nobody; the list names it where it changes something. */
export const switchRules = {
  'stop-sending': { pointless: (seen, _, { generation }) => isAllPaused(seen, generation), decide: pause },
  'sign-resume': sign,
  'resume-sending': resume,
  'keep-stopped': { pointless: (seen) => seen?.asked === undefined, decide: pause },
} as const satisfies Readonly<Record<string, SwitchRule<never>>>;
export type SwitchAct = keyof typeof switchRules;

/** `shown`: the hash the officer repeats. @throws {SendingNotPaused | SamePerson | ProposalChanged} */
export const decideResume = (
  seen: SendingSwitch | undefined,
  act: Act,
  { shown, ...facts }: SwitchFacts & { readonly shown: string | undefined },
): readonly SwitchEvent[] => {
  if (shown !== undefined) return decideBy(sign)(seen, { ...act, proposalSha256: shown }, facts);
  // A retry after a lost reply.
  return seen?.asked?.by === act.by ? [] : decideBy(resume)(seen, act, facts);
};

const evolve = (seen: SendingSwitch | undefined, event: SwitchEvent, at: Instant): SendingSwitch => {
  if (event.type === 'sending-restored') return { restored: true };
  if (isMissingEvent(event)) return evolveMissing(seen ?? {}, event);
  const { type, ...act } = event;
  if (type === 'sending-resumed') return {};
  if (type === 'sending-resume-asked') return { ...seen, asked: { ...act, at } };
  const kept = {
    ...(seen?.restored ? { restored: true as const } : {}),
    ...(seen?.fromCommandLine || act.by === commandLine ? { fromCommandLine: true as const } : {}),
  };
  return { ...kept, paused: { ...act, at } };
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
