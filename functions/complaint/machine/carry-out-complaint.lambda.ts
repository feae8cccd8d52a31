import { cases, clock, texts, workflows } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { carryOutComplaint } from './carry-out-complaint.ts';

export const handler = task(caseInput, wire(carryOutComplaint, { cases, clock, texts, workflows }));
