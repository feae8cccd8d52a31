import { casesOn, returnsOn } from '#functions/adapters/aws.ts';
import { environment } from '#functions/platform/environment.ts';
import { queue } from '#functions/platform/queue.ts';
import { envelope, mailEvent } from './contract.ts';
import { recordMailEvent } from './record-mail-event.ts';

const env = environment('TABLE_NAME');

const record = recordMailEvent({ cases: casesOn(env), returns: returnsOn(env) });

export const handler = queue({ envelope, message: mailEvent, topic: process.env.MAIL_EVENTS_TOPIC }, record);
