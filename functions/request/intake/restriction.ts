import { accounts } from '#domain/account/account.ts';
import { apartIdOf } from '#domain/account/spellings.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { withinNotice } from '#domain/choice/chosen.ts';
import {
  decidePermit,
  decideRestriction,
  isConfirmedAlready,
  permissionLetter,
  permitsIn,
  receiptsIn,
  restrictionLetter,
} from '#domain/choice/decider.ts';
import { effectOf, type PermissionEffect } from '#domain/choice/effect.ts';
import type { Restriction } from '#domain/choice/events.ts';
import { takersIn } from '#domain/choice/recipients.ts';
import { registerOf, type TakerOf, usesNow } from '#domain/choice/register.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import type { Request } from '#domain/request/state.ts';
import { accountsFound, identified, placeDenial, type StoredAccount } from '#functions/account/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { ClassifiedKey, Letter } from '#ports/letters.ts';
import { addressOfRecord } from '../address-of-record.ts';
import { permissionConfirmed } from '../letters/permission.ts';
import { restrictionConfirmed } from '../letters/restriction.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { restrictionOf } from './restriction-of.ts';

type RestrictPorts = Pick<Ports, 'cases' | 'people' | 'letters' | 'clock' | 'letterhead'>;
export type RestrictingPorts = RestrictPorts & Pick<Ports, 'secrets'>;
export type PlacingPorts = Pick<Ports, 'cases' | 'clock' | 'pendingDenials'>;

const asOf = ({ clock }: Pick<Ports, 'clock'>, { zone }: Pick<Request, 'zone'>) => ({
  now: instantText(clock.now()),
  zone,
});

const takersNow = (
  { clock, letterhead }: Pick<Ports, 'clock' | 'letterhead'>,
  { zone }: Pick<Request, 'zone'>,
): TakerOf => takersIn(letterhead.cpniRecipients, civilDay(instantText(clock.now()), zone));

/** Only to the address of record. */
const confirm = async (
  ports: RestrictPorts,
  account: CaseId,
  request: Request,
  key: ClassifiedKey,
  compose: (to: string) => Letter | Promise<Letter>,
): Promise<void> => {
  const to = await addressOfRecord(ports, { account, zone: request.zone });
  if (to === undefined) return;
  const sent = await ports.letters.sendOnce(account, key, async () => compose(to));
  await ports.cases.change(accounts, account, 'machine:restriction', ({ history }) =>
    history.some(({ events }) =>
      events.some((event) => event.type === 'letter-sent' && event.kind === key.kind && event.of === key.of),
    )
      ? []
      : [{ ...letterFactOf(sent), type: 'letter-sent' as const }],
  );
};

/**
 * Applies from receipt, before any check, to every account that the number finds; `entry` is what it finds first.
 * A retry does not restore a restriction lifted since. Writes no letter: a mailbox must hold up nothing.
 */
export const restrict = async (
  ports: Pick<Ports, 'cases' | 'clock'>,
  caseId: CaseId,
  request: Request,
  entry: CaseId,
  by = request.entry?.by,
): Promise<StoredAccount> => {
  const wanted = restrictionOf(caseId, request, by);
  const first = await record(ports, wanted, entry);
  // An account that is set apart after this write takes over the restriction; one that was before it is among these.
  for (const spelling of first.state.apart ?? []) await record(ports, wanted, apartIdOf(spelling));
  return first;
};

export interface Placed {
  /** Undefined for a text without a number. */
  readonly entry: CaseId | undefined;
  readonly isOurs: boolean;
}

/** For the number as somebody wrote it, and for what else it can mean. */
export const restrictNumber = async (
  ports: PlacingPorts,
  caseId: CaseId,
  request: Request,
  typed: string,
  by = request.entry?.by,
): Promise<Placed> => {
  const { written, others, isOurs } = await placeDenial(typed, (entry) =>
    restrict(ports, caseId, request, entry, by),
  );
  if (others.length > 0) await ports.pendingDenials.withdraw(others, caseId);
  return { entry: (isOurs ? written.at(-1) : written[0])?.id, isOurs };
};

/** To each account's address of record, once in 30 days if nothing changed. */
export const confirmRestriction = async (
  ports: RestrictingPorts,
  caseId: CaseId,
  request: Request,
  entry: CaseId,
): Promise<void> => {
  const first = await ports.cases.read(accounts, entry);
  for (const { id, state, history } of await accountsFound(ports, first)) {
    // Lifted or put back while the letter could not go out: it would not be true any more.
    if (!inForce(state).some((one) => one.request === caseId)) continue;
    if (isConfirmedAlready(history, instantText(ports.clock.now()))) continue;
    // The link undoes this receipt on this account, and no other.
    const serial = receiptsIn(history).indexOf(caseId) + 1;
    await confirm(ports, id, request, { kind: restrictionLetter, of: caseId }, async (to) => {
      const secret = await issuedSecret(ports, id, 'restriction', serial, to);
      const now = usesNow(registerOf(state, history, asOf(ports, request)), takersNow(ports, request));
      return restrictionConfirmed(ports.letterhead, caseId, request, { to, secret, now });
    });
  }
};

const record = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  wanted: Restriction,
  account: CaseId,
): Promise<StoredAccount> => {
  const actor = 'machine:restriction';
  const now = instantText(clock.now());
  const recorded = decideRestriction([], wanted);
  const { opened, case: first } = await cases.open(accounts, account, actor, now, recorded);
  return opened
    ? first
    : cases.change(accounts, account, actor, (seen) => decideRestriction(seen.history, wanted));
};

const wantedBy = (caseId: CaseId, request: Request, notice: string) => ({
  ...{ request: caseId, receivedAt: request.receivedAt, channel: request.channel, notice },
  ...withinNotice(request.permits, notice),
  ...(request.entry && { by: request.entry.by }),
});

/**
 * Only a verified, granted permit lifts its account's restriction, and only an earlier one (R-5, P31).
 * `notice`: the version that the person was shown.
 */
export const permit = async (
  ports: RestrictingPorts,
  caseId: CaseId,
  request: Request,
  notice: string,
): Promise<void> => {
  const { cases, letterhead } = ports;
  const found = await identified(ports, request.account, request.spelling);
  if (found === undefined) return;
  const { id: account } = found;
  const { state, history } = await cases.change(accounts, account, 'machine:restriction', ({ history }) =>
    decidePermit(history, wantedBy(caseId, request, notice)),
  );
  const register = registerOf(state, history, asOf(ports, request));
  await confirm(ports, account, request, { kind: permissionLetter, of: caseId }, async (to) => {
    const serial = permitsIn(history).indexOf(caseId) + 1;
    const secret = await issuedSecret(ports, account, 'permission', serial, to);
    const takerOf = takersNow(ports, request);
    return permissionConfirmed(letterhead, caseId, request, { to, secret, notice, register, takerOf });
  });
};

/** What the permission does, or would do if it were granted now; undefined: its number is on no account. Stores nothing. */
export const permitEffect = async (
  ports: Pick<Ports, 'cases' | 'clock' | 'letterhead'>,
  caseId: CaseId,
  request: Request,
  notice: string,
): Promise<PermissionEffect | undefined> => {
  const found = await identified(ports, request.account, request.spelling);
  if (found === undefined) return undefined;
  const { state, history } = found;
  const at = instantText(ports.clock.now());
  const events = decidePermit(history, wantedBy(caseId, request, notice));
  const after = events.reduce<typeof state>((seen, event) => accounts.evolve(seen, event, at), state);
  const register = registerOf(after, [...history, { at, events }], asOf(ports, request));
  return effectOf(withinNotice(request.permits, notice) ?? {}, register, takersNow(ports, request));
};
