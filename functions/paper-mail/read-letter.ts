import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { revealPerson } from '#domain/case/shared-decider.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterAt } from './contract.ts';
import { askedFormat, formatFor } from './format-of.ts';
import { storedKey } from './letter-key.ts';
import { type LinkPorts, secretIn } from './link-in.ts';
import { printPage } from './print-page.ts';

type ReadingPorts = LinkPorts & Pick<Ports, 'people' | 'post' | 'zone'>;

const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
} as const;

/** A letter of theirs to somebody outside. */
const hasPerson: Readonly<Partial<Record<Kind, true>>> = { request: true, complaint: true };

/** A print shows the person: recorded once per officer and day. */
const recordLook = async (
  { cases, clock, zone }: ReadingPorts,
  caseId: CaseId,
  by: string,
): Promise<void> => {
  const noun = nounOf(caseId);
  if (!hasPerson[noun.kind]) return;
  const on = civilDay(instantText(clock.now()), zone);
  const actor = `officer:${by}`;
  await cases.change(noun, caseId, actor, ({ history }) => revealPerson(history, actor, on));
};

/** @throws {NotFound}, {LetterLinkInvalid} when its link would no longer work */
export const readLetter =
  (ports: ReadingPorts) =>
  async ({ caseId, kind, of, by }: LetterAt) => {
    const key = await storedKey(ports, caseId, { kind, of });
    const found = await ports.post.read(caseId, key);
    if (found === undefined) throw new NotFound();
    const secret = await secretIn(ports, caseId, key);
    const format = formatFor(found.reader, await askedFormat(ports, caseId));
    await recordLook(ports, caseId, by);
    return { text: printPage(found, { secret, format }), headers: page };
  };
