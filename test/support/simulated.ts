import { instantText } from '#domain/calendar/instants.ts';
import { isDigestHour } from '#domain/case/late-digest.ts';
import { caseKey } from '#functions/adapters/dynamodb-case-item.ts';
import type { Condition } from '#functions/adapters/dynamodb-table.ts';
import { environmentFor, groupsClaim, zone } from '#infra/local/environment.ts';
import { Faults, faultOrder } from '#infra/local/faults.ts';
import { aimOf, moveOrder } from '#infra/local/move-order.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { subjectOf } from '#infra/local/subject.ts';
import { sampleSystems } from '#infra/local/systems.ts';
import { scopeClaimOf } from '#ports/routes.ts';
import { current } from '../simulation/asl.ts';
import { entriesOfFunctions, Functions, site } from '../simulation/functions.ts';
import { Gateway } from '../simulation/gateway.ts';
import { Machines } from '../simulation/machines.ts';
import { outsideOf, Services } from '../simulation/outside.ts';
import { SimulatedSes } from '../simulation/ses.ts';
import type { Call } from '../simulation/stage.ts';
import { World as VirtualWorld } from '../simulation/world.ts';
import { undocumented } from './documented.ts';
import type { Answered, CallOptions, MovedWorld } from './world.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (payload: object): string => `${part({ alg: 'none' })}.${part(payload)}.simulated`;

interface Payload {
  readonly sub: string;
  readonly client_id?: string;
  readonly scope?: string;
}

/** What the authorizer of the gateway reads from a token that we gave out. */
const callerOf = (bearer: string | undefined): Pick<Call, 'officer' | 'system'> => {
  const [, payload] = bearer?.split('.') ?? [];
  if (payload === undefined || !bearer?.endsWith('.simulated')) return {};
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Payload;
  if (claims.client_id !== undefined)
    return { system: { client: claims.client_id, scope: claims.scope ?? '' } };
  const groups = ((claims as never)[groupsClaim] ?? []) as readonly string[];
  return { officer: { sub: claims.sub, groups } };
};

const hour = 3_600_000;
/** Letters a second, as on a laptop. */
const sendRate = 14;
const knownFaults = ['bounce', 'complain', 'reject', 'throttle', 'drop-reply'];
/** What the stage calls by the clock. */
const hourly = ['take-in-restrictions', 'reconcile', 'push-instructions', 'pack-records'] as const;
const levels = ['error', 'warn', 'info', 'log'] as const;

/** As a laptop reads them. */
const settingsWith = (settings: Readonly<Record<string, string>>) => {
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, process.env[name]]));
  Object.assign(process.env, settings);
  try {
    const at = 'https://nowhere.invalid';
    const all = { site, dynamodb: at, ses: at, stepFunctions: at, lambda: at, kms: at, s3: at, issuer: at };
    return { ...environmentFor(all), ...settings };
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
};

const answerOf = (status: number, headers: Readonly<Record<string, string>>, text: string): Answered => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // No JSON: a page, or nothing.
  }
  return { status, headers: new Headers(headers), text, body };
};

export interface SimulatedWorld extends MovedWorld {
  /** Every case as the table has it. */
  stored(): readonly Readonly<Record<string, unknown>>[];
  /** One UpdateItem of a case by somebody who commits nothing. @returns false when its condition failed */
  writes(caseId: string, ...change: readonly [update: string, condition: Condition]): Promise<boolean>;
}

/** A laptop, or the stage of the simulation. */
export type OpenMoved = (startAt: string, settings?: Record<string, string>) => Promise<MovedWorld>;

/** The product's own functions, routes and machines on the stage of the simulation, without a fault; clock at `startAt`. */
export const openSimulated = async (
  startAt: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<SimulatedWorld> => {
  const begins = Date.parse(startAt);
  const world = new VirtualWorld({
    ...{ seed: 1, startAt: begins, calmAt: begins, faults: { odds: 0 }, isInstant: true },
  });
  const services = new Services(world);
  const post = new SimulatedSes(world, sendRate);
  const faults = new Faults();
  post.rules = faults;
  const machines = new Machines(world, current, 0);
  const functions = new Functions(
    ...([world, await entriesOfFunctions()] as const),
    (at) => outsideOf(world, services, { post, machines }, at),
    ...([0, settingsWith({ LIMITS: JSON.stringify({ letters: 0 }), ...settings })] as const),
  );
  post.functions = functions;
  machines.functions = functions;
  const gateway = new Gateway(world, functions, services.bucket);
  const lines: string[] = [];
  const spoken = levels.map((level) => [level, console[level]] as const);
  for (const level of levels)
    console[level] = (...said) => void lines.push(said.map((one) => JSON.stringify(one)).join(' '));

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other drives the time; time passes where `work` waits for it. */
  const driven = <T>(work: Promise<T>): Promise<T> => {
    let hasEnded = false;
    const end = () => {
      hasEnded = true;
    };
    work.then(end, end);
    const drive = async () => {
      await world.run(world.now);
      for (const until = world.now + hour; !hasEnded && world.now < until; ) await world.run(world.now + 250);
      await world.run(world.now);
    };
    turn = turn.then(drive, drive);
    return turn.then(() => mustBeAllowed()).then(() => work);
  };
  /** @throws for what the role of a function does not allow: nothing of it would work on AWS */
  const mustBeAllowed = (): void => {
    if (world.denied.length > 0) throw new Error(`denied to ${world.denied.join('; ')}`);
  };
  let runs = 0;
  const tend = async (): Promise<void> => {
    for (const name of hourly) {
      runs += 1;
      await functions.invoke({ function: name, name: `schedule/${name} ${runs}`, event: {} });
    }
  };
  const isMorning = (at: number): boolean => isDigestHour(instantText(at), zone);
  const move = async (order: Parameters<typeof aimOf>[0]): Promise<Answered> => {
    const target = aimOf(moveOrder.parse(order))(world.now);
    const { reconcile } = faults.rules;
    for (let at = (Math.floor(world.now / hour) + 1) * hour; at <= target; at += hour) {
      if (reconcile !== 'hourly' && !(reconcile === 'on' && isMorning(at))) continue;
      await world.run(at);
      void tend();
    }
    await world.run(target);
    if (reconcile === 'on') await driven(tend());
    mustBeAllowed();
    return { status: 200, headers: new Headers(), text: '', body: { now: instantText(world.now) } };
  };
  /** As the laptop shows them. */
  const executions = () =>
    machines.all().map(({ name, machine, status, fault, entered }) => ({
      ...{ name, machine, status, error: fault?.name, states: entered, transitions: entered.length },
    }));
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Answered> => {
    if (path === '/local/executions') return answerOf(200, {}, JSON.stringify(executions()));
    const { json, form, raw, headers = {}, bearer } = options;
    const sent: Call = {
      ...{ as: 'scenario', method, path, source: '127.0.0.1', ...callerOf(bearer) },
      ...(method === 'GET' ? {} : { json, form, raw }),
      headers: { ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }), ...headers },
    } as Call;
    const reply = await driven(gateway.call(sent));
    if (reply === undefined) throw new Error(`no reply to ${method} ${path}`);
    const answered = answerOf(reply.status, reply.headers, reply.text);
    const why = undocumented(method, path, answered);
    if (why !== undefined) throw new Error(why);
    return answered;
  };
  const unmute = (): void => {
    for (const [level, say] of spoken) console[level] = say;
  };
  const started = functions.invoke({ function: 'reconcile', name: 'schedule/start', event: { all: true } });
  await driven(started).catch((fault: unknown) => {
    unmute();
    throw fault;
  });
  return {
    ...{ baseUrl: site, siteUrl: site, call },
    now: async () => instantText(world.now),
    stored: () => services.table.all().filter(({ sk }) => sk === 'CASE'),
    writes: (caseId, ...change) => services.table.update(caseKey(caseId), ...change),
    mail: async (to) =>
      post.letters
        .filter((letter) => to === undefined || letter.to.toLowerCase() === to.toLowerCase())
        .map(({ messageId: id, at, ...letter }) => ({ ...letter, id, at: instantText(at) })),
    token: async (name, groups = groupsOf(name)) => {
      const [sub, given] = [subjectOf(name), groups.length > 0 ? { [groupsClaim]: groups } : {}];
      return tokenOf({ sub, name, token_use: 'id', ...given });
    },
    systemToken: async (scope, system = 'marketing') => {
      const { client, may } = sampleSystems[system];
      return tokenOf({ sub: client, client_id: client, scope: scope ?? may.map(scopeClaimOf).join(' ') });
    },
    moveTo: (to) => move({ to }),
    advance: (advance) => move({ advance }),
    faults: async (rules) => {
      const order = faultOrder.parse(rules);
      const { clear: _, reconcile: __, ses = [], ...unknown } = order;
      const strange = [
        ...Object.keys(unknown),
        ...ses.map((one) => one.do).filter((kind) => !knownFaults.includes(kind)),
      ];
      if (strange.length > 0) throw new Error(`The simulated stage knows no fault ${strange.join(', ')}.`);
      faults.order(order);
    },
    said: () => lines.join('\n'),
    [Symbol.asyncDispose]: async () => unmute(),
  };
};
