import {
  casesOn,
  clock,
  diskScratch,
  filesOn,
  ledgerOn,
  peopleOn,
  storedLettersOn,
  textsOn,
} from '#functions/adapters/aws.ts';
import { breachReader, customerViewsOver } from '#functions/breach/breaches.ts';
import { breachesPath } from '#functions/breach/contract.ts';
import { exportCase } from '#functions/case/export-case.ts';
import { officerApi, type Reply } from '#functions/platform/api.ts';
import { environment } from '#functions/platform/environment.ts';
import { officerRoutes } from '#functions/platform/officer-doors.ts';
import { previewed } from '../contract.ts';
import { showLetter } from '../letter/show-letter.ts';
import { download } from './download.ts';
import { evidence } from './evidence.ts';
import { postalFile, proofFile } from './notice-files.ts';
import { finishFile } from './rows-to-finish.ts';

const env = environment('TABLE_NAME', 'FILES_BUCKET', 'GROUPS_CLAIM');
const shared = {
  cases: casesOn(env),
  texts: textsOn(env),
  files: filesOn(env),
  ledger: ledgerOn(env),
  people: peopleOn(env),
  letters: storedLettersOn(env),
  scratch: diskScratch(),
  clock,
};
const needs = { ...shared, breaches: { ...breachReader(shared.cases), ...customerViewsOver(shared) } };
const exported = exportCase(shared);

async function* inOnePiece(caseId: string): AsyncGenerator<string> {
  yield JSON.stringify(await evidence({ ...needs, exported })(caseId));
}

/** A file that an officer fetches: in the answer, or, where it is large, at an address for a while. */
const file = (
  name: string,
  contentType: string,
  lines: (caseId: string, by: string) => Promise<AsyncIterable<string>> | AsyncIterable<string>,
) =>
  officerApi(env.GROUPS_CLAIM, undefined, async ({ params: { caseId = '' } }, { sub }): Promise<Reply> => {
    const found = await download(needs)(caseId, { name, contentType }, await lines(caseId, sub));
    if ('url' in found) return { status: 303, body: found, headers: { location: found.url } };
    const headers = {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
    };
    return { status: 200, text: found.text, headers };
  });

const csv = 'text/csv; charset=utf-8';
const json = 'application/json';

export const handler = officerRoutes({
  [`POST ${breachesPath}/{caseId}/notice/preview`]: officerApi(
    env.GROUPS_CLAIM,
    previewed,
    async ({ body, params }, { sub }) => ({
      status: 200,
      body: await showLetter(needs)(params.caseId ?? '', body, sub),
    }),
  ),
  [`GET ${breachesPath}/{caseId}/postal.csv`]: file('postal.csv', csv, postalFile(needs)),
  [`GET ${breachesPath}/{caseId}/proof.csv`]: file('proof.csv', csv, proofFile(needs)),
  [`GET ${breachesPath}/{caseId}/rows-to-finish`]: file('rows-to-finish.json', json, finishFile(needs)),
  [`GET ${breachesPath}/{caseId}/evidence`]: file('evidence.json', json, inOnePiece),
});
