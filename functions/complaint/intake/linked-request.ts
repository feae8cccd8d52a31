import { InvalidInput } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

export interface ProvenRequest {
  readonly id: string;
  readonly agency: 'fcc' | 'ftc';
  /** As typed with the request; absent when it was erased. */
  readonly person?: Person;
}

const wrongCode = () =>
  new InvalidInput([
    {
      pointer: '#/code',
      detail: 'This code opens no request. Copy the whole code from our letter, or leave it empty.',
    },
  ]);

/** The request whose status page the code opens. @throws {InvalidInput} for an unknown reference and a wrong key alike */
export const requestOpenedBy = async (
  { cases, people, secrets }: Pick<Ports, 'cases' | 'people' | 'secrets'>,
  code: string,
): Promise<ProvenRequest> => {
  const [, id = '', key = ''] = /^\s*([A-Za-z0-9-]+)\.([A-Za-z0-9_-]+)\s*$/.exec(code) ?? [];
  const found = key === '' ? undefined : await secrets.find(codeKey(key));
  if (found?.purpose !== 'status' || found.caseId !== codeKey(id)) throw wrongCode();
  const request = await cases.find(requests, found.caseId);
  if (request === undefined) throw wrongCode();
  const person = await people.read(request.id);
  return {
    id: request.id,
    agency: kindPolicies[request.state.kind].complaintAgency,
    ...(person === undefined ? {} : { person }),
  };
};
