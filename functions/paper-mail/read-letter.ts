import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { revealPerson } from '#domain/case/shared-decider.ts';
import { nounOf } from '#domain/nouns.ts';
import type { LetterKey } from '#ports/letters.ts';
import type { PaperMail } from '#ports/paper-mail.ts';
import { type Needs as Links, secretIn } from './link-in.ts';
import { printPage } from './print-page.ts';

export interface Needs extends Links {
  readonly post: PaperMail;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Who prints a letter sees who the person is: recorded, once per officer and day. */
const recordLook = async ({ cases, clock, zone }: Needs, caseId: CaseId, sub: string): Promise<void> => {
  const noun = nounOf(caseId);
  if (noun.kind !== 'request') return;
  const on = civilDate(instantText(clock.now()), zone).toString();
  const actor = `officer:${sub}`;
  await cases.change(noun, caseId, actor, ({ history }) => revealPerson(history, actor, on));
};

/**
 * A letter of the post lane as a page that prints.
 * @throws {NotFound} for one that is not there; {LetterLinkInvalid} when what it asks for could not be done with it
 */
export const readLetter =
  (needs: Needs) =>
  async (caseId: CaseId, key: LetterKey, sub: string): Promise<string> => {
    const found = await needs.post.read(caseId, key);
    if (found === undefined) throw new NotFound();
    const secret = await secretIn(needs, caseId, key);
    await recordLook(needs, caseId, sub);
    return printPage(found, secret);
  };
