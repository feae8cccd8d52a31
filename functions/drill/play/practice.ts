import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes } from '#domain/calendar/times.ts';
import type { BreachRow } from '#functions/breach/list-breaches.ts';
import type { BreachView } from '#functions/breach/view.ts';
import type { Ports } from '#ports/index.ts';
import { type Caller, callIn, type Reply } from '../world/call.ts';
import { type DrillPorts, portsOf, practiceSleep } from '../world/ports.ts';
import type { DrillSettings } from '../world/settings.ts';
import type { World } from '../world/world.ts';
import { colleagues, isColleague } from './colleagues.ts';

const place = '/api/officer/breaches';

/** Where the script and its people act: through the doors, as everybody. */
export interface Practice {
  readonly world: World;
  readonly ports: DrillPorts;
  /** The same for machines, whose waits move the practice clock. */
  readonly machinePorts: DrillPorts;
  /** Real time, epoch milliseconds. */
  readonly realNow: number;
}

export const practiceOf = (world: World, settings: DrillSettings, clock: Ports['clock']): Practice => ({
  world,
  ports: portsOf(world, settings, { sleep: (forMs) => clock.sleep(forMs), person: clock }),
  machinePorts: portsOf(world, settings, { sleep: practiceSleep(world), person: clock }),
  realNow: clock.now(),
});

const codeIn = ({ status, body }: Reply): string | undefined => {
  if (status < 400) return undefined;
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
};

/** Each call that may change something is a line of the training record. */
export const logged = (
  { world, realNow }: Practice,
  { sub, name }: Caller,
  method: string,
  reply: Reply,
): Reply => {
  if (method === 'GET' || reply.route.endsWith('/preview')) return reply;
  const code = codeIn(reply);
  world.calls.push({
    ...{ at: instantText(realNow), by: sub, name },
    ...{ isColleague: isColleague(sub), scene: world.progress.at(-1)?.scene ?? '' },
    ...{ route: reply.route, status: reply.status },
    ...(code === undefined ? {} : { code }),
  });
  return reply;
};

/** `json`: the body; or `csv`. */
export const act = async (
  practice: Practice,
  who: Caller,
  method: string,
  path: string,
  { json, csv }: { readonly json?: unknown; readonly csv?: string } = {},
): Promise<Reply> => {
  const sent =
    csv === undefined
      ? { type: 'application/json', body: JSON.stringify(json ?? {}) }
      : { type: 'text/csv', body: csv };
  const call = { method, path: `${place}${path}`, ...(method === 'GET' ? {} : sent) };
  return logged(practice, who, method, await callIn(practice.ports, who, call));
};

const readAs = async <T>(practice: Practice, path: string): Promise<T | undefined> => {
  const reply = await act(practice, colleagues.sue, 'GET', path);
  return reply.status === 200 ? (JSON.parse(reply.body) as T) : undefined;
};

/** The first breach of the drill as its page shows it: what somebody records beside it is practice, too. */
export const look = async (practice: Practice): Promise<BreachView | undefined> => {
  const [open, closed] = await Promise.all(
    ['', '?closed=yes'].map((query) => readAs<{ items: readonly BreachRow[] }>(practice, query)),
  );
  const rows = [...(open?.items ?? []), ...(closed?.items ?? [])];
  const first = rows.toSorted((a, b) => compareTimes(a.recordedAt, b.recordedAt))[0];
  return first && readAs<BreachView>(practice, `/${first.id}`);
};
