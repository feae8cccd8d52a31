import { instantText } from '#domain/calendar/instants.ts';
import { type Day, isAfter } from '#domain/calendar/times.ts';
import { type Deputies, deputiesId, deputyList, deputyOf, standsInFor } from '#domain/case/deputies.ts';
import { type Group, groups } from '#domain/case/groups.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type Named, named } from './named.ts';

interface StandIn {
  readonly officer: Named;
  /** Last day, inclusive; absent when the officer who is stood in for has left. */
  readonly until?: Day;
}

export interface Me extends Named {
  /** Of R-13; what else the token names does not count. */
  readonly groups: readonly Group[];
  readonly companyName: string;
  /** Company zone, IANA. */
  readonly zone: string;
  /** Civil date, company zone. */
  readonly today: Day;
  /** Who gets today what would come to me. */
  readonly deputy?: StandIn;
  readonly standsInFor: readonly StandIn[];
}

/** Of a deputy on days that were named. */
const untilOf = ({ deputies, left = [] }: Deputies, officer: string, on: Day): { readonly until?: Day } => {
  if (left.some((one) => one.officer === officer && !isAfter(one.on, on))) return {};
  const until = deputies.find((one) => one.officer === officer)?.to;
  return until === undefined ? {} : { until };
};

type MePorts = Pick<Ports, 'cases' | 'clock' | 'letterhead' | 'officers' | 'zone'>;

interface SignedIn {
  readonly officer: { readonly sub: string; readonly name: string; readonly groups: readonly string[] };
}

export const seeMe =
  ({ cases, clock, letterhead, officers, zone }: MePorts) =>
  async (_: { readonly by: string }, { officer }: SignedIn): Promise<{ readonly body: Me }> => {
    const { sub, name } = officer;
    const theirs = groups.filter((group) => officer.groups.includes(group));
    await officers.see({ sub, name, groups: theirs, lastSeenAt: instantText(clock.now()) });
    const list = (await cases.find(deputyList, deputiesId))?.state;
    const today = todayIn(clock, zone);
    const me = { sub, name, groups: theirs, companyName: letterhead.companyName, zone, today };
    if (list === undefined) return { body: { ...me, standsInFor: [] } };
    const mine = deputyOf(list, sub, today);
    const others = standsInFor(list, sub, today);
    const nameOf = await officers.names([...(mine === undefined ? [] : [mine]), ...others]);
    return {
      body: {
        ...me,
        ...(mine === undefined
          ? {}
          : { deputy: { officer: named(mine, nameOf), ...untilOf(list, sub, today) } }),
        standsInFor: others.map((one) => ({ officer: named(one, nameOf), ...untilOf(list, one, today) })),
      },
    };
  };
