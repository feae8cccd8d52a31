import { cases, texts } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { addNote } from './add-note.ts';
import * as contract from './contract.ts';

export const handler = door(contract.addNote, wire(addNote, { cases, texts }));
