import { type Draft, frame, type Part } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/*
 * Letters to our own people are a reference and a link: what it is about is seen after sign-in, and neither subject nor
 * text names the matter (R-29, P40).
 */
const toOurs = (
  house: House,
  id: string,
  { to, subject, parts }: Pick<Draft, 'to' | 'subject' | 'parts'>,
): Letter => frame(house, { to, subject, reference: id, parts: [...parts, seen(house, id)] });

const seen = (house: House, id: string): Part => ({
  label: 'Open the case:',
  link: `${house.siteUrl}/officer#${id}`,
});

/** The report is ready; where it is filed stands in it. */
export const reportReady = (house: House, id: string, to: string, dueOn: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A report is ready: ${id}`,
    parts: [
      `The report of ${id} is ready to be filed, by ${dateInWords(dueOn)} at the latest. Please record the receipt of each addressee.`,
    ],
  });

export const reportReminder = (house: House, id: string, to: string, dueOn: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `Report due on ${dueOn}: ${id}`,
    parts: [`The report of ${id} is due by ${dateInWords(dueOn)}, and not all receipts are recorded.`],
  });

export const reportOverdue = (house: House, id: string, to: string, dueOn: string, on: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `Report overdue: ${id}`,
    parts: [
      `The report of ${id} was due by ${dateInWords(dueOn)}. On ${dateInWords(on)} not all receipts are recorded.`,
    ],
  });

/** Nobody may act alone, also when the others are away. */
export const secondPersonMissing = (house: House, id: string, to: string, matter: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A second person is missing: ${id}`,
    parts: [
      `In ${id} something has waited for a second person for one business day: ${matter}. You may act; the person who asked may not.`,
    ],
  });

/** The question, ready to be sent to the agency in writing. */
export const agencyQuestion = (
  house: House,
  id: string,
  to: string,
  { of: n, name }: { readonly of: string; readonly name: string },
): Letter =>
  toOurs(house, id, {
    to,
    subject: `Please ask the agency: ${id}`,
    parts: [
      `Direction ${n} of ${id} lasts through ${dateInWords(name.slice(-10))}. Please ask the agency now, in writing:`,
      {
        quote:
          'Does your direction end on its last day, do you extend it, or do you lift it earlier? Please answer in writing, with your reference.',
      },
      'Without an all-clear nothing is sent when it ends; a release review is owed then.',
    ],
  });

export const reviewOwed = (house: House, id: string, to: string, end: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A review is owed: ${id}`,
    parts: [
      `In ${id} a direction ended on ${dateInWords(end)} without an all-clear. Nothing goes out before an officer who did not record it has reviewed it.`,
    ],
  });

export const reviewOverdue = (house: House, id: string, to: string, end: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `A review is overdue: ${id}`,
    parts: [
      `In ${id} a direction ended on ${dateInWords(end)} and the review is still owed. Nothing goes out before it.`,
    ],
  });

/** A determination was withdrawn after a filing. */
export const withdrawalToTell = (house: House, id: string, to: string): Letter =>
  toOurs(house, id, {
    to,
    subject: `Please tell the agencies: ${id}`,
    parts: [
      `The determination of ${id} was withdrawn after it had been filed. Please tell the agencies in writing.`,
    ],
  });

/** Somebody may have meant to stop us, and nothing stops by a refusal: the DPO looks at once. */
export const entryRefused = (
  house: House,
  id: string,
  to: string,
  refused: { readonly at: string; readonly code: string; readonly kept: string | undefined },
): Letter =>
  toOurs(house, id, {
    to,
    subject: `Look at once, an entry was refused: ${id}`,
    parts: [
      `An officer’s entry in ${id} was refused at ${refused.at} (${refused.code}). The entry itself stopped nothing.`,
      'Please ask the officer now what was meant. If it was to stop us, pause sending until it is entered.',
      refused.kept === undefined
        ? 'What was typed could not be kept; the officer has it.'
        : `What was typed is kept under ${refused.kept}.`,
    ],
  });
