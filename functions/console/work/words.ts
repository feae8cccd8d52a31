import { type Awaited, awaitedWords } from '#domain/case/work-facts.ts';

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Value of a filter → words, by name in the address. */
export const filterWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  due: { late: 'Late', '3-days': 'Due in 3 days' },
  assignee: { me: 'Mine', nobody: 'Nobody’s' },
  noun: { request: 'Requests', complaint: 'Complaints', account: 'Calls owed', breach: 'Breaches' },
  waits: Object.fromEntries(
    (Object.keys(awaitedWords) as Awaited[]).map((who) => [who, capital(awaitedWords[who])]),
  ),
  unread: { yes: 'With unread messages' },
};

export const filterNames: Readonly<Record<string, string>> = {
  due: 'When',
  assignee: 'Owner',
  noun: 'What',
  waits: 'Waits for',
  unread: 'Messages',
};
