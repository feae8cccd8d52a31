import { type CpniRecipient, registeredAs } from '#domain/choice/recipients.ts';
import { casePolicies, type RecipientKind, recipientPolicies } from './cases.ts';
import { caseIn, type Entry } from './entry.ts';

const kindOf: Readonly<Record<CpniRecipient['as'], RecipientKind>> = {
  agent: 'service-provider',
  affiliate: 'affiliate',
  'other-company': 'other-company',
};

/** A case of recipients who protect phone records by a clause; an authority, for example, has none. */
const takesClause = (entry: Entry): boolean => {
  const transferCase = caseIn(entry);
  const kinds: readonly RecipientKind[] =
    transferCase === undefined ? [] : casePolicies[transferCase].recipients;
  return kinds.some((kind) => recipientPolicies[kind].needsClause);
};

export const registeredIn = (entry: Entry, register: readonly CpniRecipient[]): CpniRecipient | undefined =>
  takesClause(entry) && entry.recipient !== undefined ? registeredAs(register, entry.recipient) : undefined;

/**
 * What the officer typed, and for a recipient of the register its name, what it is, and its clause as the register has them now
 * (P19, P27): nobody types another. Any other recipient stays as typed.
 */
export const asRegistered = (entry: Entry, register: readonly CpniRecipient[]): Entry => {
  const found = registeredIn(entry, register);
  if (found === undefined) return entry;
  const { name, as, clause } = found;
  return {
    ...entry,
    ...{ recipient: name, recipientKind: kindOf[as], protectsCpni: true },
    ...{ contractRef: clause.reference, clauseUntil: clause.until },
  };
};
