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
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readDeputies } from './read-deputies.ts';
import { readOfficerApi } from './read-officer-api.ts';
import { readOfficers } from './read-officers.ts';
import { readSettings } from './read-settings.ts';
import { readSignatures } from './read-signatures.ts';
import { seeMe } from './see-me.ts';

const shown = {
  ...{ clock, contactHours, lawCheck, letterhead, limits, ruleset, sending, zone },
  ...{ dpoAddress, officersAddress, standInAddress, supervisorsAddress },
};

export const handler = doors(
  door(contract.seeMe, wire(seeMe, { cases, clock, letterhead, officers, zone })),
  door(contract.readOfficers, wire(readOfficers, { officers })),
  door(contract.readDeputies, wire(readDeputies, { cases, clock, officers, zone })),
  door(contract.readSettings, wire(readSettings, shown)),
  door(contract.readOfficerApi, wire(readOfficerApi, {})),
  door(contract.readSignatures, wire(readSignatures, { cases, clock, closures, officers, ruleset })),
);
