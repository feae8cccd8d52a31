import type { BreachCommand } from '#domain/breach/commands.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { chance } from '#functions/adapters/chance.ts';
import { carryOutAny } from '#functions/breach/carry-out-any.ts';
import { stopAllNotices } from '#functions/notice/sending/stop-all-notices.ts';
import type { Cases } from '#ports/cases.ts';
import type { Signals } from '#ports/signals.ts';
import { asShown, direction } from '#test/support/domain/breach.ts';
import { correctDirection, withdrawReceipt } from '#test/support/domain/given-breach.ts';
import { caseId, holdOver, letterSha256, linesOf, noticeWorld } from './notice-world.ts';
import { virtualTime } from './virtual-time.ts';

const stop = {
  direction: direction('2026-12-20', '2026-12-04', { by: 'cho' }),
  'correction to a later day': correctDirection('2026-12-20'),
  'our own stop': { type: 'hold-for-entry', by: 'cho', textSha256: 'f'.repeat(64) },
  'withdrawn receipt': withdrawReceipt(),
  'pause of one notice': { type: 'pause-notice', because: 'officer', by: 'ann', textSha256: 'f'.repeat(64) },
  'halt by a machine': { type: 'halt-notice', because: 'stopped', error: 'AccountSendingPaused' },
} as const satisfies Readonly<Record<string, BreachCommand>>;

export type StopKind = keyof typeof stop | 'stop of all notices';
export const stopKinds = [...Object.keys(stop), 'stop of all notices'] as readonly StopKind[];

export interface Trial {
  readonly kind: StopKind;
  /** Letters per second, of all lanes together. */
  readonly rate: number;
  readonly lanes: number;
  /** Milliseconds after the lanes began. */
  readonly at?: number;
}

/** Milliseconds of a call: of the store, and of SES. */
const storeTakes = 5;
const sesTakes = 150;
const stopsAfter = 10_300;

/** Pages of 50 rows: as many as each lane gets through until the stop, and two more. */
const linesFor = ({ rate, lanes, at = stopsAfter }: Trial): number =>
  50 * lanes * Math.ceil((rate * at) / 1000 / lanes / 50 + 2);

/** As stored: of the direction that ended inside the hold. */
const reviewed = {
  type: 'release-reviewed',
  ...{ askedAgencyAt: '2026-12-01T15:00:00.000Z', by: 'ben', textSha256: 'f'.repeat(64) },
} as const satisfies BreachEvent;

/** A notice that is being sent by so many lanes; nothing sleeps yet. */
export const sendingNotice = async (trial: Trial) => {
  const { rate, lanes, kind } = trial;
  const world = await noticeWorld({ lines: linesOf(linesFor(trial)), perSecond: rate / 0.8 });
  await world.approve();
  const isCorrected = kind === 'correction to a later day';
  if (isCorrected) {
    world.clock.set('2026-11-25T18:00:00.000Z');
    await world.direct('2026-11-30', '2026-11-25');
  }
  world.clock.set(holdOver);
  if (isCorrected) await world.cases.change(breaches, caseId, 'officer:ben', () => [reviewed]);
  await world.release();
  const { state } = await world.read();
  const ofEveryone = { list: 1, audience: 'everyone' } as const;
  const seals = { letterSha256, listSha256: world.list.sha256 };
  await world.to(
    'machine:ask-notice',
    { type: 'start-notice', ...ofEveryone, epoch: state.epoch, ...seals, lanes, rate },
    { type: 'pass-canary', ...ofEveryone },
  );
  const time = virtualTime(world.clock);
  const { clock } = time;
  const slow = async <T>(call: () => Promise<T>): Promise<T> => {
    await clock.sleep(storeTakes);
    const answer = await call();
    await clock.sleep(storeTakes);
    return answer;
  };
  const handed: { readonly at: number; endsAt: number }[] = [];
  const bulkEmail = {
    ...world.bulkEmail,
    send: async (...given: Parameters<typeof world.bulkEmail.send>) => {
      handed.push({ at: clock.now(), endsAt: clock.now() + sesTakes });
      await clock.sleep(sesTakes);
      return world.bulkEmail.send(...given);
    },
  };
  const signals: Signals = {
    ...world.signals,
    read: () => slow(world.signals.read),
    raise: (mark) => slow(() => world.signals.raise(mark)),
    end: (mark) => slow(() => world.signals.end(mark)),
  };
  let committedAt = Number.POSITIVE_INFINITY;
  const noted = <T>(done: T): T => {
    committedAt = clock.now();
    return done;
  };
  const read = { find: world.cases.find, read: world.cases.read };
  const cases: Cases = {
    ...world.cases,
    find: (...given) => slow(() => read.find(...given)),
    read: (...given) => slow(() => read.read(...given)),
  };
  const acting: Cases = {
    ...cases,
    change: (...given) => slow(() => world.cases.change(...given).then(noted)),
    open: (...given) => slow(() => world.cases.open(...given).then(noted)),
  };
  const tasks = world.tasks({ bulkEmail, cases, clock, signals });
  return {
    ...{ world, time, clock, signals, handed, tasks },
    committedAt: () => committedAt,
    /** One run of each lane's function. */
    send: () =>
      Promise.all(
        Array.from({ length: lanes }, (_, n) =>
          tasks['send-notice']?.({ caseId, lane: `1 everyone ${n}` } as never),
        ),
      ),
    /** The act, as an officer or a machine does it. */
    stop: async (over: Partial<Signals> = {}): Promise<void> => {
      const ports = { ...world.over({ cases: acting, clock }), signals: { ...signals, ...over }, chance };
      if (kind === 'stop of all notices') return void (await stopAllNotices(ports)());
      const seen = await cases.read(breaches, caseId);
      await carryOutAny(ports, caseId, 'officer:cho', asShown(seen.state, stop[kind]));
    },
  };
};

export interface Stopped {
  /** Letters handed to SES after the commit. */
  readonly after: number;
  /** Calls that SES had not answered when the stop was committed: handed before it. */
  readonly inFlight: number;
  /** Of the list; zero means that the stop came too late to stop anything. */
  readonly left: number;
  readonly seconds: number;
}

/** All lanes at work; after some ten seconds the stop. */
export const stopped = async (trial: Trial): Promise<Stopped> => {
  const { time, clock, handed, send, stop: act, committedAt, world } = await sendingNotice(trial);
  const later = clock.sleep(trial.at ?? stopsAfter).then(() => act());
  await time.play(Promise.all([send(), later]));
  const at = committedAt();
  const after = handed.filter((one) => one.at >= at);
  return {
    after: after.length,
    inFlight: handed.filter((one) => one.at < at && one.endsAt > at).length,
    left: linesFor(trial) - world.bulkEmail.outbox.length,
    seconds: Math.max(0, ...after.map((one) => one.at - at)) / 1000,
  };
};
