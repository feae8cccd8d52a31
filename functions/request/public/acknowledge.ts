import { accountNumberOf } from '#domain/account/number.ts';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import type { Request } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { howToWrite } from '../letters/how-to-write.ts';
import { requesterOf } from '../requester.ts';
import { statusKey } from '../status-key.ts';

export type AcknowledgingPorts = Pick<Ports, 'people' | 'letters' | 'letterhead' | 'secrets'>;

/** To the typed address, with the status key (P52). */
export const sendAcknowledgement = async (
  ports: AcknowledgingPorts,
  caseId: CaseId,
  request: Request,
): Promise<LetterFact> => {
  const { people, letters, letterhead } = ports;
  const { to, account = '' } = await requesterOf(people, caseId);
  await people.keepUntil(caseId, '', requestKeptUntil(request.dueOn));
  const key = await statusKey(ports, caseId, to);
  const numberGiven = accountNumberOf(account) !== undefined;
  const sent = await letters.sendOnce(caseId, { kind: 'acknowledgement', of: 'receipt' }, async () =>
    acknowledgement(letterhead, caseId, request, { to, key, numberGiven }),
  );
  if (request.entry?.howToWrite)
    await letters.sendOnce(caseId, { kind: 'how-to-write', of: 'receipt' }, async () =>
      howToWrite(letterhead, caseId, request, to),
    );
  return letterFactOf(sent);
};
