import type { Breach } from '#domain/breach/breach.ts';
import { openConfirmations, pendingConfirmations } from '#domain/breach/pending.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { actionRows } from './action-rows.ts';
import type { TextByHash } from './words-of.ts';

const textsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) =>
        key === 'textSha256' && typeof member === 'string' ? [member] : textsIn(member),
      );

const proposalsIn = (breach: Breach, waiting = pendingConfirmations(breach)) =>
  waiting.flatMap(({ confirms, ...pending }) =>
    confirms === undefined ? [] : [{ ...pending, confirms, proposal: proposalOf(breach, confirms) }],
  );

/** For the second officer to read. */
export const textsOfProposals = (breach: Breach): readonly string[] =>
  proposalsIn(breach).flatMap(({ proposal }) => textsIn(proposal));

/** With the path and hash to confirm. */
export const proposalsView = (caseId: string, breach: Breach, now: Instant, words: TextByHash) =>
  proposalsIn(breach, openConfirmations(breach, now)).map(({ toConfirm, since, by, confirms, proposal }) => ({
    ...{ toConfirm, since, by, proposal },
    texts: Object.fromEntries(textsIn(proposal).map((sha256) => [sha256, words(sha256)])),
    proposalSha256: proposalSha256(proposal),
    confirmAt: actionRows[confirms.type].path
      .replace('{caseId}', caseId)
      .replace('{n}', String('n' in confirms ? confirms.n : '')),
    ...('list' in confirms ? { list: confirms.list } : {}),
  }));
