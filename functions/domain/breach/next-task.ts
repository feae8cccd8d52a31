import type { Instant } from '#domain/calendar/times.ts';
import { type Access, type Group, groups, mayGroup } from '#domain/case/groups.ts';
import { isApproved } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { noticeOf } from './customer-notice.ts';
import { nextPersonOf, type PersonTask } from './next-person.ts';
import { type ReleaseFault, releaseFaults } from './release-faults.ts';
import { toldAgainstLaw } from './told-against-law.ts';

interface TaskInWords {
  readonly does: string;
  readonly access: Access;
}

const work = (does: string): TaskInWords => ({ does, access: 'breach-work' });
const sign = (does: string): TaskInWords => ({ does, access: 'breach-signing' });

/** What the first list lacks that is neither approved nor being read. */
const approving = (breach: Breach): TaskInWords => {
  const { noticeLists } = noticeOf(breach);
  const open = noticeLists.find((one) => one.asked === undefined && !isApproved(one, one.everyone));
  const name = open === undefined || open.n === 1 ? '' : ` (supplement ${open.n})`;
  if (open?.list === undefined) return work(`Upload the list of customers${name}`);
  if (open.everyone.letterSha256 === undefined) return work(`Write the letter to customers${name}`);
  return sign(`Read and approve the letter and the list${name}`);
};

const faultWords: Readonly<Record<ReleaseFault, string>> = {
  'without-receipts': 'no agency was notified before it. Report to law enforcement and ask counsel',
};
/** An officer looks at a release that did not wait for a stop. */
const reviewing =
  (does: string) =>
  (breach: Breach): TaskInWords =>
    work(toldAgainstLaw(breach).length === 0 ? does : `${does}: the release did not wait for this review`);

const tasks: Readonly<Record<PersonTask, (breach: Breach) => TaskInWords>> = {
  'confirm-restore': () => sign('Compare this breach with paper records after the restore'),
  determine: () => work('Record the determination'),
  'second-person': () => sign('Confirm what another officer recorded'),
  'look-at-release': (breach) =>
    work(
      `Look at this release: ${releaseFaults(breach)
        .map((one) => faultWords[one])
        .join('; ')}`,
    ),
  'record-receipts': () => work('Report to law enforcement and record the receipts'),
  'review-release': reviewing('Ask the agency in writing and record the release review'),
  'review-own-stop': reviewing('Review our own stop'),
  'approve-notice': approving,
  'resume-notice': () => work('Find out why sending is paused, then resume it'),
  'post-letters': () => work('Account for the paper letters that are not mailed'),
  'finish-rows': () => work('Finish the rejected rows of the list'),
  'send-supplement': approving,
};

export interface NextTask {
  readonly task: PersonTask;
  /** In words, as an act. */
  readonly does: string;
  readonly mayBy: readonly Group[];
  /** It is a signature: the officer who acted before cannot do it. */
  readonly signs: boolean;
}

/** Undefined when a machine or a date is next, or nothing. */
export const nextTaskOf = (breach: Breach, now: Instant): NextTask | undefined => {
  const task = nextPersonOf(breach, now);
  if (task === undefined) return undefined;
  const { does, access } = tasks[task](breach);
  const mayBy = groups.filter((group) => mayGroup(access, group));
  return { task, does, mayBy, signs: access === 'breach-signing' };
};
