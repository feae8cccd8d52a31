import { cases, clock, closures, ledger, ruleset } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { closeBreach } from './close-breach.ts';

const ports = { cases, clock, closures, ledger, ruleset };

export const handler = task(caseInput, wire(closeBreach, ports));
