import { cases, clock, letterhead, letters, people, secrets, texts } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { sendAnswer } from './send-answer.ts';

const ports = { cases, clock, letterhead, letters, people, secrets, texts };

export const handler = task(caseInput, wire(sendAnswer, ports));
