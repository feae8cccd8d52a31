import {
  cases,
  clock,
  closures,
  contactHours,
  dpoAddress,
  lawCheck,
  letterhead,
  limits,
  officers,
  officersAddress,
  ruleset,
  sending,
  standInAddress,
  supervisorsAddress,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { seeMe } from './see-me.ts';

const deputies = partOf(() => import('./read-deputies.ts'));
const api = partOf(() => import('./read-officer-api.ts'));
const people = partOf(() => import('./read-officers.ts'));
const settings = partOf(() => import('./read-settings.ts'));
const signatures = partOf(() => import('./read-signatures.ts'));

const shown = {
  ...{ clock, contactHours, lawCheck, letterhead, limits, ruleset, sending, zone },
  ...{ dpoAddress, officersAddress, standInAddress, supervisorsAddress },
};

export const handler = doors(
  door(contract.seeMe, wire(seeMe, { cases, clock, letterhead, officers, zone })),
  door(contract.readOfficers, wire(people('readOfficers'), { officers })),
  door(contract.readDeputies, wire(deputies('readDeputies'), { cases, clock, officers, zone })),
  door(contract.readSettings, wire(settings('readSettings'), shown)),
  door(contract.readOfficerApi, wire(api('readOfficerApi'), {})),
  door(
    contract.readSignatures,
    wire(signatures('readSignatures'), { cases, clock, closures, officers, ruleset }),
  ),
);
