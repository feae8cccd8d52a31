import { currentAddressOfRecord, letterFields } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { controllerId, controllers, currentContacts } from '#domain/controller/controller.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Request } from '#domain/request/state.ts';
import type { Capacity, RequesterType } from '#domain/request/vocabulary.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { registered, type Whose } from '../address-of-record.ts';

type RegisterPorts = Pick<Ports, 'cases' | 'register' | 'clock'>;

export interface KnownRequester {
  readonly requesterType: RequesterType;
  readonly controller?: string;
  readonly contact?: string;
  readonly company?: string;
  readonly account?: string;
  readonly spelling?: string;
  readonly reachable?: boolean;
}

/** The id that the case has, or the one entry of the register with this name or slug, never by similarity. */
export const companyIdOf = async (
  { register }: Pick<Ports, 'register'>,
  { company, companyId }: Person,
): Promise<string | undefined> =>
  companyId ?? (company === undefined ? undefined : await register.resolve(company));

/** Matches the exact company name and the case-folded address on the roster at receipt. */
const ofCompany = async (
  { cases, register }: RegisterPorts,
  request: Request,
  person: Person,
): Promise<KnownRequester> => {
  const claims = request.capacity === 'controller';
  const requesterType = claims ? 'stranger' : 'data-subject';
  const slug = await companyIdOf({ register }, person);
  if (slug === undefined) return { requesterType };
  if (!claims) return { requesterType, controller: slug };
  const controller = await cases.find(controllers, controllerId(slug));
  const contacts = controller === undefined ? [] : currentContacts(controller.state, request.receivedAt);
  const contact = contacts.find(({ id }) => id === contactIdOf(person.email ?? ''))?.id;
  return contact === undefined
    ? { requesterType, controller: slug }
    : { requesterType: 'roster', controller: slug, contact };
};

/** Only an address at least 30 days of record; without one an officer asks. */
const ofAccount = async (ports: RegisterPorts, request: Request, whose: Whose): Promise<KnownRequester> => {
  const register = await registered(ports, whose);
  const now = instantText(ports.clock.now());
  const reachable = letterFields.some((field) => currentAddressOfRecord(register, field, now, request.zone));
  return { requesterType: 'account', reachable };
};

const lookedFor: Readonly<Record<Capacity, 'company' | 'account' | 'person'>> = {
  controller: 'company',
  'data-subject': 'company',
  'account-holder': 'account',
  guardian: 'person',
  agent: 'person',
  'former-customer': 'person',
  'somebody-else': 'person',
  heir: 'person',
};

/** What the person typed decides how we verify, never what they see. */
export const requesterTypeOf = async (
  ports: RegisterPorts,
  request: Request,
  person: Person,
): Promise<KnownRequester> => {
  const { capacity, kind, adopted } = request;
  const { account: typed = '' } = person;
  const account = accountIdOf(typed);
  const about = account === undefined ? {} : { account, spelling: spellingOf(typed) };
  if (adopted) return { requesterType: 'roster', controller: adopted.controller, contact: adopted.contact };
  const at = lookedFor[capacity];
  if (at === 'company') return { ...(await ofCompany(ports, request, person)), ...about };
  const company = await companyIdOf(ports, person);
  const named = { ...about, ...(company && { company }) };
  if (!kindPolicies[kind].needsIdentity) return { requesterType: 'other', ...named };
  // An account number does not prove a parent; evidence does, after the address is confirmed.
  if (at === 'account' && !kindPolicies[kind].aboutChild)
    return { ...(await ofAccount(ports, request, about)), ...named };
  return { requesterType: person.email === undefined ? 'other' : 'person', ...named };
};
