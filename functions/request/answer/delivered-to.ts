import type { Instant } from '#domain/calendar/times.ts';
import { recordsLetter, recordsUntil } from '#domain/request/records.ts';
import type { Answer } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { RecordsCode } from '#functions/letters/records-code.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKey } from '#ports/letters.ts';
import { type RegisterPorts, recordOf } from '../address-of-record.ts';

/** Only while it is still of record. */
export const deliveredTo = async (
  ports: RegisterPorts,
  request: Request,
  { addressField = 'postal', addressRef }: Answer,
): Promise<string | undefined> => {
  const record = await recordOf(ports, request, addressField);
  return record?.ref === addressRef ? record?.to : undefined;
};

export const codeIn = async (
  { secrets }: { readonly secrets: Pick<Ports['secrets'], 'code'> },
  caseId: string,
  { zone }: Request,
  { addressField }: Answer,
  key: LetterKey,
  answeredAt: Instant,
): Promise<RecordsCode> => ({
  code: await secrets.code(caseId, recordsLetter(key)),
  emailed: addressField === 'email',
  until: recordsUntil(answeredAt, zone),
});
