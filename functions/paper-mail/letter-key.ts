import type { CaseId } from '#domain/case/case.ts';
import { nounOf } from '#domain/nouns.ts';
import { withAnswerNumber, withAnswerSeal } from '#domain/request/answer-letters.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKey } from '#ports/letters.ts';

type KeyPorts = Pick<Ports, 'cases'>;

const hasSeal = (caseId: CaseId, { kind }: LetterKey): boolean =>
  kind === 'answer' && nounOf(caseId).kind === 'request';

const changed =
  (change: typeof withAnswerNumber) =>
  async ({ cases }: KeyPorts, caseId: CaseId, { kind, of }: LetterKey): Promise<LetterKey> => {
    if (!hasSeal(caseId, { kind, of })) return { kind, of };
    const found = await cases.find(requests, caseId);
    return { kind, of: found === undefined ? of : change(found.history, of) };
  };

/** As the post room names a letter: without any digit of a seal. */
export const shownKey = changed(withAnswerNumber);

/** As the store names it. */
export const storedKey = changed(withAnswerSeal);
