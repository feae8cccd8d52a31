import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { BreachFacts, DutyCommand } from './commands.ts';
import { dutyOf, isSameNotice, mayCustomersKnow } from './duties.ts';
import { ControllersLetterNotConfirmed, MentionsCpni, NoticeIsPublished } from './errors.ts';
import { mustBeSilent } from './silence.ts';

const mustBePast = (on: Day, pointer: string, { zone }: Breach, now: Instant): void => {
  if (isAfter(on, civilDay(now, zone)))
    throw new InvalidInput([{ pointer, detail: 'This day is still to come.' }]);
};

/** A consent lets nobody publish against a direction or a stop, nor before the review that it owes. */
const silencedNow = (breach: Breach, facts: BreachFacts) =>
  mayCustomersKnow(breach) ? undefined : mustBeSilent(breach, facts);

/** No rule here wakes the breach's machine: a duty never moves the gate (64.2011(b)(1), R-22). */
export const dutyRules: RulesOf<DutyCommand['type']> = {
  /** Also after the end of the breach: it accounts for recipients, and another law's date may be later. */
  'record-duty': {
    wakes: 'clock',
    decide: (breach, command, facts) => {
      const { n = breach.duties.length + 1, doneOn, ...typed } = command;
      if (doneOn !== undefined) mustBePast(doneOn, '#/doneOn', breach, facts.now);
      const before = dutyOf(breach, command.n);
      if (command.n !== undefined && before === undefined) throw new NotFound();
      // Once said to be published it stays so: nobody unsays it to give the notice alone.
      const isPublished = command.published === true || before?.published === true;
      const recorded = {
        ...typed,
        ...(doneOn === undefined ? {} : { doneOn }),
        ...(isPublished ? ({ published: true } as const) : {}),
        ...(before?.task === undefined ? {} : { task: before.task }),
        type: 'duty-recorded',
        n,
      } as const;
      if (doneOn !== undefined && isPublished) {
        const isConfirmed = before?.publication?.confirmedBy !== undefined;
        const isLet = isConfirmed && isSameNotice(before, recorded);
        if (!isLet && !mayCustomersKnow(breach)) throw new NoticeIsPublished();
        const refusal = silencedNow(breach, facts);
        if (refusal !== undefined) throw refusal;
      }
      return [recorded];
    },
  },
  'ask-published-notice': {
    wakes: 'clock',
    among: ({ duties }) => duties.map(({ n }) => n),
    closed: (breach, { n }) => (dutyOf(breach, n) === undefined ? new NotFound() : undefined),
    decide: (_, { n, by, textSha256 }) => [{ type: 'published-notice-asked', n, by, textSha256 }],
  },
  'confirm-published-notice': {
    wakes: 'clock',
    among: ({ duties }) => duties.map(({ n }) => n),
    proposal: (breach, { n }) => dutyOf(breach, n),
    closed: (breach, { n }, facts) => {
      const { publication } = dutyOf(breach, n) ?? {};
      const isAsked = publication !== undefined && publication.confirmedBy === undefined;
      return isAsked ? silencedNow(breach, facts) : new NothingToConfirm();
    },
    notBy: (breach, { n }) => whoDid('asked', dutyOf(breach, n)?.publication),
    decide: (_, { n, by }) => [{ type: 'published-notice-confirmed', n, by }],
  },
  /** A "yes" adds the task for counsel once. */
  'state-californians': {
    wakes: 'clock',
    decide: ({ duties }, { moreThan500, textSha256, by }) => {
      const task = 'attorney-general-copy' as const;
      const isNew = moreThan500 && duties.every((one) => one.task !== task);
      const duty = { type: 'duty-recorded', n: duties.length + 1, task, by, textSha256 } as const;
      return [{ type: 'californians-stated', moreThan500, by, textSha256 }, ...(isNew ? [duty] : [])];
    },
  },
  /**
   * Anew, also instead of one that waits; voids a confirmation. A track of its own, so also after the end of the breach, and
   * whatever data was recorded at first: that a controller's data is concerned may be found later.
   */
  'write-controllers-letter': {
    wakes: 'clock',
    decide: (breach, { decision, mentionsCpni, by, textSha256 }) => {
      if (mentionsCpni && !mayCustomersKnow(breach)) throw new MentionsCpni();
      return [{ type: 'controllers-letter-written', decision, mentionsCpni, by, textSha256 }];
    },
  },
  'confirm-controllers-letter': {
    wakes: 'clock',
    proposal: ({ controllersLetter }) => controllersLetter,
    closed: (breach) => {
      const { controllersLetter: letter } = breach;
      if (letter === undefined || letter.confirmedBy !== undefined) return new NothingToConfirm();
      // A new direction may have closed the gate since it was written.
      return letter.mentionsCpni && !mayCustomersKnow(breach) ? new MentionsCpni() : undefined;
    },
    notBy: ({ controllersLetter }) => whoDid('wrote-letter', controllersLetter),
    decide: (_, { by }) => [{ type: 'controllers-letter-confirmed', by }],
  },
  'record-controllers-letter': {
    wakes: 'clock',
    closed: (breach) => {
      const { controllersLetter: letter } = breach;
      if (letter?.confirmedBy === undefined || letter.decision === 'none')
        return new ControllersLetterNotConfirmed();
      return letter.mentionsCpni && !mayCustomersKnow(breach) ? new MentionsCpni() : undefined;
    },
    decide: (breach, { sentOn, by }, { now }) => {
      mustBePast(sentOn, '#/sentOn', breach, now);
      return [{ type: 'controllers-letter-sent', sentOn, by }];
    },
  },
};
