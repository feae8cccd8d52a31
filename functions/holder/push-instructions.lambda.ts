import {
  cases,
  chance,
  clock,
  letterhead,
  letters,
  officersAddress,
  people,
  pushes,
  secrets,
  siteUrl,
  sweeps,
  texts,
  webhooks,
  zone,
} from '#functions/adapters/sources.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { pushInstructions } from './push-instructions.ts';

const toOfficers = { cases, clock, letterhead, letters, officersAddress, zone };

export const handler = entry(
  wire(pushInstructions, {
    ...toOfficers,
    chance,
    people,
    pushes,
    secrets,
    siteUrl,
    sweeps,
    texts,
    webhooks,
  }),
);
