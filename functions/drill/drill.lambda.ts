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
import { partOf } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';

const company = {
  ...{ breachOfficersAddress, carrier, closures, contactHours, dpoAddress, facilityUrl, lawCheck },
  ...{ letterhead, limits, ruleset, sending, supervisorsAddress, zone },
};
const playing = { ...company, clock, drills };

const play = partOf(() => import('./play-drill.ts'));

export const handler = doors(
  door(contract.readDrill, wire(play('readDrill'), playing)),
  door(contract.callDrill, wire(play('callDrill'), playing)),
  door(contract.moveDrill, wire(play('moveDrill'), playing)),
  door(contract.askColleague, wire(play('askColleague'), playing)),
  door(contract.endDrill, wire(play('endDrill'), playing)),
  door(contract.listTraining, wire(play('listTraining'), { drills })),
);
