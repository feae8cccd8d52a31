import { describe, expect, it } from 'vitest';
import { FileErased, FilesArriving, NotFound, TooManyFiles } from '#domain/case/errors.ts';
import type { FileFact } from '#domain/case/file-events.ts';
import { fileNameOf, filePurposes, fileTypes, isOfType } from '#domain/case/file-kinds.ts';
import { attachScan, eraseFiles, fileIn, revealFile } from '#domain/case/files.ts';
import { attachFiles, fileWorkDue, fileWorkOf } from '#domain/request/files.ts';
import { type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { act, at, begin, id, told } from '#test/support/domain/request.ts';

const uploads = { draft: 'd'.repeat(64), count: 2 };
const file = (n: number, purpose: FileFact['purpose']): FileFact => ({
  ...{ n, purpose, type: 'pdf', bytes: 8, id: `${n}`, sha256: 'f'.repeat(64) },
});
const both = [file(1, 'what-is-wrong'), file(2, 'who-i-am')];
const sent = (over: Partial<Received> = {}) => begin({ uploads, ...over });
const attached = (over: Partial<Received> = {}): Request =>
  told(sent(over), ...attachFiles(sent(over), both, 0));
const verified = (request: Request): Request =>
  act(told(request, { type: 'requester-looked-up', requesterType: 'account', reachable: true }), {
    ...{ type: 'check-identity', evidence: 'photo-id-in-person', checkedOn: '2026-11-25', by: 'olive' },
  });
const confirmed = (request: Request): Request =>
  act(verified(request), { type: 'confirm-identity', by: 'omar' });
const acknowledged = (request: Request): Request => told(request, { type: 'request-acknowledged' });
const wakeAt = (request: Request) => requests.keys(id, request).wakeAt;

describe('files of a request', () => {
  it('are due to be attached at receipt, once', () => {
    expect(fileWorkOf(begin())).toBeUndefined();
    expect(fileWorkDue(sent(), at)).toEqual({ what: 'attach', dueAt: at, ...uploads });
    expect(attachFiles(attached(), both, 0)).toEqual([]);
    expect(fileWorkDue(attached(), at)).toBeUndefined();
  });

  it('that did not come are counted, so that an officer can ask', () => {
    expect(told(sent(), ...attachFiles(sent(), [], 2))).toMatchObject({ files: [], filesMissing: 2 });
    expect(fileWorkOf(told(sent(), ...attachFiles(sent(), [], 2)))).toBeUndefined();
  });

  it('that show who is asking go at the verdict, after both officers (R-29)', () => {
    const asked = acknowledged(attached());
    expect(fileWorkDue(verified(asked), at)).toBeUndefined();
    expect(fileWorkDue(confirmed(asked), at)).toMatchObject({
      ...{ what: 'erase', files: [{ n: 2 }], because: 'verdict' },
    });
  });

  it('that show who is asking go when the case is over (R-29)', () => {
    const withdrawn = act(acknowledged(attached()), { type: 'withdraw' });
    const ended = { ...acknowledged(attached()), stage: 'lapsed', endedAt: at } as Request;
    for (const over of [withdrawn, ended])
      expect(fileWorkDue(over, at)).toMatchObject({ files: [{ n: 2 }], because: 'case-over' });
  });

  it('that show who is asking go after 28 days without a verdict (R-29)', () => {
    const open = acknowledged(attached());
    expect(fileWorkDue(open, '2026-12-22T17:59:59.999Z')).toBeUndefined();
    expect(fileWorkDue(open, '2026-12-22T18:00:00.000Z')).toMatchObject({
      ...{ files: [{ n: 2 }], because: 'kept-long-enough' },
    });
  });

  it('that show what is wrong stay as long as the personal data (P47)', () => {
    const over = act(acknowledged(attached()), { type: 'withdraw' });
    const left = told(over, ...eraseFiles(over, [both[1]!], 'case-over'));
    expect(fileWorkDue(left, '2028-12-23T23:59:59.999Z')).toBeUndefined();
    expect(fileWorkDue(left, '2028-12-24T00:00:00.000Z')).toMatchObject({
      ...{ files: [{ n: 1 }], because: 'person-erased' },
    });
    expect(wakeAt(left)).toBe('2028-12-24T00:15:00.000Z');
    expect(wakeAt(told(left, ...eraseFiles(left, both, 'person-erased')))).toBeUndefined();
  });

  it('reconcile looks 15 minutes after what is due, so a lost start is found', () => {
    expect(wakeAt(told(acknowledged(attached()), { type: 'officer-asked' }))).not.toBe(
      '2026-11-24T18:15:00.000Z',
    );
    const late = told(confirmed(acknowledged(attached())), { type: 'officer-asked' });
    expect(wakeAt(late)).toBe('2026-11-24T18:15:00.000Z');
  });

  it('are erased once, with the reason; an erased one cannot be opened', () => {
    const erased = told(attached(), ...eraseFiles(attached(), both, 'verdict'));
    expect(erased.files?.map(({ erased: because }) => because)).toEqual(['verdict', 'verdict']);
    expect(eraseFiles(erased, both, 'case-over')).toEqual([]);
    expect(() => fileIn(erased, 2)).toThrow(FileErased);
    expect(() => fileIn(attached(), 3)).toThrow(NotFound);
  });

  it('opening one is recorded once per officer, file and day', () => {
    const history = (events: readonly RequestEvent[], actor: string) => [
      { revision: 1, at, actor, events, prev: '', hash: '' } as const,
    ];
    const look = revealFile(attached(), [], 'officer:olive', 1, '2026-11-24');
    expect(look).toEqual([{ type: 'file-revealed', n: 1, on: '2026-11-24' }]);
    const seen = history(look, 'officer:olive');
    expect(revealFile(attached(), seen, 'officer:olive', 1, '2026-11-24')).toEqual([]);
    expect(revealFile(attached(), seen, 'officer:olive', 2, '2026-11-24')).toHaveLength(1);
    expect(revealFile(attached(), seen, 'officer:olive', 1, '2026-11-25')).toHaveLength(1);
    expect(revealFile(attached(), seen, 'officer:omar', 1, '2026-11-24')).toHaveLength(1);
  });

  it.each(filePurposes.flatMap((purpose) => fileTypes.map((type) => ({ purpose, type }))))(
    'a $type file for $purpose has a name of ours, whatever it was called',
    ({ purpose, type }) => {
      expect(fileNameOf({ n: 2, purpose, type })).toMatch(/^[a-z-]+-2\.[a-z]+$/);
    },
  );

  it.each([
    { type: 'pdf', begins: '%PDF-1.7', is: true },
    { type: 'pdf', begins: 'MZ\u0090\0', is: false },
    { type: 'pdf', begins: '', is: false },
    { type: 'png', begins: '\u0089PNG\r\n\u001a\n', is: true },
    { type: 'png', begins: '<svg', is: false },
    { type: 'jpeg', begins: '\u00ff\u00d8\u00ff\u00e0', is: true },
    { type: 'jpeg', begins: 'GIF89a', is: false },
    { type: 'txt', begins: 'It was not me.', is: true },
    { type: 'txt', begins: 'PK\u0003\u0004\0', is: false },
  ] as const)('$type: a file that begins "$begins" is one: $is', ({ type, begins, is }) => {
    expect(isOfType(type, Buffer.from(begins, 'latin1'))).toBe(is);
  });

  describe('a scan that an officer attaches', () => {
    const { n: _, ...scan } = file(0, 'as-received');
    const scanned = (request: Request, id = 'scan'): Request =>
      told(request, ...attachScan(request, { ...scan, id }));

    it('comes after the requester’s files and goes with the personal data (R-1, P47)', () => {
      const after = scanned(attached());
      expect(after.files?.map(({ n, purpose }) => [n, purpose])).toEqual([
        [1, 'what-is-wrong'],
        [2, 'who-i-am'],
        [3, 'as-received'],
      ]);
      expect(attachScan(after, { ...scan, id: 'scan' })).toEqual([]);
      const alone = scanned(begin());
      expect(fileWorkOf(alone)).toMatchObject({ what: 'erase', because: 'person-erased', files: [{ n: 1 }] });
    });

    it('waits while the requester’s own files arrive, which are attached once', () => {
      expect(() => attachScan(sent(), scan)).toThrow(FilesArriving);
    });

    it('is one of at most nine files: a number has one digit', () => {
      let request = begin();
      for (let n = 1; n <= 9; n += 1) request = scanned(request, `scan ${n}`);
      expect(request.files?.at(-1)?.n).toBe(9);
      expect(() => attachScan(request, { ...scan, id: 'tenth' })).toThrow(TooManyFiles);
    });
  });
});
