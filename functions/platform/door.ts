import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { Forbidden, NotFound } from '#domain/case/errors.ts';
import { hasAccess } from '#domain/case/groups.ts';
import type { NeverTooMany } from '#ports/acts.ts';
import type { Answer, Route } from '#ports/routes.ts';
import {
  answering,
  type Call,
  callOf,
  type Event,
  type RefusedCall,
  refusalOf,
  refusedCallOf,
  sha256OfBody,
} from './api.ts';
import { check } from './check.ts';
import { logFault } from './log.ts';
import { type Machine, machineOf } from './machine.ts';
import { notCounted } from './not-counted.ts';
import { type Officer, officerOf } from './officer.ts';
import { addressIn, audited } from './officer-call.ts';
import type { Once } from './once.ts';
import { BadRequest, type HttpReply, problemOf, RefusedWith } from './problem.ts';
import { actOf, replayOf } from './replay.ts';
import { type Environment, entry, settingsIn, type Wired } from './wire.ts';

/** A row of a noun's contract: method and path, who may call it, and its input. */
export type Row = Route & {
  /** Absent for a route without a body, or with a file. */
  readonly body?: z.ZodMiniType;
  /** A parameter without a schema is any text. */
  readonly params?: Readonly<Record<string, z.ZodMiniType>>;
  /** The raw file; Lambda's limit is 6 MB with everything around it. */
  readonly file?: { readonly mediaType: string; readonly maxMegabytes: number };
};

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type Body<R extends Row> = R['body'] extends z.ZodMiniType ? z.output<R['body']> : unknown;
type Params<R extends Row> = {
  readonly [K in NamesIn<R['path']>]: K extends keyof R['params']
    ? z.output<Extract<R['params'][K], z.ZodMiniType>>
    : string;
};

/** Body, path parameters, file, and `by` for officers. */
type Input<R extends Row> = Body<R> &
  Params<R> &
  (R['file'] extends object ? { readonly file: Buffer } : unknown) &
  (R['auth'] extends 'officer' ? { readonly by: string } : unknown);

/** `officer` only on officers' routes, `machine` only on those of other systems. */
type CallContext<R extends Row> = Omit<Call<unknown>, 'body' | 'params'> &
  (R['auth'] extends 'officer' ? { readonly officer: Officer } : unknown) &
  (R['auth'] extends 'machine' ? { readonly machine: Machine } : unknown);

type UseCase<R extends Row> = (input: Input<R>, context: CallContext<R>) => Promise<Answer>;

/** Called before a refusal is answered, except the officer's own 403; adds its result to the answer. */
export type Refused = (call: RefusedCall & { readonly by: string }) => Promise<object>;

const fileOf = ({ mediaType, maxMegabytes }: NonNullable<Row['file']>, event: Event): Buffer => {
  const { headers = {}, body = '', isBase64Encoded = false } = event;
  const sent = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (sent !== mediaType) throw new BadRequest(415, 'unsupported-media-type', `Please send ${mediaType}.`);
  const file = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (file.length > maxMegabytes * 1_048_576)
    throw new BadRequest(413, 'body-too-large', `The file is larger than ${maxMegabytes} MB.`);
  return file;
};

/** What the call's context has beside the call. */
interface Caller {
  readonly officer?: Officer;
  readonly machine?: Machine;
  readonly source?: string;
}

/** `source` of an officer is theirs, not the console's. */
const callerOf = (officer: Officer, event: Event, environment: Environment): Caller => ({
  officer,
  source: addressIn(event, environment.CONSOLE_SECRET ?? ''),
});

const inputAt = (row: Row, event: Event, caller: Caller | undefined) => {
  const officer = caller?.officer;
  const call = callOf(row.file ? undefined : row.body, event);
  const params = Object.entries(call.params).map(([name, sent]) => {
    const schema = row.params?.[name];
    return [name, schema ? check(schema, sent) : sent] as const;
  });
  const { body, params: _, ...context } = call;
  const input = {
    ...(body as object | undefined),
    ...Object.fromEntries(params),
    ...(row.file ? { file: fileOf(row.file, event) } : {}),
    ...(officer ? { by: officer.sub } : {}),
  };
  return { input, context: caller ? { ...context, ...caller } : context };
};

/** If this fails, the caller still gets the refusal. */
const toldOf = (refused: Refused, event: Event, error: unknown, by: string): Promise<object> =>
  refused({ ...refusedCallOf(event, error), by }).catch((fault: unknown) => {
    logFault(fault, { requestId: event.requestContext?.requestId });
    return {};
  });

type Answering = (event: Event, context: Context) => Promise<HttpReply>;

export interface Door {
  (event: Event, context: Context): Promise<HttpReply>;
  readonly route: string;
  /** What is sent twice is done once. */
  readonly isOnce: boolean;
  /** Toward the officer's acts of a minute (`limits.actsPerMinute`). */
  readonly isCounted: boolean;
  readonly settings: readonly string[];
  readonly in: (environment: Environment) => (event: Event, context: Context) => Promise<HttpReply>;
}

/** Settings of every door of officers. */
const ofOfficers = ['GROUPS_CLAIM', 'CONSOLE_SECRET'];

interface DoorOptions {
  readonly refused?: Wired<Refused> | undefined;
  /** For officers' acts: the same call with the same key is done once, and each officer has so many in a minute. */
  readonly once?: Wired<Once>;
  readonly neverTooMany?: NeverTooMany | undefined;
}

/** Checks the officer's groups or the machine's scope (403, after the gateway's 401), then the input (422), before any lookup. */
export const door = <const R extends Row>(
  row: R,
  useCase: Wired<UseCase<R>>,
  { refused, once, neverTooMany }: DoorOptions = {},
): Door => {
  const route: Row = row;
  const theirs = route.auth === 'officer' ? route : undefined;
  const isCounted = once !== undefined && neverTooMany === undefined;
  const callerAt = (environment: Environment, event: Event, officer: Officer | undefined) => {
    if (route.auth === 'machine') return { machine: machineOf(event, route.scope) };
    return officer && callerOf(officer, event, environment);
  };
  const work = async (environment: Environment, event: Event, officer: Officer | undefined) => {
    try {
      const { input, context } = inputAt(row, event, callerAt(environment, event, officer));
      if (theirs && officer && !hasAccess(theirs.access, officer.groups, notCounted(input)))
        throw new Forbidden();
      const { status = 200, ...answer } = await useCase.in(environment)(
        input as Input<R>,
        context as CallContext<R>,
      );
      return { status, ...answer };
    } catch (error) {
      if (refused === undefined || officer === undefined) throw error;
      throw new RefusedWith(error, await toldOf(refused.in(environment), event, error, officer.sub));
    }
  };
  const answered = async (environment: Environment, event: Event) => {
    const officer =
      theirs &&
      officerOf(event, environment.GROUPS_CLAIM ?? '', theirs.access, notCounted(event.pathParameters));
    const doIt = () => work(environment, event, officer);
    if (!officer || !once) return doIt();
    const by = officer.sub;
    const act = replayOf(neverTooMany, event) === 'never' ? undefined : actOf(route, event, by);
    return once.in(environment)({ by, act, isCounted }, doIt);
  };
  const settings = [
    ...new Set(
      [useCase, refused, once].flatMap((wired) => wired?.settings ?? []).concat(theirs ? ofOfficers : []),
    ),
  ];
  const name = `${row.method} ${row.path}`;
  const within = (environment: Environment) => {
    settingsIn(environment, settings);
    useCase.in(environment);
    const answer = answering((event) => answered(environment, event)) as Answering;
    return theirs ? audited(name, environment, answer) : answer;
  };
  return Object.assign(entry({ settings, in: within }), {
    route: name,
    isOnce: once !== undefined,
    isCounted,
  });
};

/** Not parsed: only the officer's groups were checked. */
interface RawCall<R extends Row> extends Pick<RefusedCall, 'params' | 'body'> {
  readonly sha256: string;
  readonly idempotencyKey?: string;
  readonly by: string;
  readonly parse: () => { readonly input: Input<R>; readonly context: CallContext<R> };
  readonly refusal: (error: unknown, members: object) => Answer;
}

/** Checks the officer's groups (403, after the gateway's 401); the use case decides when to parse. */
export const rawDoor = <const R extends Row & { readonly auth: 'officer' }>(
  row: R,
  useCase: Wired<(call: RawCall<R>) => Promise<Answer>>,
): Door => {
  const settings = [...new Set([...useCase.settings, ...ofOfficers])];
  const name = `${row.method} ${row.path}`;
  const within = (environment: Environment) => {
    const { GROUPS_CLAIM = '' } = settingsIn(environment, settings);
    const take = useCase.in(environment);
    const answer = answering(async (event) => {
      const officer = officerOf(event, GROUPS_CLAIM, row.access);
      const idempotencyKey = event.headers?.['idempotency-key'];
      const { body, params } = refusedCallOf(event, undefined);
      return take({
        ...{ body, params, by: officer.sub, sha256: sha256OfBody(event) },
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
        parse: () =>
          inputAt(row, event, callerOf(officer, event, environment)) as ReturnType<RawCall<R>['parse']>,
        refusal: (error, members) => refusalOf(event, error, members),
      });
    }) as Answering;
    return audited(name, environment, answer);
  };
  return Object.assign(entry({ settings, in: within }), { route: name, isOnce: false, isCounted: false });
};

/** Finds the door of a call by its route; behind a greedy path, by its method and path (decision 0085). */
export const doors = (
  ...each: readonly (Pick<Door, 'route' | 'settings' | 'in'> & Partial<Pick<Door, 'isOnce' | 'isCounted'>>)[]
) =>
  Object.assign(
    entry({
      settings: [...new Set(each.flatMap(({ settings }) => settings))],
      in: (environment) => {
        const byRoute = new Map(each.map((one) => [one.route, one.in(environment)]));
        return async (event: Event, context: Context): Promise<HttpReply> => {
          const call = event.routeKey?.endsWith('/{proxy+}')
            ? (await import('./greedy-path.ts')).resolved(byRoute.keys(), event)
            : event;
          if ('statusCode' in call) return call;
          return byRoute.get(call.routeKey ?? '')?.(call, context) ?? problemOf(new NotFound());
        };
      },
    }),
    { doors: each },
  );
