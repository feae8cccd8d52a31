import { cases, clock, closures, ledger, ruleset } from '#functions/adapters/sources.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { accountForEveryone } from './close-breach.ts';

export const handler = task(caseInput, wire(accountForEveryone, { cases, clock, closures, ledger, ruleset }));
