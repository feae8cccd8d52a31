import { isBefore } from '#domain/calendar/times.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { AlreadyDecided, AlreadySettled, LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { VerificationCommand } from './commands.ts';
import { EmailNotConfirmed, EvidenceDoesNotFit, KnowledgeIsNoProof } from './errors.ts';
import type { RequestEvent } from './events.ts';
import {
  isAccepted,
  isEvidenceFor,
  isProof,
  isSeenInPerson,
  needsSecondOfficer,
  owesHolder,
} from './evidence.ts';
import { isSettled, isVerified, mustBeOpen, type Request } from './state.ts';
import { isQuestionOpen } from './verification.ts';

/** New links on one day. */
const renewalsPerDay = 3;

/** For the person it is over, whatever goes on inside. @throws {AlreadySettled} */
export const mustBeOpenOutside = (request: Request): void => {
  if (request.endedAt !== undefined) throw new AlreadySettled();
  mustBeOpen(request);
};

type Of<T extends VerificationCommand['type']> = Extract<VerificationCommand, { type: T }>;

/** A link can say who is asking; a verdict may have overtaken the record of its letter. */
const asks = ({ requesterType }: Request): boolean =>
  requesterType === 'roster' || requesterType === 'account' || requesterType === 'person';

/** The newest link; the letter of the one after it may be out before that is recorded. */
const isNewest = (request: Request, serial: number): boolean =>
  serial === (request.serial ?? 0) || serial === (request.serial ?? 0) + 1;

/** Two contacts say the opposite: the later word never wins silently, whichever it is, it freezes the case. */
const disagrees = (request: Request, command: Of<'give-verdict'>): boolean => {
  const { contact = request.contact, verdict: said, now, expiresAt } = command;
  const isDecided = request.verdict !== undefined || isVerified(request);
  const [yes, saidYes] = [(request.verdict ?? 'confirm') === 'confirm', said === 'confirm'];
  return (
    request.requesterType === 'roster' &&
    isDecided &&
    yes !== saidYes &&
    request.verdictBy !== contact &&
    request.objection !== contact &&
    (request.stage === 'acknowledged' || request.stage === 'working') &&
    (!saidYes || isBefore(now, expiresAt))
  );
};

/** The newest link of whoever was asked; of a company any contact's. */
const pressedBy = (request: Request, serial: number | undefined): boolean => {
  const { requesterType } = request;
  if (requesterType === 'roster' && serial === undefined) return true;
  return (requesterType === 'roster' || requesterType === 'account') && isNewest(request, serial ?? -1);
};

/** The newest code that was posted; a link that went out since takes nothing from it. */
const codeOf = (request: Request, code: string): boolean =>
  request.requesterType === 'account' && request.code === code;

const verdict = (request: Request, command: Of<'give-verdict'>): RequestEvent[] => {
  const { serial, contact = request.contact } = command;
  if (disagrees(request, command)) return [{ type: 'contact-objected', contact: contact ?? '' }];
  if (request.verdict !== undefined || isVerified(request)) throw new AlreadyDecided();
  mustBeOpenOutside(request);
  if (!(command.code === undefined ? pressedBy(request, serial) : codeOf(request, command.code)))
    throw new UnknownLink();
  if (!isBefore(command.now, command.expiresAt)) throw new LinkExpired();
  return [
    {
      type: 'verdict-given',
      verdict: command.verdict,
      serial: serial ?? 0,
      ...(contact === undefined ? {} : { contact }),
      ...(command.code === undefined ? {} : { code: command.code }),
    },
  ];
};

const emailVerdict = (request: Request, command: Of<'give-email-verdict'>): RequestEvent[] => {
  if (request.email !== undefined) throw new AlreadyDecided();
  if (request.stage !== 'notifying-controller') mustBeOpenOutside(request);
  const byLink = request.requesterType === 'person' || request.stage === 'notifying-controller';
  if (!byLink || !isNewest(request, command.serial)) throw new UnknownLink();
  if (!isBefore(command.now, command.expiresAt)) throw new LinkExpired();
  return [{ type: 'email-verdict-given', verdict: command.verdict }];
};

const renewal = (request: Request, on: string): RequestEvent[] => {
  const today = (request.renewals ?? []).filter((day) => day === on).length;
  const mayAsk = isQuestionOpen(request) && request.pausedUntil === undefined;
  return mayAsk && today < renewalsPerDay ? [{ type: 'link-renewed', on }] : [];
};

const pause = (request: Request, until: string): RequestEvent[] =>
  isQuestionOpen(request) && request.pausedUntil !== until ? [{ type: 'verification-paused', until }] : [];

const identity = (request: Request, command: Of<'check-identity'>): RequestEvent[] => {
  const { type: _, ...checked } = command;
  if (!isProof(checked.evidence)) throw new KnowledgeIsNoProof();
  mustBeOpen(request);
  // An objection is settled by new evidence; a sole contact's word by a call-back.
  const decided =
    isAccepted(request.evidence) || (request.verdict === 'confirm' && request.contactsTold !== 0);
  // Records are handed over to whoever shows photo ID, however else they have confirmed before.
  const inPerson = isSeenInPerson(checked.evidence) && request.evidence?.evidence !== checked.evidence;
  if (decided && request.objection === undefined && !inPerson && !owesHolder(request))
    throw new AlreadyDecided();
  const { evidence } = checked;
  if (!isEvidenceFor(evidence, request.capacity, request.kind)) throw new EvidenceDoesNotFit();
  const { emailToConfirm } = channelPolicies[request.channel];
  if (request.requesterType === 'person' && emailToConfirm && request.email !== 'confirm')
    throw new EmailNotConfirmed();
  const needsSecond = needsSecondOfficer(request.kind, request.verdict) || request.objection !== undefined;
  return [{ ...checked, evidence, type: 'identity-checked', needsSecond }];
};

const confirmation = (request: Request, by: string): RequestEvent[] => {
  const { evidence } = request;
  if (evidence === undefined || isAccepted(evidence)) throw new NothingToConfirm();
  mustBeOpen(request);
  mustBeDifferentPerson(by, evidence.by);
  return [{ type: 'identity-confirmed', by }];
};

const entry = (request: Request, by: string): RequestEvent[] => {
  const { entry: entered } = request;
  if (!entered?.needsSecond || entered.confirmedBy !== undefined) throw new NothingToConfirm();
  mustBeDifferentPerson(by, entered.by);
  return [{ type: 'entry-confirmed', by }];
};

export const decideVerification = (request: Request, command: VerificationCommand): RequestEvent[] => {
  switch (command.type) {
    case 'ask-requester': {
      const { letter, type: _, ...sent } = command;
      if (!asks(request) || request.asked || isSettled(request)) return [];
      return [
        ...(letter ? [{ ...letter, type: 'letter-sent' } as const] : []),
        { type: 'requester-asked', ...sent },
      ];
    }
    case 'give-verdict':
      return verdict(request, command);
    case 'give-email-verdict':
      return emailVerdict(request, command);
    case 'renew-link':
      return renewal(request, command.on);
    case 'pause-verification':
      return pause(request, command.until);
    case 'check-identity':
      return identity(request, command);
    case 'confirm-identity':
      return confirmation(request, command.by);
    case 'confirm-entry':
      return entry(request, command.by);
  }
};
