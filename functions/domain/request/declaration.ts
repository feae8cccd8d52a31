import type { Instant } from '#domain/calendar/times.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { isBound, isOutdated } from './bound.ts';
import type { RecordsCommand } from './commands.ts';
import { handsOutCpni } from './delivery.ts';
import { PackageMissing } from './errors.ts';
import {
  NothingToDeclare,
  PackageNotBound,
  PackageNotRead,
  RecordsOfAnotherAccount,
} from './package-errors.ts';
import {
  type CheckedPackage,
  type CheckingEvent,
  type Declaration,
  declarablePolicies,
} from './records-state.ts';
import { type RulesOf, settled } from './rules.ts';
import type { Request } from './state.ts';

/** @throws {PackageMissing | PackageNotBound | NothingToDeclare} */
const archiveIn = (request: Request): CheckedPackage => {
  if (request.package === undefined) throw new PackageMissing();
  if (!isBound(request, request.package)) throw new PackageNotBound();
  if (request.package.documents === 0) throw new NothingToDeclare();
  return request.package;
};

/** What waits for the second officer. */
export const declarationWaiting = (request: Request): Declaration | undefined => {
  const { declared } = request;
  if (declared === undefined || declared.confirmedBy !== undefined) return undefined;
  return isOutdated(request, declared) ? undefined : declared;
};

/** P34: an officer declares whose records these are, and a second one looks through them. */
export const declarationRules: RulesOf<RecordsCommand> = {
  'declare-records': {
    goesOn: true,
    closed: (request) =>
      settled(request) ?? (handsOutCpni(request, 'done') ? undefined : new NothingToDeclare()),
    decide: (request, { type: _, named, spelling: typed, ...said }) => {
      const { account, spelling } = request.account === undefined ? (named ?? {}) : request;
      // Without a spelling: asked for before spellings were kept.
      const isTheirs = said.account === account && (spelling === undefined || typed === spelling);
      if (account !== undefined && !isTheirs)
        throw new RecordsOfAnotherAccount([
          { pointer: '#/account', detail: 'This is not the account that the request is about.' },
        ]);
      const archive = declarablePolicies[said.covers].inArchive ? { package: archiveIn(request).sha256 } : {};
      const of = account === undefined ? typed : spelling;
      return [{ type: 'records-declared', ...said, ...(of && { spelling: of }), ...archive }];
    },
  },
  'confirm-records': {
    goesOn: true,
    closed: (request) =>
      declarationWaiting(request) === undefined ? new NothingToConfirm() : settled(request),
    notBy: (request) => whoDid('declared-records', declarationWaiting(request)),
    decide: ({ declared, package: archive }, { by, proposalSha256 }) => {
      const isInArchive = declared !== undefined && declarablePolicies[declared.covers].inArchive;
      if (isInArchive && !archive?.readBy?.includes(by)) throw new PackageNotRead();
      return [{ type: 'records-looked-through', by, proposalSha256 }];
    },
    proposal: ({ kind, account, spelling, declared }) => ({ kind, account, spelling, declared }),
  },
};

export const evolveChecking = (
  request: Request,
  event: CheckingEvent,
  at: Instant,
): Pick<Request, 'package' | 'declared' | 'leftOut'> => {
  const { package: archive, declared } = request;
  switch (event.type) {
    case 'package-kept': {
      const { type: _, ...kept } = event;
      return { package: kept };
    }
    case 'package-read':
      return archive?.sha256 === event.sha256
        ? { package: { ...archive, readBy: [...(archive.readBy ?? []), event.by] } }
        : {};
    case 'package-reviewed':
      return {
        leftOut: event.leaveOut,
        ...(archive?.sha256 === event.sha256 && { package: { ...archive, reviewedBy: event.by } }),
      };
    case 'records-declared': {
      const { type: _, ...said } = event;
      return { declared: { ...said, at } };
    }
    case 'records-looked-through': {
      const { by, proposalSha256 } = event;
      return declared === undefined
        ? {}
        : { declared: { ...declared, confirmedBy: by, confirmedAt: at, proposalSha256 } };
    }
  }
};
