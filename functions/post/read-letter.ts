import type { CaseId } from '#domain/case.ts';
import { UnknownCase } from '#domain/errors.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import { nounOf } from '#domain/nouns.ts';
import { revealPerson } from '#domain/watch-decider.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { LetterKey } from '#ports/letters.ts';
import type { Post } from '#ports/post.ts';
import type { SecretPurpose, Secrets } from '#ports/secrets.ts';
import { printPage } from './print-page.ts';

export interface Needs {
  readonly cases: Cases;
  readonly post: Post;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Secrets are at rest as hashes only; what a letter shows is derived again when it is printed. */
const secretIn = ({ kind, of }: LetterKey): readonly [SecretPurpose, number] | undefined => {
  if (kind === 'acknowledgement') return ['status', 1];
  if (kind === 'verification' || kind === 'code-letter') return ['verify', Number(of)];
  return undefined;
};

/** Who prints a letter sees who the person is: recorded, once per officer and day. */
const recordLook = async ({ cases, clock, zone }: Needs, caseId: CaseId, sub: string): Promise<void> => {
  const noun = nounOf(caseId);
  if (noun.kind !== 'request') return;
  const on = civilDate(instantText(clock.now()), zone).toString();
  const actor = `officer:${sub}`;
  await cases.change(noun, caseId, actor, ({ history }) => revealPerson(history, actor, on));
};

/** A letter of the post lane as a page that prints. @throws {UnknownCase} for one that is not there */
export const readLetter =
  (needs: Needs) =>
  async (caseId: CaseId, key: LetterKey, sub: string): Promise<string> => {
    const { post, secrets } = needs;
    const found = await post.read(caseId, key);
    if (found === undefined) throw new UnknownCase();
    await recordLook(needs, caseId, sub);
    const about = secretIn(key);
    const secret = about === undefined ? undefined : await secrets.derive(caseId, ...about);
    return printPage(found, secret);
  };
