import { chance, clock, letterhead, waitingRestrictions, zone } from '#functions/adapters/sources.ts';
import { check } from '#functions/platform/check.ts';
import { pages } from '#functions/platform/pages.ts';
import { wire } from '#functions/platform/wire.ts';
import { keepRestriction, restrictionTyped } from '#functions/request/intake/keep-restriction.ts';
import type { Ports } from '#ports/index.ts';
import { overHttp } from './event.ts';
import { siteLetterheadOf } from './needs.ts';
import { type RestrictionNeeds, restrictionPages } from './restriction/pages.ts';

type TakingPorts = Parameters<typeof keepRestriction>[0] & Pick<Ports, 'letterhead' | 'zone'>;

/** Its own function: it can keep a restriction and do nothing else, also when the table cannot be reached. */
const restrictionDoor = (ports: TakingPorts) => {
  const keep = keepRestriction(ports);
  const needs: RestrictionNeeds = {
    ...siteLetterheadOf({ ...ports, isInMaintenance: false }),
    keep: async (typed, from) => keep(check(restrictionTyped, typed), from),
  };
  return overHttp(needs, restrictionPages(needs));
};

export const handler = pages(wire(restrictionDoor, { chance, clock, letterhead, waitingRestrictions, zone }));
