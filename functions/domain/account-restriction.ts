import type { Channel } from './request-words.ts';
import { isAfter } from './times.ts';

/** A denial of uses of CPNI. It counts from its receipt, never lapses, and only a verified permit lifts it (R-5, P31). */
export interface Restriction {
  readonly since: string;
  readonly request: string;
  readonly channel: Channel;
}

type RestrictionEvent =
  | ({ readonly type: 'restriction-recorded' } & Restriction)
  | { readonly type: 'restriction-lifted'; readonly request: string };

/** A restriction that stands is not moved by another one: it counts since the first. */
export const decideRestriction = (
  standing: Restriction | undefined,
  wanted: Restriction,
): readonly RestrictionEvent[] =>
  standing !== undefined && !isAfter(standing.since, wanted.since)
    ? []
    : [{ type: 'restriction-recorded', ...wanted }];

/** A verified permit lifts what was asked before it; a restriction that came later stands (P31). */
export const decidePermit = (
  standing: Restriction | undefined,
  permit: { readonly request: string; readonly receivedAt: string },
): readonly RestrictionEvent[] =>
  standing === undefined || isAfter(standing.since, permit.receivedAt)
    ? []
    : [{ type: 'restriction-lifted', request: permit.request }];

export const restricted = (
  standing: Restriction | undefined,
  event: RestrictionEvent,
): { readonly restriction: Restriction | undefined } => {
  if (event.type === 'restriction-lifted') return { restriction: undefined };
  const { type: _, ...restriction } = event;
  return {
    restriction:
      standing !== undefined && !isAfter(standing.since, restriction.since) ? standing : restriction,
  };
};
