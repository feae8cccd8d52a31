import type { Awaited, WorkFacts } from './work-facts.ts';

/**
 * Where the list finds the cases that wait so. `need`: in an index of their own, which an ordinary case is never in, so it costs nothing
 * for it. `breach`: nothing but a breach waits so. `queue`: ordinary cases wait so, and a page of their queue has enough of them.
 */
const places: Readonly<Record<Awaited, 'need' | 'need-or-breach' | 'breach' | 'queue'>> = {
  systems: 'need',
  'second-officer': 'need-or-breach',
  'paper-mail': 'need-or-breach',
  agency: 'breach',
  date: 'breach',
  officer: 'queue',
  requester: 'queue',
  controller: 'queue',
  'account-holder': 'queue',
  machine: 'queue',
  nobody: 'queue',
};

const isNeed = (waits: Awaited): boolean => places[waits].startsWith('need');

const another = 'other';
const whos = [...Object.keys(places).filter((who) => isNeed(who as Awaited)), another];

const withUnread = (who: string): string => `${who} unread`;

/** Its place in the index by need: it waits for more than its officer, or has a message that nobody has answered. Undefined: neither. */
export const needOf = ({ waits: { who }, unread = 0 }: Pick<WorkFacts, 'waits' | 'unread'>) => {
  const place = isNeed(who) ? who : another;
  if (unread > 0) return withUnread(place);
  return place === another ? undefined : place;
};

export interface NeedFilter {
  readonly waits?: Awaited;
  readonly unread?: 'yes';
}

/** The places of all open cases that may match, no breach among them; undefined: the index does not have them. */
export const needsFor = ({ waits, unread }: NeedFilter): readonly string[] | undefined => {
  const found = waits !== undefined && isNeed(waits) ? [waits] : undefined;
  if (unread === undefined) return found && [...found, ...found.map(withUnread)];
  return (found ?? whos).map(withUnread);
};

/** Whether a breach may match, and whether nothing else does. It has no messages. */
export const breachesFor = ({ waits, unread }: NeedFilter): 'none' | 'some' | 'only' => {
  if (unread !== undefined || (waits && places[waits] === 'need')) return 'none';
  return waits && places[waits] === 'breach' ? 'only' : 'some';
};
