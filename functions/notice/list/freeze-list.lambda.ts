import { addressOfRecordOn, casesOn, clock, diskScratch, filesOn } from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { environment } from '#functions/platform/environment.ts';
import { caseInput, task } from '#functions/platform/task.ts';
import { freezeUploads } from './freeze-upload.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

export const handler = task(
  caseInput,
  freezeUploads({
    breaches: breachesOver({ cases: casesOn(env), clock, closures, ruleset }),
    files: filesOn(env),
    addressOfRecord: addressOfRecordOn(env),
    scratch: diskScratch(),
    clock,
  }),
);
