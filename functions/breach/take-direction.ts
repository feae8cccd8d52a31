import { createHash } from 'node:crypto';
import { isSettled, stageOf } from '#domain/breach/breach.ts';
import type { CommandOf } from '#domain/breach/breach-rule.ts';
import { lastSilentDay } from '#domain/breach/directions.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { breaches } from '#domain/breach/noun.ts';
import { runningOwnStop } from '#domain/breach/own-stops.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { asRepeat } from '#ports/acts.ts';
import { didNothingNow, isActRepeated, revisionBeforeAct, under } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { shortPathOf } from './action-rows.ts';
import { factsOf, type StoredBreach, withClosures } from './carry-out.ts';
import { carryOutAny } from './carry-out-any.ts';
import { type CommandPorts, commandBreach, settle } from './command-breach.ts';
import type { Notices } from './contract.ts';
import { directionNow } from './direction-now.ts';
import { remembered, replay } from './kept-reply.ts';
import { entryOfClosed, entryRefused } from './letters/officer-letters.ts';
import { codeOf, noBreach, tried } from './refused-entry.ts';
import { replyInTime } from './reply-in-time.ts';

type DirectionType = 'record-direction' | 'correct-direction';

type TakingPorts = CommandPorts & Pick<Ports, 'dpoAddress' | 'idempotency' | 'letterhead' | 'letters'>;

/** Not parsed or checked yet. */
export interface RawCall {
  readonly params: { readonly caseId?: string; readonly n?: string };
  readonly body: string;
  /** Of the whole body, even if it is too long to store. */
  readonly sha256: string;
  readonly idempotencyKey?: string;
  readonly by: string;
  /** @throws {Refusal} for invalid input */
  readonly parse: () => { readonly input: object; readonly context: object };
  /** The reply to a refusal, with these members. */
  readonly refusal: (error: unknown, members: object) => Answer;
}

const mostTries = 3;

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const stopIn = (ports: TakingPorts, { stop: stored, closures }: Done): Day | undefined => {
  if (stored === undefined) return undefined;
  const calendar = calendarOf(stored.state, closures ?? ports.closures);
  const stop = runningOwnStop(stored.state, calendar, factsOf(ports).now);
  return stop && lastSilentDay(stop, calendar);
};

/** Retries, because nothing else may continue without the stop. */
const stopped = async (
  ports: TakingPorts,
  caseId: string,
  hold: CommandOf<'hold-for-entry'>,
): Promise<StoredBreach | undefined> => {
  for (let left = mostTries; left > 0; left -= 1) {
    const act = () => carryOutAny(ports, caseId, `officer:${hold.by}`, hold);
    // After a lost reply, the next try finds the committed stop.
    const after = await tried('stop-not-written', caseId, act);
    if (after !== undefined) return after;
  }
  return undefined;
};

type Count = (name: 'DpoNotTold' | 'EntriesNotCarriedOut', value: number) => void;

/** What a call has done so far: its reply may have to say so before its work is done. */
interface Done {
  answer?: Answer;
  kept?: string | undefined;
  stop?: StoredBreach;
  /** Of the table; absent when it could not be read. */
  closures?: readonly Day[];
  /** No breach has this id, the breach is withdrawn, or the call is a repeated one. */
  hasNothingToStop?: true;
  /** Absent when the DPO need not know. */
  dpoTold?: boolean;
}

const membersOf = (ports: TakingPorts, done: Done): object => {
  const { kept, dpoTold } = done;
  const stoppedUntil = stopIn(ports, done);
  const nothing = { detail: `Nothing was stopped. Pause sending and call ${ports.letterhead.dpo}.` };
  return {
    ...{ kept: kept ?? null, dpoTold },
    ...(stoppedUntil === undefined ? nothing : { stoppedUntil }),
  };
};

/** Of an id that no breach has: a path has no end of its own. */
const mostOfId = 100;

/**
 * Fails closed: commits our own stop before it reads the body, then decides as for any entry.
 * It stores every entry. After a refusal it ensures the stop and notifies the DPO at once.
 * A repeated call sets no further stop: it gets the reply that was kept, or goes on where a run that died left off.
 */
const take = async <P>(
  type: DirectionType,
  noticesOver: (ports: P) => Notices,
  ports: TakingPorts & P,
  call: RawCall,
  done: Done,
): Promise<Answer> => {
  const { cases, texts, letters, letterhead, dpoAddress, clock } = ports;
  const { by, body, params, refusal } = call;
  const { caseId: typed = '', n = '' } = params;
  const entry = shortPathOf(type);
  const stop = async (caseId: string, hold: CommandOf<'hold-for-entry'>) => {
    const stored = await stopped(ports, caseId, hold);
    if (stored !== undefined) done.stop = stored;
    return stored;
  };
  const keep = async (caseId: string, text = body) => {
    done.kept = await tried('entry-not-kept', caseId, () => texts.put(caseId, text));
  };

  /** The same entry within a minute sends one letter. */
  const tellDpo = async (
    caseId: string,
    code: string,
    letterOf: (at: Instant) => ReturnType<typeof entryRefused>,
  ) => {
    done.dpoTold = false;
    const at = instantText(clock.now());
    const of = sha256Of(
      JSON.stringify([typed, entry, call.sha256, by, code, Math.floor(millisecondsOf(at) / 60_000)]),
    ).slice(0, 32);
    const sent = await tried('dpo-not-told', caseId, () =>
      letters.sendOnce(caseId, { kind: 'entry-refused', of }, async () => letterOf(at)),
    );
    done.dpoTold = sent !== undefined;
  };
  const refused = async (caseId: string, error: unknown, typedId?: string) => {
    const { code, stoppedUntil } = { code: codeOf(error), stoppedUntil: stopIn(ports, done) };
    await tellDpo(caseId, code, (at) =>
      entryRefused(letterhead, caseId, dpoAddress, { at, by, code, kept: done.kept, stoppedUntil, typedId }),
    );
    return refusal(error, membersOf(ports, done));
  };
  /** Kept with what only the path and the token say. */
  const unknown = async (error: unknown) => {
    const caseId = typed.slice(0, mostOfId).toWellFormed();
    await keep(noBreach, JSON.stringify({ caseId, n, by, body }));
    return refused(noBreach, error, caseId);
  };

  let seen: StoredBreach | undefined;
  try {
    seen = await cases.find(breaches, typed);
  } catch (error) {
    return unknown(error);
  }
  if (seen === undefined) {
    done.hasNothingToStop = true;
    return unknown(new NotFound());
  }
  const { id: caseId } = seen;
  const revision = revisionBeforeAct(seen);
  const scope = `officer:${by} ${type} ${caseId} ${n}`;
  const key =
    call.idempotencyKey === undefined ? undefined : sha256Of(`${call.idempotencyKey} ${call.sha256}`);
  const isOver = stageOf(seen.state) === 'withdrawn';
  const answered = await replay(ports, caseId, scope, key);
  if (answered !== undefined || isOver) done.hasNothingToStop = true;
  const asItIsNow = (kept: Answer, now: StoredBreach): Answer => {
    const of = { type, kept, seen: now, now: factsOf(ports).now, parse: call.parse };
    return directionNow({ ...of, stoppedUntil: stopIn(ports, { ...done, stop: now }) });
  };
  if (answered !== undefined) return asRepeat(asItIsNow(answered, seen));

  const hold = { type: 'hold-for-entry', by, textSha256: sha256Of(body.toWellFormed()) } as const;
  // At once: in an outage each may take all the time that is left.
  const readClosures = async () => {
    const known = await tried('closures-not-read', caseId, () => withClosures(ports));
    if (known !== undefined) done.closures = known.closures;
  };
  const [first] = await Promise.all([isOver ? seen : stop(caseId, hold), keep(caseId), readClosures()]);
  if (first === undefined) return refused(caseId, new Error('no stop was written'));
  try {
    const { input, context } = call.parse();
    const said = { ...input, caseId, by, bodySha256: hold.textSha256 };
    const answer = await commandBreach(type, noticesOver)(ports)(said, context, revision);
    // What an earlier run of this call recorded may have ended since.
    const isRepeated = isActRepeated(first);
    const read = () => cases.read(breaches, caseId);
    const now = isRepeated ? await tried('look-failed', caseId, read) : undefined;
    done.answer = now === undefined ? answer : asItIsNow(answer, now);
    // An earlier run may have died between the stop and the direction: then it is recorded only now.
    if (now !== undefined && didNothingNow(now)) done.answer = asRepeat(done.answer);
    if (isSettled(seen.state))
      await tellDpo(caseId, 'closed', (at) => entryOfClosed(letterhead, caseId, dpoAddress, at));
    return await remembered(ports, caseId, scope, key, done.answer);
  } catch (error) {
    const code = codeOf(error);
    const listed = isOver ? undefined : await stop(caseId, { ...hold, refused: { entry, code } });
    // Another officer may have ended the stop meanwhile: ask the store again.
    const read = () => cases.read(breaches, caseId);
    const after = listed ?? (await tried('look-failed', caseId, read)) ?? first;
    if (!isOver) done.stop = after;
    await tried('not-settled', caseId, () => settle(ports, noticesOver(ports), after, revision));
    return remembered(ports, caseId, scope, key, await refused(caseId, error));
  }
};

/** The same for the same call: its commits carry it, so that a repeated call knows what a run that died has written (F1). */
const actOf = (type: DirectionType, { by, params, idempotencyKey, sha256 }: RawCall): string | undefined => {
  if (idempotencyKey === undefined) return undefined;
  const call = [by, type, params.caseId, params.n, idempotencyKey.toWellFormed(), sha256];
  return sha256Of(JSON.stringify(call)).slice(0, 32);
};

/** Replies in time: with the answer, with the stop that it knows, or that nothing was stopped. */
export const takeDirection =
  <P>(count: Count, type: DirectionType, noticesOver: (ports: P) => Notices) =>
  (ports: TakingPorts & P) =>
  async (call: RawCall): Promise<Answer> => {
    const done: Done = {};
    const late = (error: Error): Answer => {
      if (done.answer !== undefined) return done.answer;
      done.dpoTold ??= false;
      return call.refusal(error, membersOf(ports, done));
    };
    const work = () => replyInTime(ports, (inTime) => take(type, noticesOver, inTime, call, done), late);
    const act = actOf(type, call);
    const answer = await (act === undefined ? work() : under(act, work));
    if (done.dpoTold === false) count('DpoNotTold', 1);
    if (done.stop === undefined && !done.hasNothingToStop) count('EntriesNotCarriedOut', 1);
    return answer;
  };
