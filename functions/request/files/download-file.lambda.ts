import { cases, clock, uploads, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { downloadFile } from './download-file.ts';

/** Its own function: no other door may read what a requester attached. */
export const handler = door(contract.downloadFile, wire(downloadFile, { cases, clock, uploads, zone }));
