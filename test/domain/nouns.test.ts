import { describe, expect, it } from 'vitest';
import { filesDueAt, isWorkedCase, nounOf, nounWithFiles, openNounOf, workedNounOf } from '#domain/nouns.ts';
import { requestIn } from '#test/support/letters/sample.ts';

/** What a case id of each prefix is, and which views may have it. */
const table = [
  { prefix: 'REQ', kind: 'request', isWorked: true, hasFiles: true },
  { prefix: 'CMP', kind: 'complaint', isWorked: true, hasFiles: true },
  { prefix: 'BRE', kind: 'breach', isWorked: true, hasFiles: false },
  { prefix: 'CTL', kind: 'controller', isWorked: false, hasFiles: false },
  { prefix: 'ACC', kind: 'account', isWorked: false, hasFiles: false },
  { prefix: 'IMP', kind: 'import', isWorked: false, hasFiles: false },
  { prefix: 'DEP', kind: 'deputies', isWorked: false, hasFiles: false },
  { prefix: 'SND', kind: 'sending', isWorked: false, hasFiles: false },
  { prefix: 'FCC', kind: 'closures', isWorked: false, hasFiles: false },
  { prefix: 'DIG', kind: 'digest', isWorked: false, hasFiles: false },
  { prefix: 'CER', kind: 'certificate', isWorked: false, hasFiles: false },
  { prefix: 'CFL', kind: 'certificate-filing', isWorked: false, hasFiles: false },
  { prefix: 'BRK', kind: 'breaker', isWorked: false, hasFiles: false },
  { prefix: 'TRF', kind: 'transfer', isWorked: false, hasFiles: false },
  { prefix: 'CAM', kind: 'campaign', isWorked: false, hasFiles: false },
  { prefix: 'DWN', kind: 'downtime', isWorked: false, hasFiles: false },
  { prefix: 'PRV', kind: 'preservation', isWorked: false, hasFiles: false },
  { prefix: 'BKA', kind: 'broker-action', isWorked: false, hasFiles: false },
  { prefix: 'HLD', kind: 'holder', isWorked: false, hasFiles: false },
  { prefix: 'CRM', kind: 'certificate-room', isWorked: false, hasFiles: false },
  { prefix: 'TRN', kind: 'training', isWorked: false, hasFiles: false },
  { prefix: 'OUR', kind: 'sentences', isWorked: false, hasFiles: false },
] as const;
const notFound = expect.objectContaining({ name: 'NotFound' });

describe('a case id says what it names', () => {
  it.each(table)('$prefix: a $kind', ({ prefix, kind, isWorked, hasFiles }) => {
    const id = `${prefix}-0-1`;
    expect(nounOf(id).kind).toBe(kind);
    expect(isWorkedCase(id)).toBe(isWorked);
    if (isWorked) expect(workedNounOf(id).kind).toBe(kind);
    else expect(() => workedNounOf(id)).toThrow(notFound);
    if (hasFiles) expect(nounWithFiles(id).kind).toBe(kind);
    else expect(() => nounWithFiles(id)).toThrow(notFound);
  });

  it.each(['', 'REQ', 'REQX', 'REQU-1', 'xREQ-1', 'req-1', 'XYZ-1', '-REQ-1', 'constructor-1'])(
    '‘%s’ names nothing',
    (id) => {
      for (const read of [nounOf, openNounOf, workedNounOf, isWorkedCase, nounWithFiles])
        expect(() => read(id)).toThrow(notFound);
    },
  );

  it('transfers (P15), certificate rooms (P40), trainings, sentences: own view alone', () => {
    for (const { prefix, kind } of table)
      if (['transfer', 'certificate-room', 'training', 'sentences'].includes(kind))
        expect(() => openNounOf(`${prefix}-1`)).toThrow(notFound);
      else expect(openNounOf(`${prefix}-1`).kind).toBe(kind);
  });
});

describe('when the files of a case are due', () => {
  const withUploads = { ...requestIn('en', { stage: 'working' }), uploads: { draft: 'd', count: 1 } };

  it('files that a requester sent are attached at once', () =>
    expect(filesDueAt({ kind: 'request', state: withUploads })).toBe(withUploads.receivedAt));

  it('a request without files has none, nor has a case that takes none', () => {
    expect(filesDueAt({ kind: 'request', state: requestIn('en', { stage: 'working' }) })).toBeUndefined();
    expect(filesDueAt({ kind: 'breach', state: withUploads })).toBeUndefined();
  });
});
