import { cases, officerActs, texts } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { addNote } from './add-note.ts';
import * as contract from './contract.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(contract.addNote, wire(addNote, { cases, texts }), { once });
