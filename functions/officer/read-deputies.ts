import { compareTimes, type Day, isAfter } from '#domain/calendar/times.ts';
import { deputiesId, deputyList, deputyOf } from '#domain/case/deputies.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type Named, named } from './named.ts';

export interface DeputiesView {
  /** False: only what concerns the reader. */
  readonly ofEverybody: boolean;
  /** Civil date, company zone. */
  readonly today: Day;
  /** In force and planned, first day first. Both days are inclusive. */
  readonly deputies: readonly {
    readonly officer: Named;
    readonly deputy: Named;
    readonly from: Day;
    readonly to: Day;
    /** Today it counts: `today` lies within its days. */
    readonly inForce: boolean;
    /** Who gets the officer's cases today: another than `deputy` where the deputy has left. */
    readonly getsCases?: Named;
  }[];
  /** Officers who left, and who took over; the latest first. */
  readonly left: readonly { readonly officer: Named; readonly successor: Named; readonly on: Day }[];
}

type DeputyPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'zone'>;

/** */
export const readDeputies =
  ({ cases, clock, officers, zone }: DeputyPorts) =>
  async ({ by }: { readonly by: string }, { officer }: Reader): Promise<{ readonly body: DeputiesView }> => {
    const ofEverybody = hasAccess('supervising', officer.groups);
    const today = todayIn(clock, zone);
    const list = (await cases.find(deputyList, deputiesId))?.state;
    const isTheirs = (...subs: readonly string[]) => ofEverybody || subs.includes(by);
    const deputies = (list?.deputies ?? [])
      .filter((one) => isTheirs(one.officer, one.deputy) && !isAfter(today, one.to))
      .toSorted((a, b) => compareTimes(a.from, b.from));
    const left = (list?.left ?? [])
      .filter((one) => isTheirs(one.officer, one.to))
      .toSorted((a, b) => compareTimes(b.on, a.on));
    const getsCases = new Map(
      deputies.map((one) => [one.officer, deputyOf(list, one.officer, today)] as const),
    );
    const nameOf = await officers.names([
      ...[...deputies, ...left].map((one) => one.officer),
      ...[...deputies.map((one) => one.deputy), ...left.map(({ to }) => to)],
      ...[...getsCases.values()].filter((one) => one !== undefined),
    ]);
    return {
      body: {
        ...{ ofEverybody, today },
        deputies: deputies.map(({ officer: sub, deputy, from, to }) => {
          const inForce = !isAfter(from, today);
          const gets = inForce ? getsCases.get(sub) : undefined;
          return {
            ...{ officer: named(sub, nameOf), deputy: named(deputy, nameOf), from, to, inForce },
            ...(gets === undefined ? {} : { getsCases: named(gets, nameOf) }),
          };
        }),
        left: left.map(({ officer: sub, to, on }) => ({
          ...{ officer: named(sub, nameOf), successor: named(to, nameOf), on },
        })),
      },
    };
  };
