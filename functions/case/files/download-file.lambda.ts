import { cases, chance, clock, siteUrl, uploads, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { askForScan, attachScan } from './attach-scan.ts';
import * as contract from './contract.ts';
import { downloadFile } from './download-file.ts';

/** Its own function: no other door may read what a person sent. */
export const handler = doors(
  door(contract.downloadFile, wire(downloadFile, { cases, clock, uploads, zone })),
  door(contract.askForScan, wire(askForScan, { cases, chance, siteUrl, uploads })),
  door(contract.attachScan, wire(attachScan, { cases, uploads })),
);
