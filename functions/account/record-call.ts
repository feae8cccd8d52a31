import { accounts } from '#domain/account/account.ts';
import { decideCall } from '#domain/account/calls.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import type { CallMade } from './contract.ts';
import { accountMeant, viewOf } from './read-account.ts';

const wrong = (detail: string): InvalidInput => new InvalidInput([{ pointer: '#/calledAt', detail }]);

/** The task stays until someone was reached. Idempotent. @throws {NotFound | InvalidInput} */
export const recordCall =
  (ports: Pick<Ports, 'cases' | 'people' | 'clock' | 'zone'>) =>
  async ({
    number,
    n: typed,
    calledAt,
    reached,
    by,
  }: CallMade & { number: string; n: string; by: string }) => {
    const { cases, clock } = ports;
    const n = Number(typed);
    const meant = await accountMeant(ports, number);
    const seen = meant?.isExact ? meant.found : undefined;
    const owed = seen?.state.calls?.find((call) => call.n === n);
    if (seen === undefined || owed === undefined) throw new NotFound();
    if (isAfter(calledAt, instantText(clock.now()))) throw wrong('This is in the future.');
    if (isBefore(calledAt, owed.owedSince))
      throw wrong('This time is before the change that the call is about.');
    const made = { n, calledAt, reached };
    const after = await cases.change(accounts, seen, `officer:${by}`, ({ state }) =>
      decideCall(state.calls, made),
    );
    return { body: await viewOf(ports, number, after) };
  };
