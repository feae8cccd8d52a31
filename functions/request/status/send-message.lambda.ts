import { cases, clock, secrets, texts, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { sendMessage } from './send-message.ts';

export const handler = door(
  contract.sendMessage,
  wire(sendMessage, { cases, clock, secrets, texts, workflows }),
);
