import { residenceFacts } from '#domain/calendar/deadlines.ts';
import { NoSuchFile } from '#domain/case/errors.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import { requests } from '#domain/request/request.ts';
import { allDeniedIds } from '#functions/account/offers.ts';
import { emailKey } from '#functions/case/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import type { WaitingRestriction } from '#ports/waiting-restrictions.ts';
import { admit } from './admit.ts';
import { openRequest, receivedAt } from './receiving.ts';
import { restrictionOf } from './restriction-of.ts';

type TakeInPorts = Pick<
  Ports,
  | 'cases'
  | 'clock'
  | 'counters'
  | 'limits'
  | 'pendingDenials'
  | 'people'
  | 'policies'
  | 'waitingRestrictions'
  | 'workflows'
  | 'zone'
>;

type Count = (name: 'RestrictionsUnread', value: number) => void;

const details = 'Sent by the form for restrictions that works while our other pages do not.';

/** Officers read these where a person gave nothing. */
const notGiven = { name: 'Name not given', postal: 'No address was given.' } as const;

const personOf = ({
  account,
  name = notGiven.name,
  contact = notGiven.postal,
}: WaitingRestriction): Person => {
  const email = emailKey(contact);
  if (email !== undefined) return { name, account, details, email };
  // Nothing can be emailed there: an officer sees it as it was typed.
  const postal = isEmailAddress(contact) ? `Not an email address: ${contact}` : contact;
  return { name, account, details, postal };
};

/** Its receipt is the time of the form, not of this run. A second time it finds the same case. */
const takeIn = async (ports: TakeInPorts, waiting: WaitingRestriction): Promise<void> => {
  const { id, receivedAt: at, source, language: locale, account } = waiting;
  if ((await ports.cases.find(requests, id)) !== undefined) return;
  const { letterWaits, network } = await admit(ports)(source, id, 'cpni-restrict');
  const facts = {
    kind: 'cpni-restrict',
    channel: 'web',
    capacity: 'account-holder',
    ...residenceFacts(),
    locale,
    ...(letterWaits && { letterWaits }),
    ...(network && { network }),
  } as const;
  const received = receivedAt(id, at, facts, ports);
  await ports.pendingDenials.put(allDeniedIds(account), restrictionOf(id, received));
  await openRequest(ports, 'requester', id, personOf(waiting), () => received);
};

/** Erased only once its case is there. @returns whether it could be read */
const takeInOne = async (ports: TakeInPorts, id: string): Promise<boolean> => {
  const { waitingRestrictions } = ports;
  try {
    const waiting = await waitingRestrictions.read(id);
    if (waiting === undefined) return false;
    await takeIn(ports, waiting);
    await waitingRestrictions.erase(id);
    return true;
  } catch (fault) {
    // Another run has done it.
    if (fault instanceof NoSuchFile) return true;
    throw fault;
  }
};

/**
 * Makes requests of the restrictions that wait outside the table, each once. One that fails waits for the next run, which fails
 * until it is done; one that cannot be read stays, and an alarm rings until an engineer has looked (RUNBOOK).
 */
export const takeInRestrictions = (count: Count) => (ports: TakeInPorts) => async (): Promise<void> => {
  const faults: unknown[] = [];
  let unread = 0;
  for (const id of await ports.waitingRestrictions.list())
    try {
      if (await takeInOne(ports, id)) continue;
      unread += 1;
      console.error({ code: 'restriction-unread', id });
    } catch (fault) {
      faults.push(fault);
    }
  count('RestrictionsUnread', unread);
  if (faults.length > 0) throw new AggregateError(faults, 'restrictions that are no case yet');
};
