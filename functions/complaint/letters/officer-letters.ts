import type { Milestone } from '#domain/case/milestones.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { frame } from '#functions/letters/frame.ts';
import { caseLink } from '#functions/letters/officer-url.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** Reference and dates, never the complainant or what it is about. */
const toOurs = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  { to, subject, says }: { readonly to: string; readonly subject: string; readonly says: readonly string[] },
): Letter => {
  const { receivedOn, channel, targetOn, dueOn } = complaint;
  return frame(letterhead, {
    to,
    subject: `${subject}: ${caseId}`,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    parts: [
      ...says,
      `We received it on ${dateInWords(receivedOn)} (${channelInWords(channel)}). Aim to answer by ${dateInWords(targetOn)}. It is due by ${dateInWords(dueOn)}.`,
      caseLink(letterhead, caseId),
    ],
  });
};

type Write = (letterhead: Letterhead, caseId: string, complaint: Complaint, to: string) => Letter;

/** Who decided the linked request is not one of them. */
export const investigatorAsked: Write = (letterhead, caseId, complaint, to) =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: 'A complaint waits for you',
    says: [
      `Complaint ${caseId} waits for someone to look into it.`,
      'You cannot take it if you decided or checked the matter, or if it is about you.',
    ],
  });

export const complaintUnclaimed: Write = (letterhead, caseId, complaint, to) =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: 'Back in the queue',
    says: [
      `Complaint ${caseId} was assigned, but nobody started work on it. Another officer can take it now.`,
    ],
  });

export const complaintMessageArrived: Write = (letterhead, caseId, complaint, to) =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: 'A message arrived',
    says: [`The person who made complaint ${caseId} sent us a message. Read it in the case.`],
  });

/** The same words whatever the text says, and whether or not a hold exists. */
export const complaintTextWaits: Write = (letterhead, caseId, complaint, to) =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: 'A text waits for a second person',
    says: [
      `An officer wrote to the person who made complaint ${caseId}. A second person must read the text before it leaves.`,
      'Read it in the case. Then send it, or return it to its author. The author may not do this.',
    ],
  });

export const complaintEntryWaits: Write = (letterhead, caseId, complaint, to) =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: 'A second officer is needed',
    says: [
      `An officer entered complaint ${caseId} more than 30 days after we received it. One business day has passed, and no second officer has confirmed the date of receipt.`,
      'You may confirm it. The officer who recorded it may not.',
    ],
  });

export const complaintReminder = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Complaint,
  to: string,
  { daysLeft }: Milestone,
): Letter =>
  toOurs(letterhead, caseId, complaint, {
    to,
    subject: daysLeft === 1 ? 'Due in 1 day' : `Due in ${daysLeft} days`,
    says: [`We have not answered complaint ${caseId}.`],
  });
