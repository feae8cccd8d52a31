import { cases, clock, secrets, texts, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { partOf } from '#functions/platform/on-use.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';

const use = partOf(() => import('./send-message.ts'));

export const handler = door(
  contract.sendMessage,
  wire(use('sendMessage'), { cases, clock, secrets, texts, workflows }),
);
