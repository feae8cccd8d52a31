import { casesOn, clock, ledgerOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { accountForEveryone } from './close-breach.ts';

const env = environment('TABLE_NAME', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  accountForEveryone({
    breaches: breachesOver({ cases: casesOn(env), clock, closures, ruleset }),
    ledger: ledgerOn(env),
  }),
);
