import { cases, people, systemPackages, texts } from '#functions/adapters/sources.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { packRecords } from './pack-records.ts';

/** Its own function: no other has the archive's library, or so much time. */
export const handler = entry(wire(packRecords, { cases, people, systemPackages, texts }));
