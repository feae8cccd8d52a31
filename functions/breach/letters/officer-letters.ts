import { type Draft, frame, type Part } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/*
 * Letters to our own people are a reference and a link: what it is about is seen after sign-in, and neither subject nor
 * text names the matter (R-29, P40).
 */
const toOurs = (
  letterhead: Letterhead,
  caseId: string,
  { to, subject, parts }: Pick<Draft, 'to' | 'subject' | 'parts'>,
): Letter =>
  frame(letterhead, { to, subject, reference: caseId, parts: [...parts, seen(letterhead, caseId)] });

const seen = (letterhead: Letterhead, caseId: string): Part => ({
  label: 'Open the case:',
  link: `${letterhead.siteUrl}/officer#${caseId}`,
});

/** The report is ready; where it is filed stands in it. */
export const reportReady = (letterhead: Letterhead, caseId: string, to: string, dueOn: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A report is ready: ${caseId}`,
    parts: [
      `The report of ${caseId} is ready to be filed, by ${dateInWords(dueOn)} at the latest. Please record the receipt of each addressee.`,
    ],
  });

export const reportReminder = (letterhead: Letterhead, caseId: string, to: string, dueOn: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Report due on ${dueOn}: ${caseId}`,
    parts: [`The report of ${caseId} is due by ${dateInWords(dueOn)}, and not all receipts are recorded.`],
  });

export const reportOverdue = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  dueOn: string,
  on: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Report overdue: ${caseId}`,
    parts: [
      `The report of ${caseId} was due by ${dateInWords(dueOn)}. On ${dateInWords(on)} not all receipts are recorded.`,
    ],
  });

/** Nobody may act alone, also when the others are away. */
export const secondPersonMissing = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  toConfirm: string,
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A second person is missing: ${caseId}`,
    parts: [
      `In ${caseId} something has waited for a second person for one business day: ${toConfirm}. You may act; the person who asked may not.`,
    ],
  });

/** The question, ready to be sent to the agency in writing. */
export const agencyQuestion = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  { of: n, name }: { readonly of: string; readonly name: string },
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Please ask the agency: ${caseId}`,
    parts: [
      `Direction ${n} of ${caseId} lasts through ${dateInWords(name.slice(-10))}. Please ask the agency now, in writing:`,
      {
        quote:
          'Does your direction end on its last day, do you extend it, or do you lift it earlier? Please answer in writing, with your reference.',
      },
      'Without an all-clear nothing is sent when it ends; a release review is owed then.',
    ],
  });

export const reviewOwed = (letterhead: Letterhead, caseId: string, to: string, end: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A review is owed: ${caseId}`,
    parts: [
      `In ${caseId} a direction ended on ${dateInWords(end)} without an all-clear. Nothing goes out before an officer who did not record it has reviewed it.`,
    ],
  });

export const reviewOverdue = (letterhead: Letterhead, caseId: string, to: string, end: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `A review is overdue: ${caseId}`,
    parts: [
      `In ${caseId} a direction ended on ${dateInWords(end)} and the review is still owed. Nothing goes out before it.`,
    ],
  });

/** A determination was withdrawn after a filing. */
export const withdrawalToTell = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Please tell the agencies: ${caseId}`,
    parts: [
      `The determination of ${caseId} was withdrawn after it had been filed. Please tell the agencies in writing.`,
    ],
  });

/** Somebody may have meant to stop us, and nothing stops by a refusal: the DPO looks at once. */
export const entryRefused = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  refused: { readonly at: string; readonly code: string; readonly kept: string | undefined },
): Letter =>
  toOurs(letterhead, caseId, {
    to,
    subject: `Look at once, an entry was refused: ${caseId}`,
    parts: [
      `An officer’s entry in ${caseId} was refused at ${refused.at} (${refused.code}). The entry itself stopped nothing.`,
      'Please ask the officer now what was meant. If it was to stop us, pause sending until it is entered.',
      refused.kept === undefined
        ? 'What was typed could not be kept; the officer has it.'
        : `What was typed is kept under ${refused.kept}.`,
    ],
  });
