import { createHash } from 'node:crypto';
import { isSettled, stageOf } from '#domain/breach/breach.ts';
import type { CommandOf } from '#domain/breach/breach-rule.ts';
import { calendarOf } from '#domain/breach/clocks.ts';
import { lastSilentDay } from '#domain/breach/directions.ts';
import { breaches } from '#domain/breach/noun.ts';
import { runningOwnStop } from '#domain/breach/own-stops.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { shortPathOf } from './action-rows.ts';
import { carryOut, factsOf, type StoredBreach } from './carry-out.ts';
import { type CommandPorts, commandBreach, settle } from './command-breach.ts';
import type { Notices } from './contract.ts';
import { entryOfClosed, entryRefused } from './letters/officer-letters.ts';
import { codeOf, noBreach, tried } from './refused-entry.ts';

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

const thirtyDays = 30 * 86_400;
const mostTries = 3;

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const stopIn = (ports: TakingPorts, { state }: StoredBreach) => {
  const calendar = calendarOf(state, ports.closures);
  const stop = runningOwnStop(state, calendar, factsOf(ports).now);
  return stop && lastSilentDay(stop, calendar);
};

/** Retries, because nothing else may continue without the stop. */
const stopped = async (
  ports: TakingPorts,
  caseId: string,
  hold: CommandOf<'hold-for-entry'>,
): Promise<StoredBreach | undefined> => {
  for (let left = mostTries; left > 0; left -= 1) {
    const act = () => carryOut(ports, caseId, `officer:${hold.by}`, hold);
    // After a lost reply, the next try finds the committed stop.
    const after = await tried('stop-not-written', caseId, act);
    if (after !== undefined) return after;
  }
  return undefined;
};

/** The stored reply to a repeated call. After a fault here the call counts as new and stops us. */
const replay = (ports: TakingPorts, caseId: string, scope: string, key: string | undefined) =>
  tried('replay-not-read', caseId, async () => {
    const answer = key === undefined ? undefined : await ports.idempotency.find(scope, key);
    const text = answer === undefined ? undefined : await ports.texts.read(caseId, answer);
    return text === undefined ? undefined : (JSON.parse(text) as Answer);
  });

const remembered = async (
  ports: TakingPorts,
  caseId: string,
  scope: string,
  key: string | undefined,
  answer: Answer,
): Promise<Answer> => {
  if (key !== undefined && (answer.status ?? 200) < 500)
    await tried('replay-not-kept', caseId, async () => {
      const kept = await ports.texts.put(caseId, JSON.stringify(answer));
      const expiresAt = Math.floor(ports.clock.now() / 1000) + thirtyDays;
      await ports.idempotency.bind(scope, key, kept, kept, expiresAt);
    });
  return answer;
};

const nothingStopped = ({ letterhead }: TakingPorts) => ({
  detail: `Nothing was stopped. Pause sending and call ${letterhead.dpo}.`,
});

/** Of an id that no breach has: a path has no end of its own. */
const mostOfId = 100;

/**
 * Fails closed: commits our own stop before it reads the body, then decides as for any entry.
 * It stores every entry. After a refusal it ensures the stop and notifies the DPO at once.
 * A repeated call sets no stop.
 */
export const takeDirection =
  <P>(type: DirectionType, noticesOver: (ports: P) => Notices) =>
  (ports: TakingPorts & P) =>
  async (call: RawCall): Promise<Answer> => {
    const { cases, texts, letters, letterhead, dpoAddress, clock } = ports;
    const { by, body, params, refusal } = call;
    const { caseId: typed = '', n = '' } = params;
    const entry = shortPathOf(type);
    const keep = (caseId: string, text = body) =>
      tried('entry-not-kept', caseId, () => texts.put(caseId, text));

    /** The same entry within a minute sends one letter. */
    const tellDpo = async (
      caseId: string,
      code: string,
      letterOf: (at: Instant) => ReturnType<typeof entryRefused>,
    ) => {
      const at = instantText(clock.now());
      const of = sha256Of(
        JSON.stringify([typed, entry, call.sha256, by, code, Math.floor(millisecondsOf(at) / 60_000)]),
      ).slice(0, 32);
      const sent = await tried('dpo-not-told', caseId, () =>
        letters.sendOnce(caseId, { kind: 'entry-refused', of }, async () => letterOf(at)),
      );
      return sent !== undefined;
    };
    const refused = async (
      caseId: string,
      error: unknown,
      kept: string | undefined,
      stoppedUntil?: Day,
      typedId?: string,
    ) => {
      const code = codeOf(error);
      const dpoTold = await tellDpo(caseId, code, (at) =>
        entryRefused(letterhead, caseId, dpoAddress, { at, by, code, kept, stoppedUntil, typedId }),
      );
      const members = { kept: kept ?? null, dpoTold };
      return stoppedUntil === undefined
        ? { ...members, ...nothingStopped(ports) }
        : { ...members, stoppedUntil };
    };
    /** Kept with what only the path and the token say. */
    const unknown = async (error: unknown) => {
      const caseId = typed.slice(0, mostOfId).toWellFormed();
      const kept = await keep(noBreach, JSON.stringify({ caseId, n, by, body }));
      return refusal(error, await refused(noBreach, error, kept, undefined, caseId));
    };

    let seen: StoredBreach | undefined;
    try {
      seen = await cases.find(breaches, typed);
    } catch (error) {
      return unknown(error);
    }
    if (seen === undefined) return unknown(new NotFound());
    const { id: caseId, revision } = seen;
    const scope = `officer:${by} ${type} ${caseId} ${n}`;
    const key =
      call.idempotencyKey === undefined ? undefined : sha256Of(`${call.idempotencyKey} ${call.sha256}`);
    const answered = await replay(ports, caseId, scope, key);
    if (answered !== undefined) return answered;

    const kept = await keep(caseId);
    const hold = { type: 'hold-for-entry', by, textSha256: kept ?? sha256Of(body.toWellFormed()) } as const;
    const isOver = stageOf(seen.state) === 'withdrawn';
    const first = isOver ? seen : await stopped(ports, caseId, hold);
    if (first === undefined) {
      const error = new Error('no stop was written');
      return refusal(error, await refused(caseId, error, kept));
    }
    try {
      const { input, context } = call.parse();
      const said = { ...input, caseId, by, bodySha256: hold.textSha256 };
      const answer = await commandBreach(type, noticesOver)(ports)(said, context, revision);
      if (isSettled(seen.state))
        await tellDpo(caseId, 'closed', (at) => entryOfClosed(letterhead, caseId, dpoAddress, at));
      return await remembered(ports, caseId, scope, key, answer);
    } catch (error) {
      const code = codeOf(error);
      const listed = isOver ? undefined : await stopped(ports, caseId, { ...hold, refused: { entry, code } });
      // Another officer may have ended the stop meanwhile: ask the store again.
      const read = () => cases.read(breaches, caseId);
      const after = listed ?? (await tried('look-failed', caseId, read)) ?? first;
      await tried('not-settled', caseId, () => settle(ports, noticesOver(ports), after, revision));
      const answer = refusal(error, await refused(caseId, error, kept, stopIn(ports, after)));
      return remembered(ports, caseId, scope, key, answer);
    }
  };
