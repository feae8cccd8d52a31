import { cases, clock, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { revealPerson } from './reveal-person.ts';

export const handler = door(contract.revealPerson, wire(revealPerson, { cases, clock, people, zone }));
