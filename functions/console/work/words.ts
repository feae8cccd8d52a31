import type { Queue } from '#domain/case/queues.ts';
import { type Awaited, awaitedWords } from '#domain/case/work-facts.ts';
import type { WorkRow } from '#functions/case/work-row.ts';
import { capital } from '#functions/letters/capital.ts';

/** Words of each kind of request, topic of a complaint, and what else is in the list; a breach has its title. */
const kinds: Readonly<Record<string, string>> = {
  access: 'See data',
  correct: 'Correct data',
  update: 'Update data',
  delete: 'Delete data',
  deactivate: 'Deactivate data',
  'cpni-examine': 'See phone records (CPNI)',
  'cpni-correct': 'Correct phone records (CPNI)',
  'cpni-restrict': 'Restrict phone records (CPNI)',
  'cpni-permit': 'Permit a use of phone records (CPNI)',
  'cpni-disclose-to': 'Disclose phone records (CPNI) to somebody',
  'child-data': 'A child’s data',
  inquiry: 'Inquiry',
  request: 'Complaint about a request',
  'phone-records': 'Complaint about phone records',
  'work-data': 'Complaint about data of workers',
  other: 'Complaint',
  call: 'Call the account holder',
  transfer: 'Transfer of personal data',
  campaign: 'Campaign that uses phone records',
  'certificate-filing': 'Filing of the yearly CPNI certificate',
  holder: 'System that holds data',
  preservation: 'Preservation',
};

export const kindWords = ({ kind }: Pick<WorkRow, 'kind'>): string => kinds[kind] ?? kind;

/** Transfers, campaigns, downtimes, actions against data brokers, systems and trainings have lists of their own. */
const queueWords: Readonly<
  Record<
    Exclude<
      Queue,
      | 'transfers'
      | 'transfers-sealed'
      | 'campaigns'
      | 'downtimes'
      | 'downtimes-open'
      | 'broker-actions'
      | 'holders'
      | 'trainings'
    >,
    string
  >
> = {
  requester: 'Waiting for the requester',
  officer: 'For an officer to work on',
  settled: 'Settled',
  erased: 'Settled, personal data erased',
  'second-person': 'Waiting for a second officer',
  breach: 'Open breaches',
  'breach-settled': 'Settled breaches',
};

/** Value of a filter → words, by its name in the address. */
export const filterWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  due: { late: 'Late', '3-days': 'Due in 3 days' },
  assignee: { me: 'Mine', nobody: 'Nobody’s' },
  noun: { request: 'Requests', complaint: 'Complaints', account: 'Calls owed', breach: 'Breaches' },
  waits: Object.fromEntries(
    (Object.keys(awaitedWords) as Awaited[]).map((who) => [who, capital(awaitedWords[who])]),
  ),
  unread: { yes: 'With unread messages' },
  queue: queueWords,
  kind: kinds,
  // By slug; a page knows the names.
  controller: {},
};

export const filterNames: Readonly<Record<string, string>> = {
  due: 'When',
  assignee: 'Owner',
  noun: 'What',
  waits: 'Waits for',
  unread: 'Messages',
  queue: 'State',
  kind: 'Kind',
  controller: 'Company',
};
