import { NotVerified, ReasonMissing } from './errors.ts';
import { isAccepted } from './evidence.ts';
import type { RequestCommand } from './request-commands.ts';
import { CallBackMissing, EntryNotConfirmed, Frozen, ObjectionWindow } from './request-errors.ts';
import type { RequestEvent } from './request-events.ts';
import { isVerified, type Request } from './request-state.ts';
import { needsNobody } from './request-words.ts';
import { mustBeOpen } from './verification-decider.ts';

/** Kinds after which data of a company is gone. */
const erasures: readonly string[] = ['delete', 'deactivate'];

/** The company's other contacts are told of it and may object first. */
export const isErasure = ({ kind, standing }: Request): boolean =>
  standing === 'roster' && erasures.includes(kind);

/** @throws {ObjectionWindow | CallBackMissing} */
const mustBeUnopposed = (request: Request, now: string): void => {
  if (request.actFrom === undefined || now < request.actFrom) throw new ObjectionWindow();
  if (request.contactsTold === 0 && !isAccepted(request.evidence)) throw new CallBackMissing();
};

/** What stands against doing what was asked; a refusal is always open. @throws {DomainError} */
export const mustBeReady = (request: Request, outcome: string, now: string): void => {
  if (!isVerified(request) && !needsNobody.includes(request.kind)) throw new NotVerified();
  if (request.objection !== undefined) throw new Frozen();
  if (request.entry?.needsSecond && request.entry.confirmedBy === undefined) throw new EntryNotConfirmed();
  if (isErasure(request) && outcome !== 'no-data') mustBeUnopposed(request, now);
};

export const decideAnswer = (
  request: Request,
  command: Extract<RequestCommand, { type: 'answer' }>,
): RequestEvent[] => {
  mustBeOpen(request);
  const { type: _, now = '', ...given } = command;
  if (given.outcome === 'refused' && given.reasonCode === undefined) throw new ReasonMissing();
  if (given.outcome !== 'refused') mustBeReady(request, given.outcome, now);
  return [{ ...given, type: 'answer-given' }];
};
