import type { KeptFileEvent } from '#domain/case/file-events.ts';
import type { HeldTextEvent } from '#domain/case/held-texts.ts';
import type { LetterFact, SharedEvent } from '#domain/case/shared-events.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { becauseErased } from './files-card.ts';
import type { StoryFacts, StoryWords, Told } from './story.ts';
import { counted } from './words.ts';

/** Letters have their own lines; what only moves a machine on has none. */
export const nothing = (): undefined => undefined;
export const told = (says: string) => (): Told => ({ says });

/** `meant`: who is away, so that a deputy got it. */
export const assigned = (
  { to, for: meant }: { readonly to?: string; readonly for?: string },
  { nameOf }: StoryFacts,
): Told => {
  if (to === undefined) return { says: 'Returned to the queue' };
  const deputy = meant === undefined ? '' : `, who stands in for ${nameOf(meant)}`;
  return { says: `Assigned to ${nameOf(to)}${deputy}` };
};

export const assignmentLapsed = ({ to }: { readonly to: string }, { nameOf }: StoryFacts): Told => ({
  says: `Returned to the queue, because ${nameOf(to)} had not started`,
});

/** To our own people: that they were told is no news to them. */
const ofOurs: ReadonlySet<string> = new Set([
  ...['officer-asked', 'investigator-asked', 'message-arrived', 'restriction-unplaced', 'child-reported'],
  ...['reminder', 'unclaimed', 'text-waits', 'handed-over', 'second-person', 'second-person-supervisors'],
  ...['overdue-daily', 'second-missing'],
]);

type Named = Pick<LetterFact, 'kind' | 'of'>;

/** Every letter names its case; on the page of the case that says nothing. */
const reference = /(?<!\s)\s*\(?(?:REQ|CMP)-[0-9A-Z]{26}\)?/g;

const subjectOf = (letter: Named, { letterOf }: StoryFacts): string =>
  letterOf(letter)?.subject.replace(reference, '') ?? letter.kind.replaceAll('-', ' ');

const withLetter = (says: string, letter: Named, { letterOf }: StoryFacts): Told => {
  const found = letterOf(letter);
  return { says, ...(found && { letter: found }) };
};

const returned: Readonly<Record<string, string>> = {
  bounced: 'The mailbox did not take',
  complained: 'The reader marked as spam',
  rejected: 'The mail service refused',
};

const sharedStory: StoryWords<SharedEvent> = {
  'milestone-handled': ({ kind, on }) => {
    if (kind === 'overdue')
      return { says: `The date for our answer passed. It is late from ${dateInWords(on)}` };
    if (kind === 'new-date-missed') return { says: 'The new date that we gave the person passed' };
    return kind === 'unclaimed' ? { says: 'Nobody had started, so the supervisors were told' } : undefined;
  },
  'letter-sent': (letter, facts) =>
    ofOurs.has(letter.kind)
      ? undefined
      : withLetter(
          letter.needsPaperMail
            ? `To be mailed on paper: ${subjectOf(letter, facts)}`
            : `We emailed: ${subjectOf(letter, facts)}`,
          letter,
          facts,
        ),
  'letter-paper-mail-due': (letter, facts) =>
    withLetter(`To be mailed on paper: ${subjectOf(letter, facts)}`, letter, facts),
  'letter-paper-mail-done': (letter, facts) =>
    letter.undelivered
      ? withLetter(
          `Given up, because no letter can reach the person: ${subjectOf(letter, facts)}`,
          letter,
          facts,
        )
      : withLetter(
          `Mailed on paper${letter.postedOn === undefined ? '' : ` on ${dateInWords(letter.postedOn)}`}: ${subjectOf(letter, facts)}`,
          letter,
          facts,
        ),
  'letter-returned': (letter, facts) => ({
    says: `${returned[letter.how] ?? 'Came back'}: ${subjectOf(letter, facts)}`,
  }),
  'needs-person': () => ({ says: 'The system could not go on, and tries again' }),
  'note-added': ({ textSha256 }, { textOf }) => ({ says: 'Note for colleagues', text: textOf(textSha256) }),
  'messages-read': ({ left }) => ({
    says:
      left === 0 ? 'Read the person’s messages' : `Read the person’s messages but ${left}, which came later`,
  }),
  'person-revealed': () => ({ says: 'Opened the person’s name and address' }),
};

const became: Readonly<Record<'sent' | 'shortened' | 'returned', string>> = {
  sent: 'Confirmed the words of a colleague, and they were sent',
  shortened: 'Removed the marked sentences and sent the rest',
  returned: 'Sent the words back to their author',
};

/** A signer pressed “Send” (R-10). */
const returnedByProgram = 'The program sent the words back to their author';

const heldStory: StoryWords<HeldTextEvent> = {
  'text-held': () => ({ says: 'Wrote to the person; a second person reads it first' }),
  'held-text-ended': ({ became: end, by }) => ({ says: by === undefined ? returnedByProgram : became[end] }),
};

const fileStory: StoryWords<KeptFileEvent> = {
  'scan-attached': told('Attached a scan of what came'),
  'files-erased': ({ ns, because }) => ({
    says: `${counted(ns.length, 'file was', 'files were')} erased ${becauseErased[because]}`,
  }),
  'personal-data-erased': () => ({
    says: 'The time of the personal data was over: person, words, letters and files were erased',
  }),
  'file-revealed': ({ n }) => ({ says: `Opened file ${n}` }),
};

/** What requests and complaints have in common. */
export const caseStory: StoryWords<SharedEvent | HeldTextEvent | KeptFileEvent> = {
  ...sharedStory,
  ...heldStory,
  ...fileStory,
};
