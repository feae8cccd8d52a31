import { Busy } from '#domain/case/errors.ts';
import { asRepeat } from '#ports/acts.ts';
import type { DrillHead, TrainingRecord } from '#ports/drills.ts';
import type { Ports } from '#ports/index.ts';
import type { ClockMove } from './clock-moves.ts';
import type { DrillCall } from './contract.ts';
import { type DrillView, drillViewOf } from './drill-view.ts';
import { DrillFull, DrillPaused, NoDrill } from './errors.ts';
import { catchUp, letColleagueAct, moveClock, settle } from './play/play.ts';
import { logged, type Practice, practiceOf } from './play/practice.ts';
import { realInstant, recordOf } from './training.ts';
import { type Caller, callIn, type Reply } from './world/call.ts';
import type { DrillSettings } from './world/settings.ts';
import { newWorld, packed, unpacked, type World } from './world/world.ts';

export type DrillPorts = DrillSettings & Pick<Ports, 'clock' | 'drills'>;

/** Steps at once of several officers: each is decided anew on what the other left. */
const mostTries = 5;
/** Bytes, packed: ten pieces. */
const mostState = 3_500_000;
/** Forms that a double click may send again. */
const mostKeys = 50;

const stateOf = async ({ drills }: DrillPorts, head: DrillHead): Promise<World | undefined> => {
  const state = await drills.read(head);
  if (state !== undefined) return unpacked(state);
  return head.version === 0 ? newWorld(Date.parse(String(head.startedAt))) : undefined;
};

/** The newest state, at the present of its clock. @throws {NoDrill | Busy} */
const opened = async (
  ports: DrillPorts,
): Promise<{ readonly head: DrillHead; readonly practice: Practice }> => {
  const { clock, drills } = ports;
  for (let left = mostTries; left > 0; left -= 1) {
    const head = await drills.head();
    if (head === undefined) throw new NoDrill();
    const world = await stateOf(ports, head);
    if (world === undefined) continue;
    const practice = practiceOf(world, ports, clock);
    if (head.pausedAt === undefined) await catchUp(practice);
    return { head, practice };
  }
  throw new Busy();
};

/** One step: all of it is saved, or nothing. `key`: of a form that may be sent twice. @returns undefined for a repeat @throws {NoDrill | DrillPaused | DrillFull | Busy} */
const stepped = async <T>(
  ports: DrillPorts,
  key: string | undefined,
  work: (practice: Practice) => Promise<T>,
): Promise<T | undefined> => {
  for (let left = mostTries; left > 0; left -= 1) {
    const { head, practice } = await opened(ports);
    if (head.pausedAt !== undefined) throw new DrillPaused();
    const { world } = practice;
    if (key !== undefined && world.keys.includes(key)) return undefined;
    if (key !== undefined) world.keys.splice(0, world.keys.length, ...world.keys.slice(1 - mostKeys), key);
    const result = await work(practice);
    await settle(practice);
    const state = packed(world);
    if (state.length > mostState) throw new DrillFull();
    if (await ports.drills.save(head, state, realInstant(ports))) return result;
  }
  throw new Busy();
};

interface Context {
  readonly officer: Caller;
  readonly idempotencyKey?: string;
}

const keyOf = ({ officer, idempotencyKey }: Context, what: string): string | undefined =>
  idempotencyKey === undefined ? undefined : `${officer.sub} ${what} ${idempotencyKey}`;

/** Null while none is open. */
export const readDrill =
  (ports: DrillPorts) => async (): Promise<{ readonly body: { readonly drill: DrillView | null } }> => {
    if ((await ports.drills.head()) === undefined) return { body: { drill: null } };
    const { head, practice } = await opened(ports);
    return { body: { drill: await drillViewOf(practice, head) } };
  };

const calling =
  (officer: Caller, { method, path, type, accept, body, key }: DrillCall) =>
  async (practice: Practice): Promise<Reply> => {
    const call = { method, path, type, accept, body, key };
    return logged(practice, officer, method, await callIn(practice.ports, officer, call));
  };

/** A page reads, and saves nothing; an act is a step. Its own door decides about the officer's groups. */
export const callDrill =
  (ports: DrillPorts) =>
  async (call: DrillCall, { officer }: Context): Promise<{ readonly body: Omit<Reply, 'route'> }> => {
    const work = calling(officer, call);
    const isReading = call.method === 'GET' || call.path.endsWith('/preview');
    // A key is the practice door's own: it gives the same answer again.
    const reply = isReading
      ? await work((await opened(ports)).practice)
      : await stepped(ports, undefined, work);
    const { status, headers, body } = reply as Reply;
    return { body: { status, headers, body } };
  };

export const moveDrill =
  (ports: DrillPorts) =>
  async ({ move }: { readonly move: ClockMove }, context: Context) => {
    const isDone = await stepped(ports, keyOf(context, `clock ${move}`), async (practice) => {
      await moveClock(practice, move);
      return true;
    });
    const answer = { body: { move }, headers: {} };
    return isDone ? answer : asRepeat(answer);
  };

/** `acted` is false where nothing is missing but time. */
export const askColleague = (ports: DrillPorts) => async (_: object, context: Context) => {
  const acted = await stepped(ports, keyOf(context, 'colleague'), letColleagueAct);
  return acted === undefined ? asRepeat({ body: { acted: true } }) : { body: { acted } };
};

/** The record is kept first: a function that dies here leaves a drill that can be ended again, and one record. */
export const endDrill =
  (ports: DrillPorts) =>
  async (
    _: object,
    { officer }: Context,
  ): Promise<{ readonly body: { readonly record: TrainingRecord } }> => {
    const { head, practice } = await opened(ports);
    const record = recordOf(practice.world, head, officer.sub, ports);
    await ports.drills.keep(record);
    await ports.drills.remove(head);
    return { body: { record } };
  };

export const listTraining =
  ({ drills }: Pick<Ports, 'drills'>) =>
  async ({ year }: { readonly year: number }) => ({ body: { year, records: await drills.list(year) } });
