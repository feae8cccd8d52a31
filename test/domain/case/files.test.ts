import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import {
  evolveFiles,
  type FileEvent,
  type FileFact,
  type FileState,
  isFileEvent,
} from '#domain/case/file-events.ts';
import { type FileType, fileNameOf, isOfType } from '#domain/case/file-kinds.ts';
import {
  attachScan,
  eraseFiles,
  eraseWithPerson,
  fileIn,
  filesHere,
  revealFile,
} from '#domain/case/files.ts';

const scan = { purpose: 'as-received', type: 'pdf', bytes: 8, id: 's', sha256: 'f' } as const;
const file = (n: number): FileFact => ({ n, ...scan, id: `${n}` });
const gone = { ...file(2), erased: 'verdict' } as const;
const three: FileState = { files: [file(1), gone, file(3)] };
const uploads = { draft: 'd', count: 2 };

describe('the files of a case', () => {
  it('that are here are those that nobody erased', () => {
    expect(filesHere(three)).toEqual([file(1), file(3)]);
    expect(filesHere({})).toEqual([]);
  });

  it('go with the personal data, 24 months after the due date (P47)', () => {
    const [files, because, dueAt] = [[file(1)], 'person-erased', '2028-12-24T00:00:00.000Z'];
    expect(eraseWithPerson(files, '2026-12-24')).toEqual({ what: 'erase', dueAt, files, because });
    expect(eraseWithPerson([], '2026-12-24')).toBeUndefined();
  });

  it.each([
    { what: 'the first', state: {}, n: 1 },
    { what: 'the first, where none of the requester’s came', state: { uploads, files: [] }, n: 1 },
    { what: 'after the requester’s own', state: { ...three, uploads }, n: 4 },
  ])('a scan has the next number: $what', ({ state, n }) =>
    expect(attachScan(state, scan)).toEqual([{ type: 'scan-attached', file: { n, ...scan } }]),
  );

  const [eight, nine] = [8, 9].map((length) => Array.from({ length }, (_, at) => file(at + 1)));
  it.each([
    { what: 'again', state: three, id: '3', is: 0 },
    { what: 'as the ninth', state: { files: eight! }, id: 's', is: 1 },
    { what: 'again, as the ninth', state: { files: nine! }, id: '9', is: 0 },
  ])('a scan is attached once: $what', ({ state, id, is }) =>
    expect(attachScan(state, { ...scan, id })).toHaveLength(is),
  );

  it.each([
    { state: { uploads }, name: 'FilesArriving', says: 'own files are still arriving. Try again in an hour' },
    { state: { files: nine! }, name: 'TooManyFiles', says: 'A case has at most nine files.' },
  ])('a scan is refused by name: $name', ({ state, name, says }) =>
    expect(() => attachScan(state, scan)).toThrow(
      expect.objectContaining({ name, message: expect.stringContaining(says) }),
    ),
  );

  it.each([
    { what: 'those that are named', erased: [file(1), file(2)], ns: [1] },
    { what: 'all', erased: [file(1), file(2), file(3)], ns: [1, 3] },
    { what: 'none that is erased', erased: [file(2)], ns: [] },
    { what: 'none that there is not', erased: [file(4)], ns: [] },
  ])('are erased once: $what', ({ erased, ns }) => {
    const events = ns.length === 0 ? [] : [{ type: 'files-erased', ns, because: 'case-over' }];
    expect(eraseFiles(three, erased, 'case-over')).toEqual(events);
    expect(eraseFiles({}, erased, 'case-over')).toEqual([]);
  });

  it.each([
    { state: three, n: 2, name: 'FileErased', says: 'We erased this file when we no longer needed it.' },
    { state: three, n: 4, name: 'NotFound', says: 'We found nothing under this reference.' },
    { state: {}, n: 1, name: 'NotFound', says: 'We found nothing under this reference.' },
  ])('a file that is not here is refused by name: $name', ({ state, n, name, says }) => {
    const refusal = expect.objectContaining({ name, message: expect.stringContaining(says) });
    expect(() => fileIn(state, n)).toThrow(refusal);
    expect(() => revealFile(state, [], 'officer:olive', n, '2026-11-24')).toThrow(refusal);
  });
  it('a file is found by its number', () => expect(fileIn(three, 3)).toEqual(file(3)));
});

describe('opening a file (R-1)', () => {
  const [n, on, actor] = [3, '2026-11-24', 'officer:olive'];
  const revealed = { type: 'file-revealed', n, on };
  const commit = (by: string, ...events: readonly { readonly type: string }[]): Commit => ({
    ...{ revision: 1, at: '', actor: by, events, prev: '', hash: '' },
  });
  const full = Array.from({ length: 250 }, () => commit('machine:x'));

  it.each([
    { what: 'nobody did', history: [], is: [revealed] },
    { what: 'another officer did', history: [commit('officer:omar', revealed)], is: [revealed] },
    {
      what: 'on another day',
      history: [commit(actor, { ...revealed, on: '2026-11-25' } as never)],
      is: [revealed],
    },
    { what: 'it was another file', history: [commit(actor, { ...revealed, n: 1 } as never)], is: [revealed] },
    {
      what: 'it was the person',
      history: [commit(actor, { ...revealed, type: 'person-revealed' })],
      is: [revealed],
    },
    { what: 'the officer did', history: [commit(actor, { type: 'x' }, revealed)], is: [] },
    { what: 'the officer did, first of many', history: [commit(actor, revealed), commit('x')], is: [] },
    { what: 'the officer did, and the history is full', history: [...full, commit(actor, revealed)], is: [] },
  ])('is recorded once per officer, file and day: $what', ({ history, is }) =>
    expect(revealFile(three, history, actor, n, on)).toEqual(is),
  );

  it('is recorded no more where the history is full', () =>
    expect(() => revealFile(three, full, actor, n, on)).toThrow('The history of this case is full.'));
});

describe('what the history says of files', () => {
  const state = { faults: 2 };
  const attached = { type: 'files-attached', files: [file(1)], missing: 0 } as const;
  it.each<{ what: string; from?: FileState; event: FileEvent; is: object }>([
    { what: 'all that was sent came', event: attached, is: { files: [file(1)] } },
    { what: 'some did not', event: { ...attached, missing: 1 }, is: { files: [file(1)], filesMissing: 1 } },
    { what: 'a first scan', event: { type: 'scan-attached', file: file(1) }, is: { files: [file(1)] } },
    {
      what: 'a scan more',
      from: three,
      event: { type: 'scan-attached', file: file(4) },
      is: { files: [...three.files!, file(4)] },
    },
    {
      what: 'two erased',
      from: { files: [file(1), file(2), file(3)] },
      event: { type: 'files-erased', ns: [1, 3], because: 'case-over' },
      is: { files: [{ ...file(1), erased: 'case-over' }, file(2), { ...file(3), erased: 'case-over' }] },
    },
    {
      what: 'erased where none came',
      event: { type: 'files-erased', ns: [1], because: 'case-over' },
      is: { files: undefined },
    },
  ])('$what', ({ from, event, is }) => {
    expect(isFileEvent(event)).toBe(true);
    expect(evolveFiles({ ...from, ...state }, event)).toEqual({ ...is, faults: 0 });
  });

  it('a look changes nothing', () =>
    expect(evolveFiles({ ...three, ...state }, { type: 'file-revealed', n: 1, on: '2026-11-24' })).toEqual({
      ...three,
      ...state,
    }));
  it('no other event is about files', () => expect(isFileEvent({ type: 'toString' })).toBe(false));
});

it.each([
  ['what-is-wrong', 'what-is-wrong-2.pdf'],
  ['who-i-am', 'who-is-asking-2.pdf'],
  ['as-received', 'as-received-2.pdf'],
] as const)('a file for %s is called %s', (purpose, name) =>
  expect(fileNameOf({ n: 2, purpose, type: 'pdf' })).toBe(name),
);

const marks: Readonly<Record<FileType, string>> = {
  pdf: '%PDF-',
  png: '\u0089PNG\r\n\u001a\n',
  jpeg: '\u00ff\u00d8\u00ff',
  txt: 'Hi\n',
};
describe.each(Object.entries(marks))('a file of type %s', (type, mark) => {
  const is = (text: string) => isOfType(type as FileType, Buffer.from(text, 'latin1'));
  it('begins with its mark, whole', () => {
    expect([is(mark), is(`${mark}x`)]).toEqual([true, true]);
    const wrong = type === 'txt' ? '\0' : 'x';
    for (const at of mark.split('').keys())
      expect(is(mark.slice(0, at) + wrong + mark.slice(at + 1))).toBe(false);
  });
});
