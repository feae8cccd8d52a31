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
  texts,
  webhooks,
  zone,
} from '#functions/adapters/sources.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { pushInstructions } from './push-instructions.ts';

const telling = { cases, clock, letterhead, letters, officersAddress, zone };

export const handler = entry(
  wire(pushInstructions, { ...telling, chance, people, pushes, secrets, siteUrl, texts, webhooks }),
);
