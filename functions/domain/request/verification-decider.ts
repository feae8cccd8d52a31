import { isBefore } from '#domain/calendar/times.ts';
import { channelPolicies } from '#domain/case/channels.ts';
import { AlreadyDecided, LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { VerificationCommand } from './commands.ts';
import { EmailIsNoProof, EmailNotConfirmed, EvidenceDoesNotFit, KnowledgeIsNoProof } from './errors.ts';
import {
  type EvidenceKind,
  evidenceKinds,
  isAccepted,
  isEvidenceFor,
  isProof,
  isSeenInPerson,
  needsSecondOfficer,
  owesHolder,
} from './evidence.ts';
import { type RulesOf, sent, settled, settledOutside } from './rules.ts';
import { isSettled, isVerified, type Request } from './state.ts';
import { isQuestionOpen } from './verification.ts';

/** Per day. */
const renewalsPerDay = 3;

type Of<T extends VerificationCommand['type']> = Extract<VerificationCommand, { type: T }>;

/** A verdict may arrive before the record of its letter. */
const asks = ({ requesterType }: Request): boolean =>
  requesterType === 'roster' || requesterType === 'account' || requesterType === 'person';

/** Or the next one, whose letter may be out before its record. */
const isNewest = (request: Request, serial: number): boolean =>
  serial === (request.serial ?? 0) || serial === (request.serial ?? 0) + 1;

/** Opposite verdicts of two contacts freeze the case, in any order. */
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

const pressedBy = (request: Request, serial: number | undefined): boolean => {
  const { requesterType } = request;
  if (requesterType === 'roster' && serial === undefined) return true;
  return (requesterType === 'roster' || requesterType === 'account') && isNewest(request, serial ?? -1);
};

/** A later link does not replace a code on paper. */
const codeOf = (request: Request, code: string): boolean =>
  request.requesterType === 'account' && request.code === code;

/** New evidence settles an objection; a call-back settles a sole contact's verdict. */
const isShown = (request: Request): boolean =>
  (isAccepted(request.evidence) || (request.verdict === 'confirm' && request.contactsTold !== 0)) &&
  request.objection === undefined &&
  !owesHolder(request);

/** Photo ID allows a hand-over, whatever the earlier evidence. */
const opensMore = ({ evidence: known }: Request, evidence: EvidenceKind): boolean =>
  isSeenInPerson(evidence) && known?.evidence !== evidence;

const misfit = (request: Request, evidence: EvidenceKind): Refusal | undefined => {
  if (isShown(request) && !opensMore(request, evidence)) return new AlreadyDecided();
  // A mailbox on file proves nothing until its owner has confirmed the request from it.
  const isOwned = evidence !== 'mailbox-on-file' || request.email === 'confirm';
  return isOwned && isEvidenceFor(evidence, request) ? undefined : new EvidenceDoesNotFit();
};

/** Until the mailbox is confirmed no other evidence counts. */
const owesEmail = ({ requesterType, channel, email }: Request): boolean =>
  requesterType === 'person' && channelPolicies[channel].emailToConfirm && email !== 'confirm';

export const verificationRules: RulesOf<VerificationCommand> = {
  'ask-requester': {
    // After a code on paper wait only for the holder: nothing may show when it was mailed.
    goesOn: ({ code }) => code !== undefined,
    decide: (request, { letter, type: _, ...link }) =>
      !asks(request) || request.asked || isSettled(request)
        ? []
        : [...(letter ? [sent(letter)] : []), { type: 'requester-asked', ...link }],
  },
  'give-verdict': {
    goesOn: false,
    decide: (request, command) => {
      const { serial, contact = request.contact, code, verdict } = command;
      if (disagrees(request, command)) return [{ type: 'contact-objected', contact: contact ?? '' }];
      if (request.verdict !== undefined || isVerified(request)) throw new AlreadyDecided();
      const over = settledOutside(request);
      if (over !== undefined) throw over;
      if (!(code === undefined ? pressedBy(request, serial) : codeOf(request, code))) throw new UnknownLink();
      if (!isBefore(command.now, command.expiresAt)) throw new LinkExpired();
      return [
        {
          type: 'verdict-given',
          verdict,
          serial: serial ?? 0,
          ...(contact === undefined ? {} : { contact }),
          ...(code === undefined ? {} : { code }),
        },
      ];
    },
  },
  'give-email-verdict': {
    goesOn: false,
    closed: (request) => {
      const isNotice = request.stage === 'notifying-controller';
      if (request.email !== undefined) return new AlreadyDecided();
      const over = isNotice ? undefined : settledOutside(request);
      return over ?? (isNotice || request.requesterType === 'person' ? undefined : new UnknownLink());
    },
    decide: (request, { serial, verdict, now, expiresAt }) => {
      if (!isNewest(request, serial)) throw new UnknownLink();
      if (!isBefore(now, expiresAt)) throw new LinkExpired();
      return [{ type: 'email-verdict-given', verdict }];
    },
  },
  'renew-link': {
    goesOn: false,
    decide: (request, { on }) => {
      const today = request.renewals?.filter((day) => day === on).length ?? 0;
      const mayAsk = isQuestionOpen(request) && request.pausedUntil === undefined;
      return mayAsk && today < renewalsPerDay ? [{ type: 'link-renewed', on }] : [];
    },
  },
  'pause-verification': {
    goesOn: false,
    decide: (request, { until }) =>
      isQuestionOpen(request) && request.pausedUntil !== until
        ? [{ type: 'verification-paused', until }]
        : [],
  },
  'check-identity': {
    goesOn: false,
    closed: (request) => {
      const over = settled(request);
      if (over || evidenceKinds.some((kind) => misfit(request, kind) === undefined)) return over;
      return isShown(request) ? new AlreadyDecided() : new EvidenceDoesNotFit();
    },
    pointless: owesEmail,
    decide: (request, { type: _, ...checked }) => {
      const { evidence } = checked;
      if (evidence === 'email-alone') throw new EmailIsNoProof();
      if (!isProof(evidence)) throw new KnowledgeIsNoProof();
      const why = misfit(request, evidence);
      if (why !== undefined) throw why;
      const { verdict, objection } = request;
      if (owesEmail(request)) throw new EmailNotConfirmed();
      const needsSecond = needsSecondOfficer(request, verdict) || objection !== undefined;
      return [{ ...checked, evidence, type: 'identity-checked', needsSecond }];
    },
  },
  'confirm-identity': {
    goesOn: false,
    closed: (request) =>
      request.evidence === undefined || isAccepted(request.evidence)
        ? new NothingToConfirm()
        : settled(request),
    notBy: ({ evidence }) => whoDid('checked-identity', evidence),
    decide: (_, { by }) => [{ type: 'identity-confirmed', by }],
    // The second officer confirms the subject of the evidence and the requester's verdict too.
    proposal: (request) => {
      const { kind, capacity, relation, requesterType, account, controller, contact } = request;
      const { verdict, objection, evidence } = request;
      return {
        kind,
        capacity,
        relation,
        requesterType,
        account,
        controller,
        contact,
        verdict,
        objection,
        evidence,
      };
    },
  },
  'confirm-entry': {
    goesOn: false,
    closed: ({ entry }) =>
      entry?.needsSecond && entry.confirmedBy === undefined ? undefined : new NothingToConfirm(),
    notBy: ({ entry }) => whoDid('entered', entry),
    decide: (_, { by }) => [{ type: 'entry-confirmed', by }],
    proposal: ({ receivedAt, dueOn, entry, textSha256 }) => ({ receivedAt, dueOn, entry, textSha256 }),
  },
};
