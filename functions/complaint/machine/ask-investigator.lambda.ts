import { cases, clock, letterhead, letters, officersAddress } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { askInvestigator } from './ask-investigator.ts';

const ports = { cases, clock, letterhead, letters, officersAddress };

export const handler = task(caseInput, wire(askInvestigator, ports));
