import { casesOn, filesOn } from '#functions/adapters/aws.ts';
import { officerFile } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { putPackage } from './put-package.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'GROUPS_CLAIM');

const put = putPackage({ cases: casesOn(env), files: filesOn(env) });

export const handler = officerFile(
  env.GROUPS_CLAIM,
  { mediaType: 'application/zip', maxMegabytes: 4 },
  async ({ params, file }, { sub }) => ({ status: 200, body: await put(params.caseId ?? '', file, sub) }),
);
