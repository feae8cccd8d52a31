import { describe, expect, it } from 'vitest';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import { isBound, isOutdated, mustBeLookedThrough } from '#domain/request/bound.ts';
import { declarationRules, declarationWaiting, evolveChecking } from '#domain/request/declaration.ts';
import { pendingConfirmations } from '#domain/request/proposals.ts';
import { keepPackage, readPackage } from '#domain/request/records.ts';
import type { CheckedPackage, CheckingEvent, Declaration } from '#domain/request/records-state.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const at = '2026-12-01T18:00:00.000Z';
const theirs = { account: 'ACC-1', spelling: 's-1' };
const archive: CheckedPackage = {
  ...{ sha256: 'f', bytes: 1, documents: 2, textSha256: 'm', classes: [], unclassified: 0 },
  ...theirs,
};
const said = { by: 'olive', textSha256: 't' };
const paper: Declaration = { covers: 'paper', ...theirs, ...said, at };
const documents: Declaration = { ...paper, covers: 'documents', package: 'f' };
const confirmed = { confirmedBy: 'omar', confirmedAt: at, proposalSha256: 'p' };

const asked = (over: object = {}): Request =>
  requestIn('en', {
    ...{ kind: 'cpni-examine', requesterType: 'account', stage: 'working', ...theirs, ...over },
  } as Partial<Request>);
/** Before a request names an account. */
const nameless = (over: object = {}) => asked({ account: undefined, spelling: undefined, ...over });

const decide = (request: Request, command: { readonly type: keyof typeof declarationRules }) =>
  decideBy(declarationRules[command.type] as unknown as Rule<Request, object, object, unknown, RequestEvent>)(
    request,
    command,
    undefined,
  );
const declare = (request: Request, over: object = {}) =>
  decide(request, { type: 'declare-records', covers: 'paper', ...theirs, ...said, ...over } as never);
const confirm = (request: Request, by = 'omar') =>
  decide(request, { type: 'confirm-records', by, proposalSha256: 'p' } as never);

const refusalOf = (work: () => unknown) => {
  try {
    return { done: work() };
  } catch (fault) {
    const { code, message, faults } = fault as { code: string; message: string; faults?: object };
    return { code, message, ...(faults && { faults }) };
  }
};
const sentences = {
  'already-settled': 'This case was already answered, withdrawn or closed.',
  'nothing-to-confirm': 'There is nothing to confirm.',
  'nothing-to-declare':
    'There is nothing to declare: this request hands out no records, or every uploaded file is a table, whose rows we checked.',
  'package-not-bound':
    'The uploaded records were not checked against the account of this request. Upload them again, with a manifest.',
  'package-not-read':
    'You have not opened these records. Open them, look through every document, then confirm.',
  'records-not-declared':
    'An officer must first declare that these records are of this account alone. We cannot read paper, PDF files, pictures or recordings.',
  'records-not-looked-through':
    'A second officer must first look through these records. Nothing leaves before that.',
  'same-person': 'This needs a second person. Someone else must do it.',
} as const;
const refused = (code: keyof typeof sentences) => ({ code, message: sentences[code] });

describe('records are bound to the account of their request (P34)', () => {
  it.each([
    { request: asked(), is: true, because: 'checked against it' },
    { request: asked({ account: 'ACC-2' }), is: false, because: 'another account' },
    { request: asked({ spelling: 's-2' }), is: false, because: 'another that shares its number' },
    { request: nameless(), is: false, because: 'the request names none' },
  ])('$is: $because', ({ request, is }) => expect(isBound(request, archive)).toBe(is));

  it('not while nobody counted the documents in them', () => {
    const { documents: _, ...early } = archive;
    expect(isBound(asked(), early)).toBe(false);
    expect(isBound(nameless(), { sha256: 'f', bytes: 1, documents: 0 })).toBe(false);
  });

  it.each([
    { what: 'paper of this account', declared: paper, on: asked(), is: false },
    { what: 'paper of another account', declared: paper, on: asked({ account: 'ACC-2' }), is: true },
    { what: 'paper, while the request names none', declared: paper, on: nameless(), is: false },
    { what: 'paper, whatever was uploaded', declared: paper, on: asked({ package: archive }), is: false },
    { what: 'this archive', declared: documents, on: asked({ package: archive }), is: false },
    {
      ...{ what: 'an archive before this one', declared: documents, is: true },
      on: asked({ package: { ...archive, sha256: 'e' } }),
    },
    { what: 'an archive that is gone', declared: documents, on: asked(), is: true },
  ])('a declaration of $what is outdated: $is', ({ declared, on, is }) =>
    expect(isOutdated(on, declared)).toBe(is),
  );

  it.each([
    { what: 'nothing declared', over: {}, covers: 'paper', so: refused('records-not-declared') },
    {
      ...{
        what: 'documents declared, and paper leaves',
        covers: 'paper',
        so: refused('records-not-declared'),
      },
      over: { declared: { ...documents, ...confirmed }, package: archive },
    },
    {
      ...{ what: 'of another account', covers: 'paper', so: refused('records-not-declared') },
      over: { declared: { ...paper, ...confirmed }, account: 'ACC-2' },
    },
    {
      ...{ what: 'by one officer alone', covers: 'paper', so: refused('records-not-looked-through') },
      over: { declared: paper },
    },
    {
      ...{ what: 'by two', covers: 'paper', so: { done: undefined } },
      over: { declared: { ...paper, ...confirmed } },
    },
    {
      ...{ what: 'of this archive by two', covers: 'documents', so: { done: undefined } },
      over: { declared: { ...documents, ...confirmed }, package: archive },
    },
  ] as const)('what leaves was looked through: $what', ({ over, covers, so }) =>
    expect(refusalOf(() => mustBeLookedThrough(asked(over), covers as Declaration['covers']))).toEqual(so),
  );
});

describe('an officer declares whose the records are (P34)', () => {
  const recorded = { type: 'records-declared', covers: 'paper', ...theirs, ...said };
  const unspelled = { account: 'ACC-1', spelling: undefined };
  it.each([
    { what: 'on paper', on: asked(), over: {}, so: recorded },
    {
      ...{ what: 'in an archive', on: asked({ package: archive }), over: { covers: 'documents' } },
      so: { ...recorded, covers: 'documents', package: 'f' },
    },
    { what: 'of a request without a number, by the officers', on: nameless(), over: {}, so: recorded },
    {
      ...{ what: 'as the person typed it', on: nameless(), over: { named: { ...theirs, account: 'ACC-1' } } },
      so: recorded,
    },
    {
      ...{ what: 'of before spellings were kept', on: asked(unspelled), over: {} },
      so: { ...recorded, spelling: undefined },
    },
  ])('$what', ({ on, over, so }) => expect(declare(on, over)).toEqual([so]));

  it('a request of before spellings were kept gets none', () =>
    expect(declare(asked(unspelled))[0]).not.toHaveProperty('spelling'));

  const otherAccount = {
    code: 'records-of-another-account',
    message: 'These records are not only of the account that this request is about. We kept nothing of them.',
    faults: [{ pointer: '#/account', detail: 'This is not the account that the request is about.' }],
  };
  const inArchive = { covers: 'documents' };
  it.each([
    { what: 'another account', on: asked(), over: { account: 'ACC-2' }, so: otherAccount },
    { what: 'another spelling', on: asked(), over: { spelling: 's-2' }, so: otherAccount },
    {
      ...{ what: 'another than the person typed', on: nameless(), so: otherAccount },
      over: { named: { account: 'ACC-2', spelling: 's-1' } },
    },
    {
      ...{
        what: 'another than the request is about, though the person typed it',
        on: asked({ account: 'ACC-3' }),
      },
      ...{ over: { named: theirs }, so: otherAccount },
    },
    {
      what: 'an archive that was not checked',
      on: asked({ package: { ...archive, account: 'ACC-2' } }),
      over: inArchive,
      so: refused('package-not-bound'),
    },
    {
      ...{ what: 'an archive of tables alone', over: inArchive, so: refused('nothing-to-declare') },
      on: asked({ package: { ...archive, documents: 0 } }),
    },
    {
      what: 'a request that hands out none',
      on: asked({ kind: 'correct' }),
      over: {},
      so: refused('nothing-to-declare'),
    },
    {
      ...{ what: 'a request that is over', over: {}, so: refused('already-settled') },
      on: asked({ stage: 'closed', outcome: 'done', closedAt: at }),
    },
  ])('is refused for $what', ({ on, over, so }) => expect(refusalOf(() => declare(on, over))).toEqual(so));

  it('is refused while nothing was uploaded', () =>
    expect(refusalOf(() => declare(asked(), inArchive))).toMatchObject({ code: 'package-missing' }));
});

describe('a second officer looks through all of it (R-13, R-19)', () => {
  const read = { ...archive, readBy: ['olive', 'omar'] };
  const looked = [{ type: 'records-looked-through', by: 'omar', proposalSha256: 'p' }];
  it('what waits is the declaration that still counts', () => {
    expect(declarationWaiting(asked({ declared: paper }))).toEqual(paper);
    expect(declarationWaiting(asked())).toBeUndefined();
    expect(declarationWaiting(asked({ declared: { ...paper, ...confirmed } }))).toBeUndefined();
    expect(declarationWaiting(asked({ declared: documents }))).toBeUndefined();
    const waits = { toConfirm: 'records', since: at, by: 'olive', confirms: { type: 'confirm-records' } };
    expect(pendingConfirmations(asked({ declared: paper }))).toEqual([waits]);
    expect(pendingConfirmations(asked({ declared: { ...paper, ...confirmed } }))).toEqual([]);
  });

  it('paper, or an archive that they opened', () => {
    expect(confirm(asked({ declared: paper }))).toEqual(looked);
    expect(confirm(asked({ declared: documents, package: read }))).toEqual(looked);
  });

  it.each([
    { what: 'nothing was declared', on: asked(), so: refused('nothing-to-confirm') },
    {
      what: 'they declared it',
      on: asked({ declared: { ...paper, by: 'omar' } }),
      so: refused('same-person'),
    },
    {
      ...{ what: 'nobody opened the archive', so: refused('package-not-read') },
      on: asked({ declared: documents, package: archive }),
    },
    {
      ...{ what: 'only another opened the archive', so: refused('package-not-read') },
      on: asked({ declared: documents, package: { ...archive, readBy: ['olive'] } }),
    },
    {
      ...{ what: 'the request is over', so: refused('already-settled') },
      on: asked({ declared: paper, stage: 'closed', outcome: 'done', closedAt: at }),
    },
  ])('is refused where $what', ({ on, so }) => expect(refusalOf(() => confirm(on))).toEqual(so));

  it('signs whose records and which', () =>
    expect(declarationRules['confirm-records'].proposal(asked({ declared: paper }), {})).toEqual({
      ...{ kind: 'cpni-examine', ...theirs, declared: paper },
    }));
});

describe('what a request keeps of the check', () => {
  const { at: _, ...declared } = paper;
  it.each([
    { on: {}, event: { type: 'package-kept', ...archive }, so: { package: archive } },
    {
      ...{ on: { package: archive }, event: { type: 'package-read', by: 'omar', sha256: 'f' } },
      so: { package: { ...archive, readBy: ['omar'] } },
    },
    {
      on: { package: { ...archive, readBy: ['olive'] } },
      ...{ event: { type: 'package-read', by: 'omar', sha256: 'f' } },
      so: { package: { ...archive, readBy: ['olive', 'omar'] } },
    },
    // Another archive replaced it meanwhile; or it is gone.
    { on: { package: archive }, event: { type: 'package-read', by: 'omar', sha256: 'e' }, so: {} },
    { on: {}, event: { type: 'package-read', by: 'omar', sha256: 'e' }, so: {} },
    { on: {}, event: { type: 'records-declared', ...declared }, so: { declared: paper } },
    {
      on: { declared: paper },
      event: { type: 'records-looked-through', by: 'omar', proposalSha256: 'p' },
      so: { declared: { ...paper, ...confirmed } },
    },
    { on: {}, event: { type: 'records-looked-through', by: 'omar', proposalSha256: 'p' }, so: {} },
  ])('$event.type (case %#)', ({ on, event, so }) =>
    expect(evolveChecking(asked(on), event as CheckingEvent, at)).toEqual(so),
  );

  it('an officer who opens the archive is in the history, once', () => {
    const opened = { type: 'package-read', by: 'omar', sha256: 'f' };
    expect(readPackage(asked({ package: archive }), 'omar')).toEqual([opened]);
    expect(readPackage(asked({ package: { ...archive, readBy: ['olive'] } }), 'omar')).toEqual([opened]);
    expect(readPackage(asked({ package: { ...archive, readBy: ['omar'] } }), 'omar')).toEqual([]);
    expect(refusalOf(() => readPackage(asked(), 'omar'))).toMatchObject({ code: 'package-missing' });
  });

  it('the same upload again changes nothing; another counts its readers anew', () => {
    const kept = asked({ package: { ...archive, readBy: ['omar'] } });
    expect(keepPackage(kept, archive)).toEqual([]);
    expect(keepPackage(kept, { ...archive, sha256: 'e' })).toEqual([
      { type: 'package-kept', ...archive, sha256: 'e' },
    ]);
  });
});
