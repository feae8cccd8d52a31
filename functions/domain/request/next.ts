import { type Next, nextAndLaterOf, type Rule } from '#domain/case/rule.ts';
import { type AboutCase, sharedRules } from '#domain/case/shared-rules.ts';
import { reviewRule } from './access-package.ts';
import type { RequestCommand } from './commands.ts';
import { requestRules } from './decider.ts';
import { holderUploadRule } from './holder-uploads.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import { officerActions } from './officer-actions.ts';
import { packageRule } from './records.ts';
import type { CaseFacts } from './rules.ts';
import type { Request } from './state.ts';

type Own = RequestCommand['type'] | OfficerAction['type'];

/** Whether an officer does it at a door of its own. A new command does not compile until somebody decides. */
const isByOfficer = {
  assign: true,
  reclassify: true,
  split: true,
  /** The other request takes the duplicate in the same act. */
  join: true,
  'take-duplicate': false,
  reopen: true,
  /** The machine of a hold. */
  resume: false,
  write: true,
  extend: true,
  'set-new-date': true,
  'record-child-age': true,
  'record-state': true,
  'change-format': true,
  close: true,
  'apply-restriction': true,
  'tell-company': true,
  'name-instruction': true,
  'check-identity': true,
  'confirm-identity': true,
  'confirm-entry': true,
  'decide-block': true,
  'confirm-block': true,
  'declare-records': true,
  'confirm-records': true,
  answer: true,
  'record-holder-answer': true,
  'confirm-text': true,
  'return-text': true,
  /** What becomes of a text that an officer sends. */
  'hold-text': false,
  /** The requester, or a contact of the company. */
  'receive-message': false,
  'give-verdict': false,
  'give-email-verdict': false,
  'renew-link': false,
  'answer-for-controller': false,
  object: false,
  withdraw: false,
  /** The hour's run. */
  'instruct-holders': false,
  /** A machine, or the roster. */
  'send-owed-letter': false,
  acknowledge: false,
  'look-up': false,
  'ask-requester': false,
  'pause-verification': false,
  redirect: false,
  'ask-data-subject': false,
  'send-notice': false,
  'tell-contacts': false,
  'lose-authority': false,
  'ask-officer': false,
  'send-answer': false,
  'stop-delivery': false,
  'handle-milestone': false,
} as const satisfies Record<Own, boolean>;

type OwnAct = { [C in Own]: (typeof isByOfficer)[C] extends true ? C : never }[Own];

/** What an officer can do to a request. */
export type RequestAct =
  | OwnAct
  | keyof typeof sharedRules
  | 'put-package'
  | 'upload-holder-package'
  | 'review-package';

// biome-ignore lint/suspicious/noExplicitAny: the rules of a union are about different things
type AnyRule = Rule<Request, any, any, CaseFacts, unknown>;

const own: Readonly<Record<Own, AnyRule>> = { ...officerActions, ...requestRules };
const acts = (Object.keys(isByOfficer) as Own[]).filter((one): one is OwnAct => isByOfficer[one]);

export const requestActRules: Readonly<Record<RequestAct, AnyRule>> = {
  ...(Object.fromEntries(acts.map((act) => [act, own[act]])) as Record<OwnAct, AnyRule>),
  'put-package': packageRule,
  'upload-holder-package': holderUploadRule,
  'review-package': reviewRule,
  ...sharedRules,
};

/** From the rules that decide each act. */
export const nextOfRequest = (request: Request, facts: CaseFacts): readonly Next<RequestAct, AboutCase>[] =>
  nextAndLaterOf(requestActRules, request, facts);
