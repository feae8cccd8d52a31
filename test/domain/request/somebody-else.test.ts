import { describe, expect, it } from 'vitest';
import { atReceipt } from '#domain/request/at-receipt.ts';
import { evidenceKinds, isEvidenceFor, parentMethods } from '#domain/request/evidence.ts';
import { mustShowNothing, owesProof } from '#domain/request/proof.ts';
import { type Capacity, type Relation, relations, type requestKinds } from '#domain/request/vocabulary.ts';
import { olive, omar, RequestLife, text } from '#test/support/domain/request-life.ts';

type Kind = (typeof requestKinds)[number];

const asked = (kind: Kind, relation: Relation = 'visitor') =>
  new RequestLife({ kind, capacity: 'somebody-else', relation }, { requesterType: 'person' }).run();

const owns = {
  type: 'give-email-verdict',
  verdict: 'confirm',
  serial: 1,
  expiresAt: '2027-12-04T18:00:00.000Z',
  now: '2026-11-25T18:00:00.000Z',
} as const;
/** The mailbox is theirs, no more. */
const confirmed = (kind: Kind, relation?: Relation) => asked(kind, relation).do(owns);
const checked = (evidence: (typeof evidenceKinds)[number]) =>
  ({ type: 'check-identity', evidence, checkedOn: '2026-11-25', by: olive }) as const;
const second = { type: 'confirm-identity', by: omar } as const;

const answer = { type: 'answer', by: olive, textSha256: text } as const;
const done = { ...answer, outcome: 'done' } as const;
const refused = (reasonCode: string) => ({ ...answer, outcome: 'refused', reasonCode }) as const;

const outsiders = ['visitor', 'prospect'] as const;
const personnel = ['employee', 'applicant'] as const;

describe('somebody else has confirmed a mailbox (R-19)', () => {
  it.each(outsiders)('%s: a correction may follow, and nothing more than done (R-8, R-19)', (relation) => {
    const life = confirmed('correct', relation);
    expect(life.refusalOf(done)).toBeUndefined();
    for (const outcome of ['partly-done', 'no-data'] as const)
      expect(life.refusalOf({ ...answer, outcome })?.code).toBe('evidence-needed');
  });

  it.each(personnel)('%s: not even a correction, it is a personnel file (R-19)', (relation) => {
    const life = confirmed('correct', relation);
    expect(life.refusalOf(done)?.code).toBe('evidence-needed');
    life.do(checked('photo-id-in-person'));
    expect(life.refusalOf(done)?.code).toBe('evidence-needed');
    expect(life.do(second).refusalOf(done)).toBeUndefined();
  });

  it.each(['access', 'delete', 'deactivate'] as const)('%s: needs evidence (R-19)', (kind) => {
    for (const outcome of ['done', 'partly-done', 'no-data'] as const)
      expect(confirmed(kind).refusalOf({ ...answer, outcome })?.code).toBe('evidence-needed');
  });

  it('an unconfirmed mailbox allows no correction (R-19)', () =>
    expect(asked('correct').refusalOf(done)?.code).toBe('evidence-needed'));

  it('a question about privacy needs no proof', () =>
    expect(asked('inquiry').refusalOf(done)).toBeUndefined());
});

describe('what a person without proof hears (R-8)', () => {
  it.each(relations)('%s: a refusal only in our words', (relation) => {
    const life = confirmed('access', relation);
    for (const reason of ['no-data', 'rights-of-others', 'required-by-law', 'legal-hold'])
      expect(life.refusalOf(refused(reason))?.code).toBe('evidence-needed');
    expect(life.refusalOf(refused('identity-not-confirmed'))).toBeUndefined();
  });

  it('no question, message, extension or new date in an officer’s words', () => {
    const life = confirmed('access');
    for (const said of [
      { type: 'write', as: 'question', textSha256: text },
      { type: 'write', as: 'message', textSha256: text },
      { type: 'extend', reason: 'complex', textSha256: text },
      { type: 'set-new-date', on: '2027-01-20' },
    ] as const)
      expect(life.refusalOf(said)?.code).toBe('evidence-needed');
  });

  it.each(['items', 'law', 'recipientsTold'])('no answer with %s', (field) => {
    const { state } = confirmed('correct');
    expect(() => mustShowNothing(state, { [field]: 'x' })).toThrow('mailbox');
    expect(() => mustShowNothing(state, { [field]: undefined })).not.toThrow();
    const { state: proved } = confirmed('correct').do(checked('mailbox-on-file'));
    expect(() => mustShowNothing(proved, { [field]: 'x' })).not.toThrow();
  });

  it('an answer in time: an officer cannot close it unheard of, and nothing pauses it', () => {
    const life = confirmed('access');
    expect(life.refusalOf({ type: 'close', by: olive, textSha256: text })?.code).toBe('answer-instead');
    expect(life.until('2026-12-20').state.stage).toBe('working');
  });

  it('evidence that comes after a refusal reopens it (R-24)', () => {
    const life = confirmed('access').do(refused('identity-not-confirmed')).answered();
    life.do({ type: 'reopen', reason: 'new-facts', textSha256: text });
    expect(life.do(checked('photo-id-in-person'), second).refusalOf(done)).toBeUndefined();
  });

  it('a mailbox that nobody confirms pauses the request on day 10 (R-23)', () =>
    expect(asked('access').until('2026-12-05').state.stage).toBe('lapsed'));
});

describe('what is evidence (R-19)', () => {
  const fits = (relation: Relation, kind: Kind) =>
    evidenceKinds.filter((one) => isEvidenceFor(one, { capacity: 'somebody-else', relation, kind }));
  const seen = ['photo-id-in-person', 'code-letter', 'call-to-number-of-record'];

  it.each(outsiders)('%s: also a confirmed mailbox that was on file before', (relation) =>
    expect(fits(relation, 'access')).toEqual([...seen, 'mailbox-on-file']),
  );

  it.each(personnel)('%s: never a mailbox', (relation) => expect(fits(relation, 'access')).toEqual(seen));

  it('records of a service are not somebody else’s: first change who is asking', () =>
    expect(relations.flatMap((relation) => fits(relation, 'cpni-examine'))).toEqual([]));

  it('a child needs a parent, also here (R-20)', () =>
    expect(fits('visitor', 'child-data')).toEqual([...parentMethods, 'signed-authority']));

  it.each(personnel)('%s: a second officer for every kind that needs evidence (R-13)', (relation) => {
    for (const kind of ['correct', 'update', 'access', 'delete', 'deactivate'] as const) {
      const life = confirmed(kind, relation).do(checked('code-letter'));
      expect(owesProof(life.state)).toBe(true);
      expect(life.refusalOf({ ...second, by: olive })?.code).toBe('same-person');
      expect(owesProof(life.do(second).state)).toBe(false);
    }
  });

  it('a visitor’s correction needs one officer, a deletion two (R-13)', () => {
    expect(owesProof(confirmed('correct').do(checked('mailbox-on-file')).state)).toBe(false);
    expect(owesProof(confirmed('delete').do(checked('mailbox-on-file')).state)).toBe(true);
  });

  it('a second officer sees which relation the evidence is for (R-13)', () => {
    const life = confirmed('delete').do(checked('code-letter'));
    const asShown = life.refusalOf({ ...second, proposalSha256: text });
    expect(asShown).toMatchObject({ proposal: { what: { relation: 'visitor' } } });
  });
});

describe('an officer corrects who is asking (R-24)', () => {
  const to = (capacity: Capacity, relation?: Relation) =>
    ({ type: 'reclassify', capacity, relation, textSha256: text }) as const;

  it('a customer who is none becomes somebody else, with a relation', () => {
    const life = new RequestLife({ capacity: 'former-customer' }, { requesterType: 'person' }).run();
    expect(life.refusalOf(to('somebody-else'))?.code).toBe('relation-does-not-fit');
    expect(life.do(to('somebody-else', 'applicant')).state).toMatchObject({ relation: 'applicant' });
  });

  it('from visitor to employee: what was accepted for a visitor counts no more', () => {
    const life = confirmed('correct').do(checked('mailbox-on-file'), to('somebody-else', 'employee'));
    expect(life.state).toMatchObject({ relation: 'employee' });
    expect(owesProof(life.state)).toBe(true);
  });

  it('somebody else who is a customer has no relation any more', () => {
    const { state } = asked('access').do(to('account-holder'));
    expect([state.capacity, state.relation]).toEqual(['account-holder', undefined]);
    expect(asked('access').refusalOf(to('agent', 'visitor'))?.code).toBe('relation-does-not-fit');
  });
});

describe('what the first letter asks of somebody else (R-8, R-19)', () => {
  const asks = (kind: Kind, relation: Relation) =>
    atReceipt({ capacity: 'somebody-else', relation, kind }).asks;

  it('an outsider: the mailbox; about a file: evidence, too', () => {
    expect(outsiders.map((relation) => asks('access', relation))).toEqual(['this-mailbox', 'this-mailbox']);
    for (const relation of personnel) expect(asks('correct', relation)).toBe('this-mailbox-and-evidence');
  });

  it.each(relations)('%s: a question asks nothing, a child asks as of any parent', (relation) => {
    expect([asks('inquiry', relation), asks('child-data', relation)]).toEqual(['nobody', 'this-address']);
  });
});
