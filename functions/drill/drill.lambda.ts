import {
  breachOfficersAddress,
  carrier,
  clock,
  closures,
  contactHours,
  dpoAddress,
  drills,
  facilityUrl,
  lawCheck,
  letterhead,
  limits,
  ruleset,
  sending,
  supervisorsAddress,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { askColleague, callDrill, endDrill, listTraining, moveDrill, readDrill } from './play-drill.ts';

const company = {
  ...{ breachOfficersAddress, carrier, closures, contactHours, dpoAddress, facilityUrl, lawCheck },
  ...{ letterhead, limits, ruleset, sending, supervisorsAddress, zone },
};
const playing = { ...company, clock, drills };

export const handler = doors(
  door(contract.readDrill, wire(readDrill, playing)),
  door(contract.callDrill, wire(callDrill, playing)),
  door(contract.moveDrill, wire(moveDrill, playing)),
  door(contract.askColleague, wire(askColleague, playing)),
  door(contract.endDrill, wire(endDrill, playing)),
  door(contract.listTraining, wire(listTraining, { drills })),
);
