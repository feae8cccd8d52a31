import type { Instant } from '#domain/calendar/times.ts';
import { type Group, groups, hasAccess, type Reader } from '#domain/case/groups.ts';
import type { Ports } from '#ports/index.ts';
import type { Named } from './named.ts';

export interface OfficersView {
  /** By name. */
  readonly officers: readonly (Named & {
    readonly groups: readonly Group[];
    /** Within an hour. Only for readers of breaches: at night it would say that something is on. */
    readonly lastSeenAt?: Instant;
  })[];
}

/** For choosing whom to assign, who stands in and who takes over. */
export const readOfficers =
  ({ officers }: Pick<Ports, 'officers'>) =>
  async (_: { readonly by: string }, { officer }: Reader): Promise<{ readonly body: OfficersView }> => {
    const isShown = hasAccess('breach-reading', officer.groups);
    const seen = await officers.list();
    return {
      body: {
        officers: seen.map(({ sub, name, groups: theirs, lastSeenAt }) => ({
          ...{ sub, name, groups: groups.filter((group) => theirs.includes(group)) },
          ...(isShown ? { lastSeenAt } : {}),
        })),
      },
    };
  };
