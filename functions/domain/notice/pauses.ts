import type { Instant } from '#domain/calendar/times.ts';
import type { PendingConfirmation, Sub } from '#domain/case/two-persons.ts';
import type { PauseReason } from './events.ts';
import { type DatedHalt, haltPolicies, resumeShown } from './halts.ts';

interface Pause {
  /** Absent in older histories. */
  readonly n?: number;
  readonly because: PauseReason;
  readonly at: Instant;
  readonly by?: Sub;
  readonly error?: string;
  readonly textSha256?: string;
  readonly confirmedBy?: Sub;
}

/** What halts the letters of one notice; part of its state. */
export interface Pauses {
  /** Only of a history from before pauses had numbers: at most one. */
  readonly paused?: Pause;
  /** Open ones, oldest first; each is ended by its name (law of stopping 3). */
  readonly pauses?: readonly Pause[];
  /** The highest number of a pause; none is used twice. */
  readonly lastPause?: number;
  /** Waits for a second officer. */
  readonly resumeAsked?: {
    readonly pauses: readonly string[];
    readonly by: Sub;
    readonly at: Instant;
    readonly textSha256: string;
  };
}

/** A pause without a number is the first: later ones count on from it. */
const pauseName = ({ n = 1 }: Pause): string => `pause-${n}`;

/** Every open pause of this notice, oldest first (law of stopping 1). */
export const openPauses = ({ paused, pauses = [] }: Pauses): readonly DatedHalt[] =>
  [...(paused === undefined ? [] : [paused]), ...pauses].map((pause) => {
    const { because, at, by, textSha256, error } = pause;
    return {
      ...{ id: pauseName(pause), because, at },
      ...(by === undefined ? {} : { author: by }),
      ...(textSha256 === undefined ? {} : { textSha256 }),
      ...(error === undefined ? {} : { error }),
    };
  });

export const isPaused = ({ paused, pauses = [] }: Pauses): boolean =>
  paused !== undefined || pauses.length > 0;

export const nextPause = ({ paused, lastPause = 0 }: Pauses): number =>
  Math.max(lastPause, paused === undefined ? 0 : 1) + 1;

/** What the second officer reads and repeats the hash of. */
export const noticeResumeShown = (notice: Pauses) =>
  notice.resumeAsked && resumeShown(notice.resumeAsked, openPauses(notice), notice.resumeAsked.pauses);

/** As older histories knew it: for the count of signatures that were given then. */
export const pendingPauseOfOld = ({ paused }: Pauses): readonly PendingConfirmation[] =>
  paused?.by !== undefined && paused.because === 'officer' && paused.confirmedBy === undefined
    ? [{ toConfirm: 'notice-pause', since: paused.at, by: paused.by }]
    : [];

/** One that has no number replaced the one before, as older histories did. */
export const pausedBy = <N extends Pauses>(notice: N, { n, ...pause }: Pause): N =>
  n === undefined
    ? { ...notice, paused: pause }
    : { ...notice, pauses: [...(notice.pauses ?? []), { ...pause, n }], lastPause: n };

/** A failed canary is among the named ones; without names, among all. */
export const hasCanary = (notice: Pauses, names?: readonly string[]): boolean =>
  openPauses(notice).some(
    ({ id, because }) => haltPolicies[because].isCanarys && (names === undefined || names.includes(id)),
  );

/** A request that waits goes on for what it names and is still open. */
const withRequest = <N extends Pauses>(notice: N, asked: Pauses['resumeAsked']): N => {
  const pauses = asked?.pauses.filter((name) => openPauses(notice).some(({ id }) => id === name)) ?? [];
  return asked === undefined || pauses.length === 0
    ? notice
    : { ...notice, resumeAsked: { ...asked, pauses } };
};

/** Ends the pauses of these names; one that is not named stays (law of stopping 3). Older histories named none and ended all. */
export const resumed = <N extends Pauses>(
  notice: N,
  names?: readonly string[],
): Omit<N, keyof Pauses> & Pauses => {
  const { paused, pauses = [], resumeAsked, lastPause, ...rest } = notice;
  if (names === undefined) return lastPause === undefined ? rest : { ...rest, lastPause };
  const isLeft = (pause: Pause): boolean => !names.includes(pauseName(pause));
  const left = pauses.filter(isLeft);
  const last = lastPause ?? (paused === undefined ? undefined : 1);
  const next = {
    ...rest,
    ...(paused !== undefined && isLeft(paused) ? { paused } : {}),
    ...(left.length === 0 ? {} : { pauses: left }),
    ...(last === undefined ? {} : { lastPause: last }),
  };
  return withRequest(next, resumeAsked);
};
