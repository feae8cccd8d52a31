import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { OwedLetter } from '#domain/complaint/state.ts';
import type { Check, PreviewAsked, PreviewedAct } from '#functions/case/contract.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { eventsFor, type Seen } from '../carry-out.ts';
import { answerComplaint, askComplainant, type ByOfficer, writeToComplainant } from '../contract.ts';
import { type ComplainantPorts, isToThem, letterToComplainant } from '../machine/compose.ts';
import { decidersInRequest } from './in-request.ts';
import { type Words, wordsOf, wordsOfAnswer } from './write-to-person.ts';

/** What an officer would say, by the name of the act. @throws {InvalidInput | NotFound} */
const wordsIn = (check: Check, action: PreviewedAct, said: unknown, by: string): Words => {
  if (action === 'ask') return wordsOf('question', check(askComplainant.body, said).question, by);
  if (action === 'message') return wordsOf('message', check(writeToComplainant.body, said).text, by);
  if (action === 'answer') return wordsOfAnswer(check(answerComplaint.body, said), by);
  throw new NotFound();
};

const isNew = (before: readonly OwedLetter[], owed: OwedLetter): boolean =>
  !before.some((one) => isSameLetter(one, owed));

/** The letters that these words would make, by the functions that write them; stores nothing. @throws what sending would throw */
export const draftToComplainant =
  (ports: Omit<ComplainantPorts, 'texts'> & Pick<Ports, 'cases'>, check: Check) =>
  async ({ caseId, by, action, said }: PreviewAsked & ByOfficer) => {
    const { text, fields, check: mustFit, command } = wordsIn(check, action, said, by);
    const seen = await ports.cases.read(complaints, caseId);
    mustFit?.(todayIn(ports.clock, seen.state.zone));
    const now = instantText(ports.clock.now());
    const inRequest = await decidersInRequest(ports, seen.state);
    const events = eventsFor(ports, command(''), inRequest)(seen);
    const state = events.reduce((before, event) => complaints.evolve(before, event, now), seen.state);
    const after: Seen = { ...seen, state };
    const owed = state.lettersOwed.filter((one) => isNew(seen.state.lettersOwed, one)).filter(isToThem);
    const written = { ...ports, texts: { read: async () => text } };
    const letters = owed.map(async (one) => ({
      kind: one.kind,
      letter: await letterToComplainant(written, after, one),
      locale: seen.state.locale,
    }));
    return { seen, fields, letters: await Promise.all(letters) };
  };
