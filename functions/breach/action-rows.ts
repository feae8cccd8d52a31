import * as z from 'zod/mini';
import type { BreachCommand, BreachConfirmation } from '#domain/breach/commands.ts';
import { consultations, noReasons, withinAnswers } from '#domain/breach/events.ts';
import { investigators } from '#domain/breach/receipts.ts';
import { addresseesInForce, agencies } from '#domain/calendar/rulesets.ts';
import { confirmation, confirmationShape, line, prose } from '#functions/case/contract.ts';
import { type Action, action, signature } from './action-row.ts';
import {
  approval,
  asked,
  audience,
  bodiesMeant,
  breachesPath,
  californians,
  code,
  controllersLetter,
  counselNoted,
  day,
  direction,
  documentSeal,
  duty,
  filing,
  instant,
  letterWritten,
  list,
  moment,
  reason,
  stopNames,
  stops,
  untilWritten,
  yesOrNo,
} from './fields.ts';

const hash = z.optional(line(200, 'Give the hash of the document.'));
const addressee = z.enum([...agencies, 'all'], `Choose ${addresseesInForce.join(', ')} or all.`);
const reasoned = z.object({ reason });

/** Missing fields stay. */
const recordCorrection = z
  .object({
    occurredFrom: z.optional(moment),
    occurredTo: z.optional(moment),
    discoveredAt: z.optional(instant),
    determinedAt: z.optional(instant),
    reason,
  })
  .check(
    z.refine(({ reason: _, ...times }) => Object.values(times).some((time) => time !== undefined), {
      error: 'Give at least one of occurredFrom, occurredTo, discoveredAt, determinedAt.',
    }),
  );

/** A confirmation without a row does not compile. */
export const actionRows = {
  determine: action(
    'determination',
    z.object({
      determinedAt: instant,
      within2011: z.enum(withinAnswers, 'Choose yes, no or unclear.'),
      reportToLawEnforcement: z.optional(yesOrNo),
      tellCustomers: z.optional(yesOrNo),
      reasonCode: z.optional(z.enum(noReasons, `Choose from ${noReasons.join(', ')}.`)),
      reason,
      urgentNeed: z.optional(
        z.object({
          class: code('Name the class of customers.'),
          justification: prose(5000, 'Justify the need.'),
        }),
      ),
    }),
  ),
  'confirm-determination': signature('determination/confirmation', confirmation),
  'withdraw-determination': action('determination/withdrawal', reasoned),
  'confirm-withdrawal': signature('determination/withdrawal/confirmation', confirmation),
  'correct-record': action('record-correction', recordCorrection),
  'confirm-record-correction': signature('record-correction/confirmation', confirmation),
  'record-receipt': action(
    'law-enforcement-receipts',
    z.object({
      agency: addressee,
      filedAt: filing,
      receipt: code('Give the number of the receipt.'),
      confirmationHash: hash,
      urgentNeedIndicated: z.optional(z.boolean('Say true or false.')),
    }),
  ),
  'correct-receipt': action(
    'law-enforcement-receipts/{n}/correction',
    z.object({ filedAt: filing, confirmationHash: hash, reason }),
  ),
  'confirm-receipt': signature('law-enforcement-receipts/{n}/confirmation', confirmation),
  'withdraw-receipt': action('law-enforcement-receipts/{n}/withdrawal', reasoned),
  'record-copy': action('copies', z.object({ agency: addressee, sentAt: instant })),
  /** Both can lengthen a stop: `take-direction` stops us before it reads the body. */
  'record-direction': action('directions', direction, { handler: 'take-direction' }),
  'correct-direction': action(
    'directions/{n}/correction',
    z.object({ until: untilWritten, documentHash: hash, reason }),
    { handler: 'take-direction' },
  ),
  'confirm-direction': signature('directions/{n}/confirmation', confirmation),
  'lift-direction': action(
    'lifts',
    z.object({
      stops,
      agency: line(100, 'Name the agency.'),
      official: line(200, 'Name the official.'),
      reference: code('Give the reference.'),
      writtenOn: day,
      namesReferences: z.optional(
        z.array(code('Give the reference that the lift names.')).check(z.maxLength(40)),
      ),
      document: z.optional(line(200, 'Give the hash of the document.')),
    }),
  ),
  'confirm-lift': signature('lifts/{n}/confirmation', confirmation),
  'review-own-stop': action(
    'own-stops/{n}/review',
    z.object({
      bodies: bodiesMeant,
      reason,
      counselNote: z.optional(prose(5000, 'Give counsel’s note.')),
    }),
  ),
  'end-own-stop': action('own-stops/{n}/end', reasoned),
  'confirm-own-stop-end': signature('own-stops/{n}/end/confirmation', confirmation),
  'review-release': action(
    'release-review',
    z.object({
      decision: z.enum(['release', 'wait'], 'Choose release or wait.'),
      stops: z.optional(stops),
      asked,
      reason,
      until: z.optional(day),
    }),
  ),
  'confirm-restore': signature('restore/confirmation', confirmation),
  'ask-urgent-exception': action(
    'urgent-exception',
    z.object({
      agency: z.enum(investigators, `Choose ${investigators.join(' or ')}.`),
      contact: line(200, 'Name the person whom you consulted.'),
      consultedAt: instant,
      outcome: z.enum(consultations, `Choose from ${consultations.join(', ')}.`),
      class: z.union(
        [
          code('Name the class of customers.'),
          z.array(code('Name the class of customers.')).check(z.minLength(1), z.maxLength(40)),
        ],
        'Name the class of customers.',
      ),
      asked: z.optional(prose(5000, 'Say what the agency asked.')),
    }),
  ),
  /** After an objection without a written direction. */
  'ask-agency': action(
    'urgent-exception/question',
    z.object({
      agency: z.enum(investigators, `Choose ${investigators.join(' or ')}.`),
      official: line(200, 'Name the official whom you asked.'),
      askedAt: instant,
      answer: z.optional(prose(5000, 'Give the agency’s answer.')),
    }),
  ),
  'proceed-after-objection': action(
    'urgent-exception/proceeding',
    z.object({
      counsel: line(200, 'Name the counsel who advised us.'),
      advisedAt: instant,
      documentHash: documentSeal,
      reason,
    }),
    { access: 'breach-dpo' },
  ),
  'confirm-urgent-exception': signature('urgent-exception/confirmation', confirmation),
  'record-duty': action('other-duties', duty),
  'ask-published-notice': action('other-duties/{n}/publication', counselNoted),
  'confirm-published-notice': signature('other-duties/{n}/publication/confirmation', confirmation),
  'state-californians': action('other-duties/californians', californians),
  'write-controllers-letter': action('controllers-letter', controllersLetter),
  'confirm-controllers-letter': signature('controllers-letter/confirmation', confirmation),
  'record-controllers-letter': action('controllers-letter/sent', z.object({ sentOn: day })),
  'write-letter': action('notice', z.object({ ...letterWritten, for: audience, list })),
  'approve-notice': signature('notice/approval', approval),
  'pause-notice': action('notice/pause', reasoned),
  'resume-notice': action('notice/resume', z.object({ pauses: stopNames, reason })),
  'confirm-resume': signature('notice/resume/confirmation', confirmation),
  'open-supplement': action(
    'supplements',
    z.object({
      /** The officer's own statement. */
      sameBreach: z.boolean('Say true or false: do these people belong to the same breach?'),
      reason,
    }),
  ),
  'cancel-supplement': action('supplements/{n}/cancellation', reasoned),
  'confirm-write-off': signature('rows-to-finish/confirmation', z.object({ ...confirmationShape, list })),
  'ask-paper-mail-waiver': action('paper-mail-waiver', reasoned),
  'confirm-paper-mail-waiver': signature('paper-mail-waiver/confirmation', confirmation),
  close: action('close', z.object({})),
} as const satisfies Partial<Record<BreachCommand['type'], Action>> &
  Record<BreachConfirmation['type'], Action>;

export type ActionType = keyof typeof actionRows;

/** Below `/{caseId}/`. */
export const shortPathOf = (type: ActionType): string =>
  actionRows[type].path.slice(`${breachesPath}/{caseId}/`.length);
