import {
  chance,
  clock,
  drafts,
  isInMaintenance,
  letterhead,
  siteUrl,
  uploads,
  zone,
} from '#functions/adapters/sources.ts';
import { pages } from '#functions/platform/pages.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import { overHttp } from './event.ts';
import { type FilesNeeds, filesPages } from './form/files.ts';
import { siteLetterheadOf } from './needs.ts';

const sources = { chance, clock, drafts, isInMaintenance, letterhead, siteUrl, uploads, zone };

const filePages = (ports: Pick<Ports, keyof typeof sources>) => {
  const needs: FilesNeeds = {
    ...siteLetterheadOf(ports),
    address: ports.letterhead.companyAddress,
    siteUrl: ports.siteUrl,
    drafts: ports.drafts,
    uploads: ports.uploads,
    isSecure: ports.siteUrl.startsWith('https:'),
    newKey: () => ports.chance.uuid(),
    newDraftKey: () => `${ports.chance.uuid()}${ports.chance.uuid()}`.replaceAll('-', ''),
    now: () => ports.clock.now(),
  };
  return overHttp(needs, filesPages(needs));
};

export const handler = pages(wire(filePages, sources));
