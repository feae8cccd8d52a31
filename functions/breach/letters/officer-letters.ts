import { type FilingPlan, leaveDays } from '#domain/breach/filing-plan.ts';
import { newYork } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { given } from '#domain/case/words-out.ts';
import { frame, type InsideDraft, type InsidePart } from '#functions/letters/frame.ts';
import { caseLink, workListLink } from '#functions/letters/officer-url.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** A reference and a link; neither subject nor text names the matter (R-29, P40). */
const toOurs = (
  letterhead: Letterhead,
  caseId: string,
  {
    to,
    subject,
    parts,
    link,
  }: Pick<InsideDraft, 'to' | 'subject' | 'parts'> & { readonly link?: InsidePart },
): Letter =>
  frame(letterhead, {
    to,
    subject,
    reference: caseId,
    parts: [...parts, link ?? caseLink(letterhead, caseId)],
  });

/** */
export const reportReady = (letterhead: Letterhead, caseId: string, to: string, dueOn: Day): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A report is ready: ${caseId}`,
    parts: [
      `The report in ${caseId} is ready. File it by ${dateInWords(dueOn)}.`,
      'Sign in to read it and to see where to file it. This email is not the filing.',
      'Record each receipt the same day.',
    ],
  });

export const reportReminder = (letterhead: Letterhead, caseId: string, to: string, dueOn: Day): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Report due by ${dateInWords(dueOn)}: ${caseId}`,
    parts: [
      `The report in ${caseId} is due by ${dateInWords(dueOn)}. We have not recorded every receipt yet.`,
    ],
  });

/** Dates only: the page says what they are of (R-22, P40). */
export const fileBefore = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  plans: readonly FilingPlan[],
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `File before another date: ${caseId}`,
    parts: [
      `The report in ${caseId} is not filed yet, and another date depends on it.`,
      ...plans.map(({ dueOn, fileBy, isLate }) => {
        const free = `${leaveDays} days free before ${dateInWords(dueOn)}`;
        if (fileBy === null) return `It is too late to keep ${free}. File today.`;
        return isLate
          ? `The report is late. File today: that still keeps ${free}.`
          : `To keep ${free}, file by ${dateInWords(fileBy)}.`;
      }),
      'The case shows what that date is for, and what each later filing would move.',
    ],
  });

export const reportOverdue = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  dueOn: Day,
  on: Day,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Report overdue: ${caseId}`,
    parts: [
      `The report in ${caseId} was due by ${dateInWords(dueOn)}. As of ${dateInWords(on)}, we have not recorded every receipt.`,
    ],
  });

/** `missing`: of a restore that nobody has confirmed yet, two (R-13, F12). */
export const secondPersonMissing = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  toConfirm: string,
  missing: 1 | 2 = 1,
): Letter => {
  const who = missing === 1 ? 'a second officer' : 'two officers';
  return toOurs(letterhead, caseId, {
    to,
    subject: missing === 1 ? `A second officer is needed: ${caseId}` : `Two officers are needed: ${caseId}`,
    parts: [
      `One item in ${caseId} has waited one business day for ${who}: ${toConfirm.replaceAll('-', ' ')}.`,
      'You may act on it, unless you asked for it, or wrote or uploaded what it is about.',
    ],
  });
};

/** It would go out with words that nobody approved. */
export const approvalVoided = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A new approval is needed now: ${caseId}`,
    parts: [
      `An approval in ${caseId} no longer counts. Something changed since an officer approved the letter.`,
      'We do not send the letter until an officer reads and approves it again. You may do so, unless you wrote it or uploaded its list.',
    ],
  });

/** Ready to send to the agency. */
export const agencyQuestion = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  { n, lastDay, isOver }: { readonly n: string; readonly lastDay: Day; readonly isOver: boolean },
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Please ask the agency: ${caseId}`,
    parts: [
      isOver
        ? `Direction ${n} in ${caseId} ended on ${dateInWords(lastDay)}. We have no all-clear yet. Please send the agency this question now, in writing:`
        : `The last day of direction ${n} in ${caseId} is ${dateInWords(lastDay)}. Please send the agency this question now, in writing:`,
      {
        quote: given(
          isOver
            ? 'The last day of your direction has passed. Do you direct us to wait longer? Please answer in writing and give your reference.'
            : 'Will your direction end on its last day, or will you extend it or lift it earlier? Please answer in writing and give your reference.',
        ),
      },
      isOver
        ? 'We send nothing until an officer reviews the release. We remind you every 5 business days until then.'
        : 'If the agency gives no all-clear, we send nothing when the direction ends. An officer must then review the release.',
    ],
  });

/** Every 30 days of silence. */
export const counselNoteDue = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Please ask counsel: ${caseId}`,
    parts: [
      `A direction or stop in ${caseId} still needs a review. Another 30 days have passed.`,
      'Ask counsel now, in writing, if and why the letters must still wait. Add the answer to the case as a note.',
    ],
  });

/** */
const furtherStop = 'If it is a further stop of the same officer, a supervisor or the DPO must review it.';

export const reviewOwed = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  { lastDay, dueOn }: { readonly lastDay: Day; readonly dueOn: Day },
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A review is needed: ${caseId}`,
    parts: [
      `A direction or stop in ${caseId} ended on ${dateInWords(lastDay)}, without an all-clear. We send nothing until an officer reviews it. The officer who entered it may not review it.`,
      `The review is due by ${dateInWords(dueOn)}.`,
      furtherStop,
    ],
  });

export const reviewOverdue = (letterhead: Letterhead, caseId: string, to: string, end: Day): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A review is overdue: ${caseId}`,
    parts: [
      `A direction or stop in ${caseId} ended on ${dateInWords(end)}. Nobody has reviewed it yet. We send nothing until an officer does.`,
      furtherStop,
    ],
  });

/** After a filing. */
export const withdrawalToTell = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Please tell the agencies: ${caseId}`,
    parts: [
      `We withdrew the determination in ${caseId} after we filed the report. Please tell the agencies in writing.`,
    ],
  });

/** An agency may have wanted us to stop. `stoppedUntil`: last day of our own stop. */
export const entryRefused = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  refused: {
    readonly at: Instant;
    /** `sub` of the officer who sent it. */
    readonly by: string;
    readonly code: string;
    readonly kept: string | undefined;
    readonly stoppedUntil?: Day | undefined;
    /** That no breach has. */
    readonly typedId?: string | undefined;
  },
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Look now, an entry was refused: ${caseId}`,
    // No breach has the id.
    ...(refused.typedId === undefined ? {} : { link: workListLink(letterhead) }),
    parts: [
      `On ${instantInWords(refused.at, newYork)}, the system refused an officer’s entry in ${caseId} (${refused.code}).`,
      ...(refused.typedId === undefined
        ? []
        : ['We found no breach under the id that was typed:', { quote: given(refused.typedId) }]),
      `Ask the officer ${refused.by} now.`,
      ...(refused.stoppedUntil === undefined
        ? [
            'The entry did not stop any letter.',
            'If the entry was meant to stop letters, pause sending until the officer has entered it again.',
          ]
        : [
            `Our own stop holds all letters of this case through ${dateInWords(refused.stoppedUntil)}. It stays until someone reviews it.`,
            'If the entry was meant to stop letters for longer, the officer must enter it again.',
            'If it was a mistake, two officers can end the stop.',
          ]),
      refused.kept === undefined
        ? 'We could not save what the officer typed. Ask the officer for it.'
        : `We saved what the officer typed. Its SHA-256: ${refused.kept}`,
    ],
  });

/** A stop that an officer enters in a closed case takes effect if the case opens again. */
export const entryOfClosed = (letterhead: Letterhead, caseId: string, to: string, at: Instant): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Look now, an entry in a closed case: ${caseId}`,
    parts: [
      `On ${instantInWords(at, newYork)}, an officer made an entry in ${caseId}. This case is closed. We saved the entry.`,
      'If the case opens again, no letter goes out before an officer reviews this entry.',
    ],
  });
