import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Addresses, processEnvironment } from '#infra/local/environment.ts';
import { settingsFile } from '#infra/settings/settings.ts';

const nowhere = 'http://127.0.0.1:9';

/** Of functions that find none of the services but those of `at`: for `process.env`, and the same for `handler.in`. */
export const environmentsAt = (at: Partial<Addresses> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const ofProcess = processEnvironment(
    {
      ...{ site: nowhere, dynamodb: nowhere, ses: nowhere, stepFunctions: nowhere, lambda: nowhere },
      ...{ kms: nowhere, s3: nowhere, issuer: nowhere },
      ...at,
    },
    folder,
  );
  const settings = JSON.parse(readFileSync(join(folder, settingsFile), 'utf8'));
  return { ofProcess, given: { ...ofProcess, ...settings } };
};
