import { describe, expect, it } from 'vitest';
import { asksAccountNumber } from '#domain/request/capacity-forms.ts';
import { questionsFor } from '#domain/request/form-questions.ts';
import { type KindPolicy, kindPolicies } from '#domain/request/kinds.ts';
import { type RequestKind, requestKinds } from '#domain/request/vocabulary.ts';

const cpni = ['cpni-examine', 'cpni-correct', 'cpni-restrict', 'cpni-permit', 'cpni-disclose-to'];
const records = ['cpni-examine', 'cpni-disclose-to'];
const all: readonly string[] = requestKinds;
const except = (...left: readonly string[]) => all.filter((kind) => !left.includes(kind));

describe('the kinds of request that', () => {
  it.each<{ are: string; holds: (policy: KindPolicy) => boolean; kinds: readonly string[] }>([
    {
      are: 'need a second officer for evidence by hand (R-13, R-19)',
      holds: ({ needsSecondOfficer }) => needsSecondOfficer,
      kinds: ['access', 'delete', 'deactivate', ...records, 'child-data'],
    },
    {
      are: 'are told to a company’s other contacts as an export (R-21)',
      holds: ({ toldToContacts }) => toldToContacts === 'access',
      kinds: ['access', ...records],
    },
    {
      are: 'are told to a company’s other contacts as a deletion (R-21)',
      holds: ({ toldToContacts }) => toldToContacts === 'delete',
      kinds: ['delete'],
    },
    {
      are: 'are told to a company’s other contacts as a deactivation (R-21)',
      holds: ({ toldToContacts }) => toldToContacts === 'deactivate',
      kinds: ['deactivate'],
    },
    {
      are: 'are told to a company’s other contacts as about a child (R-20, R-21)',
      holds: ({ toldToContacts }) => toldToContacts === 'child',
      kinds: ['child-data'],
    },
    {
      are: 'need no identity, as nothing is disclosed or deleted (P43)',
      holds: ({ needsIdentity }) => !needsIdentity,
      kinds: ['cpni-restrict', 'inquiry'],
    },
    {
      are: 'somebody else may ask from a confirmed mailbox (R-19)',
      holds: ({ mailboxIsEnough }) => mailboxIsEnough,
      kinds: ['correct', 'update'],
    },
    {
      are: 'we take only in writing (P32, R-30)',
      holds: ({ inWritingOnly }) => inWritingOnly,
      kinds: records,
    },
    {
      are: 'are for the account holder, also when a company asks (P34)',
      holds: ({ needsAccountHolder }) => needsAccountHolder,
      kinds: ['cpni-examine', 'cpni-correct', 'cpni-permit', 'cpni-disclose-to'],
    },
    {
      are: 'release CPNI to the requester, whoever that is (R-18)',
      holds: ({ releasesCpni }) => releasesCpni === 'always',
      kinds: ['cpni-examine'],
    },
    {
      are: 'never release CPNI to the requester (R-18)',
      holds: ({ releasesCpni }) => releasesCpni === 'never',
      kinds: except('access', 'cpni-examine'),
    },
    {
      are: 'list what was wrong and what is right (P35)',
      holds: ({ showsValues }) => showsValues,
      kinds: ['cpni-correct'],
    },
    {
      are: 'record a restriction (R-5)',
      holds: ({ restriction }) => restriction === 'records',
      kinds: ['cpni-restrict'],
    },
    {
      are: 'lift a restriction (R-5)',
      holds: ({ restriction }) => restriction === 'lifts',
      kinds: ['cpni-permit'],
    },
    {
      are: 'leave every restriction as it is (R-5)',
      holds: ({ restriction }) => restriction === 'none',
      kinds: except('cpni-restrict', 'cpni-permit'),
    },
    { are: 'are about a child (R-20)', holds: ({ aboutChild }) => aboutChild, kinds: ['child-data'] },
    {
      are: 'send records to a named recipient (R-30)',
      holds: ({ namesRecipient }) => namesRecipient,
      kinds: ['cpni-disclose-to'],
    },
    {
      are: 'name the FCC first (R-16)',
      holds: ({ complaintAgency }) => complaintAgency === 'fcc',
      kinds: cpni,
    },
    {
      are: 'name the FTC first (R-16, P57)',
      holds: ({ complaintAgency }) => complaintAgency === 'ftc',
      kinds: except(...cpni),
    },
    {
      are: 'say after a deletion what the law makes us keep (R-10)',
      holds: ({ keptByLaw }) => keptByLaw === 'after-deletion',
      kinds: ['delete'],
    },
    {
      are: 'say after a correction what the law makes us keep (R-10)',
      holds: ({ keptByLaw }) => keptByLaw === 'after-correction',
      kinds: ['correct', 'update', 'cpni-correct'],
    },
    {
      are: 'say that the law makes us keep only the record (R-10)',
      holds: ({ keptByLaw }) => keptByLaw === 'record-only',
      kinds: ['child-data'],
    },
  ])('$are', ({ holds, kinds }) => {
    expect(requestKinds.filter((kind) => holds(kindPolicies[kind]))).toEqual(kinds);
  });
});

describe('the form asks', () => {
  const kindsThat = (asks: (kind: RequestKind) => boolean) => requestKinds.filter(asks);
  const withNumber = except('child-data', 'inquiry');

  it('who has an account for its number, a company only about phone records (P34)', () => {
    for (const capacity of ['account-holder', 'agent', 'former-customer'])
      expect(kindsThat((kind) => asksAccountNumber({ capacity, kind }))).toEqual(withNumber);
    expect(kindsThat((kind) => asksAccountNumber({ capacity: 'controller', kind }))).toEqual(cpni);
    for (const capacity of ['data-subject', 'guardian', 'somebody-else'])
      expect(kindsThat((kind) => asksAccountNumber({ capacity, kind }))).toEqual([]);
  });

  it('what is wrong in a correction, and for the state where its law may give more', () => {
    const asks = (question: 'wrong' | 'state') =>
      kindsThat((kind) =>
        questionsFor({ capacity: 'account-holder', kind, country: 'US' }).includes(question),
      );
    expect(asks('wrong')).toEqual(['correct', 'cpni-correct']);
    expect(asks('state')).toEqual(except('cpni-restrict', 'cpni-permit', 'inquiry'));
  });
});
