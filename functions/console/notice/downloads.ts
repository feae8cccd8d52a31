import type { Access } from '#domain/case/groups.ts';
import { evidence, finishFile, postalFile, proofFile } from '#functions/notice/contract.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen } from '../visit.ts';
import { templateCsv } from './columns-explained.ts';
import { apiOf } from './notice-case.ts';

interface Route {
  readonly path: string;
  readonly access: Access;
}

/** Under the same name as the API’s; a large one comes from the file store. */
const fileScreen = (name: string, { path, access }: Route): Screen => ({
  path: `/officer/breaches/{id}/${name}`,
  access,
  get: async ({ api, params: { id = '' } }) => {
    const file = await api.download(path.replace('/api/officer/breaches/{caseId}', apiOf(id)));
    if ('to' in file) return file;
    return {
      status: 200,
      headers: fileHeaders(file.type, `${id}-${name}`),
      body: file.bytes.toString('utf8'),
    };
  },
});

/** The same header for everybody. */
const template: Screen = {
  path: '/officer/list-template.csv',
  access: 'breach-work',
  get: async () => ({
    ...{ status: 200, body: templateCsv },
    headers: fileHeaders('text/csv; charset=utf-8', 'list-template.csv'),
  }),
};

export const downloads: readonly Screen[] = [
  fileScreen('postal.csv', postalFile),
  fileScreen('proof.csv', proofFile),
  fileScreen('rows-to-finish.json', finishFile),
  /** Without customers’ names; its chain of seals is checked as it is read. */
  fileScreen('evidence.json', evidence),
  template,
];
