import { NotFound } from '#domain/case/errors.ts';
import {
  addressOfRecordOn,
  casesOn,
  clock,
  diskScratch,
  filesOn,
  workflowsOn,
} from '#functions/adapters/aws.ts';
import { breachSettingsOf } from '#functions/adapters/settings.ts';
import { breachesOver } from '#functions/breach/breaches.ts';
import { officerApi, officerFile } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { maxListMegabytes, routes } from '../contract.ts';
import { type ListKey, requestFreeze, startUpload, takeList } from './take-recipients.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'MACHINE_ARN_PREFIX', 'GROUPS_CLAIM', 'BREACH');
const { closures, ruleset } = breachSettingsOf(env);

const needs = {
  breaches: breachesOver({ cases: casesOn(env), clock, closures, ruleset }),
  files: filesOn(env),
  addressOfRecord: addressOfRecordOn(env),
  scratch: diskScratch(),
  workflows: workflowsOn(env),
  clock,
};

/** The first list, or the supplement that the path names. */
const keyIn = ({ caseId = '', n }: Readonly<Record<string, string>>): ListKey => {
  if (n === undefined) return { id: caseId, list: 1 };
  if (!/^[1-9]\d{0,2}$/.test(n) || n === '1') throw new NotFound();
  return { id: caseId, list: Number(n) };
};

async function* whole(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file;
}

const put = officerFile(
  env.GROUPS_CLAIM,
  { mediaType: 'text/csv', maxMegabytes: maxListMegabytes },
  async ({ file, params }, { sub }) => ({
    status: 200,
    body: await takeList(needs)(keyIn(params), whole(file), sub),
  }),
);

const upload = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }, { sub }) => ({
  status: 201,
  body: await startUpload(needs)(keyIn(params), sub),
}));

const freeze = officerApi(env.GROUPS_CLAIM, undefined, async ({ params }, { sub }) => {
  const { uploadId = '' } = params;
  await requestFreeze(needs)(keyIn(params), uploadId, sub);
  return { status: 202, body: { id: uploadId, state: 'waiting' } };
});

const doorOf = (path: string) => {
  if (path.endsWith('/recipients')) return put;
  return path.endsWith('/freeze') ? freeze : upload;
};

export const handler = officerRoutes(
  Object.fromEntries(
    routes
      .filter((route) => route.handler === 'take-recipients')
      .map(({ method, path }) => [`${method} ${path}`, doorOf(path)]),
  ),
);
