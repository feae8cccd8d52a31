import type { Instant } from '#domain/calendar/times.ts';
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
import { aloneNow, type Halt, isSamePress, mayEndAlone, namedIn, resumeShown } from './halts.ts';

interface Act {
  readonly by: Sub;
  readonly textSha256: string;
}
type ActAt = Act & { readonly at: Instant };
type Stop = ActAt & { readonly n: number };
type Resume = Act & { readonly stops: readonly string[] };

/** Decision 0017: one aggregate with history. */
export interface SendingSwitch extends MissingTold {
  /** Only of a history from before stops had numbers: the latest one. */
  readonly paused?: ActAt;
  /** No two officers have ended the restore yet. */
  readonly restored?: true;
  /** With `paused`: one of the stops that it stands for came from the command line. */
  readonly fromCommandLine?: true;
  /** Open ones, oldest first; each is ended by its name (law of stopping 3). */
  readonly stops?: readonly Stop[];
  /** The highest number of a stop; none is used twice. */
  readonly lastStop?: number;
  /** The first officer's request to resume. `stops`: absent in older histories, where it meant all. */
  readonly asked?: ActAt & { readonly stops?: readonly string[] };
}

/** The engineer on call, who stops all notices when no officer can sign in (infra/RUNBOOK.md). */
export const commandLine: Sub = 'command-line';

/** `n` and `stops`: absent in older histories, where one stop replaced the other and a resumption ended all. */
export type SwitchEvent =
  | ({ readonly type: 'sending-paused'; readonly n?: number } & Act)
  | ({ readonly type: 'sending-resume-asked'; readonly stops?: readonly string[] } & Act)
  | ({ readonly type: 'sending-resumed'; readonly stops?: readonly string[] } & Act)
  | { readonly type: 'sending-restored' }
  | MissingEvent;

type Seen = SendingSwitch | undefined;

/** One switch per generation of the table: acts of a lost generation do not count. */
export const sendingIdOf = (generation: number): string =>
  generation === 1 ? 'SND-notices' : `SND-notices-${generation}`;

/** A restore itself pauses sending. */
const isRestored = (seen: Seen, generation: number): boolean =>
  seen === undefined ? generation > 1 : seen.restored === true;

const restoreName = 'restore';
const stopName = (n: number): string => `stop-all-${n}`;

const ofStop = ({ n, by, at, textSha256 }: Stop, fromCommandLine = by === commandLine): Halt => ({
  ...{ id: stopName(n), because: fromCommandLine ? 'command-line' : 'officer' },
  ...{ author: by, at, textSha256 },
});

const recordedStops = ({ paused, fromCommandLine, restored, stops = [] }: SendingSwitch): readonly Halt[] => [
  ...(restored ? [{ id: restoreName, because: 'restore' } as const] : []),
  ...(paused === undefined ? [] : [ofStop({ ...paused, n: 1 }, fromCommandLine)]),
  ...stops.map((stop) => ofStop(stop)),
];

/** Every open stop of all notices, the restore first, then oldest first (law of stopping 1). */
export const openStops = (seen: Seen, generation: number): readonly Halt[] =>
  recordedStops(seen ?? (isRestored(seen, generation) ? { restored: true } : {}));

/** A restored table may lack directions: nobody is notified before two officers resume (P38, R-13, F12). */
export const isAllPaused = (seen: Seen, generation: number): boolean =>
  openStops(seen, generation).length > 0;

export const SendingNotPaused = conflict('sending-not-paused', 'Sending is not paused.');

/** Recorded with the first act, so that a pause cannot hide the restore. */
const withRestore = (seen: Seen, generation: number, event: SwitchEvent): readonly SwitchEvent[] =>
  seen === undefined && generation > 1 ? [{ type: 'sending-restored' }, event] : [event];

/** More stops than one generation of the table has: a page from before a restore names none of after it. */
const perGeneration = 1000;

const nextStop = ({ paused, lastStop = 0 }: SendingSwitch, generation: number): number =>
  Math.max(lastStop, paused === undefined ? 0 : 1, (generation - 1) * perGeneration) + 1;

interface SwitchFacts {
  readonly now: Instant;
  readonly generation: number;
}

/** One officer or the engineer on call, never refused. Each press is a stop of its own (law of stopping 7). */
export const decidePause = (
  seen: Seen,
  act: Act,
  { now, generation }: SwitchFacts,
): readonly SwitchEvent[] =>
  isSamePress(openStops(seen, generation), act, now)
    ? []
    : withRestore(seen, generation, { ...act, type: 'sending-paused', n: nextStop(seen ?? {}, generation) });

/** Some stop is open that no officer ends alone now: a restore, the command line, or an older stop. */
export const needsTwo = (seen: Seen, { now, generation }: SwitchFacts): boolean =>
  openStops(seen, generation).some((stop) => aloneNow(stop, now) === 'nobody');

type Asked = SendingSwitch['asked'];

/** The names that a request of an older history meant: all that were open. */
const namesOf = (asked: NonNullable<Asked>, open: readonly Halt[]): readonly string[] =>
  asked.stops ?? open.map(({ id }) => id);

/** The names of the stops that the waiting request would end. */
export const stopsAsked = (seen: Seen): readonly string[] =>
  seen?.asked === undefined ? [] : namesOf(seen.asked, recordedStops(seen));

/** With each stop that the request names, as the second officer reads it. */
export const resumeProposal = (seen: Seen): Proposal => {
  const asked = seen?.asked;
  if (asked === undefined || seen === undefined) return { confirms: 'resume-sending', what: null };
  return { confirms: 'resume-sending', what: resumeShown(asked, recordedStops(seen), stopsAsked(seen)) };
};

type SwitchRule<Said> = Rule<Seen, unknown, Said, SwitchFacts, SwitchEvent>;

const notPaused: SwitchRule<Act>['closed'] = (seen, _, { generation }) =>
  isAllPaused(seen, generation) ? undefined : new SendingNotPaused();

/** At once where this officer may end each of them alone; else the act waits for a second officer (law of stopping 3). */
const resume: SwitchRule<Resume> = {
  closed: notPaused,
  decide: (seen, { by, textSha256, stops }, { now, generation }) => {
    const named = namedIn(openStops(seen, generation), stops);
    const act = { by, textSha256, stops: named.map(({ id }) => id) };
    if (named.every((stop) => mayEndAlone(stop, by, now)))
      return withRestore(seen, generation, { ...act, type: 'sending-resumed' });
    const { asked } = seen ?? {};
    const isSame = asked !== undefined && `${stopsAsked(seen)}` === `${act.stops}`;
    // Another officer signs the request that waits, instead of asking for the same.
    if (isSame && asked.by !== by) throw new ProposalChanged(resumeProposal(seen));
    // A retry after a lost reply.
    return isSame ? [] : withRestore(seen, generation, { ...act, type: 'sending-resume-asked' });
  },
};

/** The second officer repeats the first's proposal (R-13, class A); without one nobody signs. */
const sign: SwitchRule<Act & { readonly proposalSha256: string }> = {
  closed: (seen, about, facts) =>
    notPaused(seen, about, facts) ?? (seen?.asked ? undefined : new ProposalChanged(resumeProposal(seen))),
  notBy: (seen) => whoDid('asked', seen?.asked),
  decide: (seen, { by, textSha256, proposalSha256 }) => {
    mustBeAsShown({ by, proposalSha256 }, resumeProposal(seen));
    return [{ type: 'sending-resumed', by, textSha256, stops: stopsAsked(seen) }];
  },
};

/** What can be done with the switch. A stop is refused to nobody, also while others are open. */
export const switchRules = {
  'sign-resume': sign,
  'resume-sending': resume,
  'stop-sending': {
    pointless: () => false,
    decide: (seen, act: Act, facts) => decidePause(seen, act, facts),
  },
} as const satisfies Readonly<Record<string, SwitchRule<never>>>;
export type SwitchAct = keyof typeof switchRules;

/** `shown`: the hash that the second officer repeats. @throws {SendingNotPaused | NameTheStops | StopNotOpen | SamePerson | ProposalChanged} */
export const decideResume = (
  seen: Seen,
  { stops = [], ...act }: Act & { readonly stops?: readonly string[] | undefined },
  { shown, ...facts }: SwitchFacts & { readonly shown: string | undefined },
): readonly SwitchEvent[] =>
  shown === undefined
    ? decideBy(resume)(seen, { ...act, stops }, facts)
    : decideBy(sign)(seen, { ...act, proposalSha256: shown }, facts);

/** A request that waits goes on for what it names and is still open. */
const withRequest = (seen: SendingSwitch, asked: Asked, wasOpen: readonly Halt[]): SendingSwitch => {
  if (asked === undefined) return seen;
  const open = recordedStops(seen);
  const stops = namesOf(asked, wasOpen).filter((name) => open.some(({ id }) => id === name));
  return stops.length === 0 ? seen : { ...seen, asked: { ...asked, stops } };
};

/** Ends the stops of these names; a stop that is not named stays (law of stopping 3). */
const ended = (seen: SendingSwitch, names: readonly string[]): SendingSwitch => {
  const { paused, fromCommandLine, restored, stops = [], lastStop, asked, missingTold } = seen;
  const old = paused === undefined || names.includes(stopName(1)) ? {} : { paused, fromCommandLine };
  const left = stops.filter(({ n }) => !names.includes(stopName(n)));
  const last = lastStop ?? (paused === undefined ? undefined : 1);
  const next: SendingSwitch = {
    ...(old.paused === undefined ? {} : { paused: old.paused }),
    ...(old.fromCommandLine === undefined ? {} : { fromCommandLine: old.fromCommandLine }),
    ...(restored && !names.includes(restoreName) ? { restored } : {}),
    ...(left.length === 0 ? {} : { stops: left }),
    ...(last === undefined ? {} : { lastStop: last }),
  };
  const waiting = withRequest(next, asked, recordedStops(seen));
  return waiting.asked === undefined || missingTold === undefined ? waiting : { ...waiting, missingTold };
};

/** Before stops had numbers, one replaced the other and voided a request. */
const pausedAsOfOld = (seen: Seen, act: ActAt): SendingSwitch => ({
  ...(seen?.restored ? { restored: true as const } : {}),
  ...(seen?.fromCommandLine || act.by === commandLine ? { fromCommandLine: true as const } : {}),
  paused: act,
});

const evolve = (seen: Seen, event: SwitchEvent, at: Instant): SendingSwitch => {
  if (event.type === 'sending-restored') return { restored: true };
  if (isMissingEvent(event)) return evolveMissing(seen ?? {}, event);
  if (event.type === 'sending-resumed')
    return event.stops === undefined ? {} : ended(seen ?? {}, event.stops);
  if (event.type === 'sending-resume-asked') {
    const { type: _, ...asked } = event;
    return { ...seen, asked: { ...asked, at } };
  }
  const { type: _, n, ...act } = event;
  if (n === undefined) return pausedAsOfOld(seen, { ...act, at });
  return { ...seen, stops: [...(seen?.stops ?? []), { ...act, n, at }], lastStop: n };
};

const secondMissing = (seen: SendingSwitch): Instant | undefined => untoldSince(seen, seen.asked?.at);

const keys = (_: string, seen: SendingSwitch): CaseKeys => ({
  stage: recordedStops(seen).length === 0 ? 'open' : 'paused',
  ...wakeForSecond(secondMissing(seen)),
});

export const sendingSwitches: Noun<SendingSwitch, SwitchEvent> = {
  kind: 'sending',
  evolve,
  keys,
  secondMissing,
};
