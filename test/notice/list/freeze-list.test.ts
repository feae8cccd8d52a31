import { describe, expect, it } from 'vitest';
import { InvalidInput, ListBroken } from '#domain/case/errors.ts';
import { listFile, openList } from '#functions/notice/list/frozen-list.ts';
import { RowsAlike } from '#functions/notice/list/rows-alike.ts';
import { caseId, frozen, header } from '#test/support/notice/freeze.ts';

const list = (...rows: string[]): string => [header, ...rows, ''].join('\n');
const ada = 'C-1,Ada,ada@example.com,1 Main St,gold';
const lines = (answer: { rejected: readonly { line: number; reason: string }[] }) =>
  answer.rejected.map(({ line, reason }) => `${line} ${reason}`);

describe('the list', () => {
  it('is read with its quotes, line breaks in fields, byte order mark and CRLF', async () => {
    const csv = `\ufeff${header}\r\nC-1,"Lovelace, Ada ""A.""",ada@example.com,"1 Main St\r\nDenver, CO, 80014, USA, Earth",gold\r\n`;
    const { answer, rows } = await frozen(csv);
    expect(answer).toMatchObject({ count: 1, rejected: [] });
    expect(rows).toEqual([
      {
        ref: 'C-1',
        name: 'Lovelace, Ada "A."',
        segment: 'gold',
        email: 'ada@example.com',
        address: '1 Main St\nDenver, CO, 80014, USA, Earth',
      },
    ]);
  });

  it('finds its columns by name, in any order; others are not kept', async () => {
    const csv =
      'Segment,SSN,email,Name,customerRef,address,locale\ngold,078-05-1120,a@example.com,Ada,C-1,x,es-MX\n';
    const { rows } = await frozen(csv);
    expect(rows).toEqual([
      { ref: 'C-1', name: 'Ada', segment: 'gold', locale: 'es-MX', email: 'a@example.com', address: 'x' },
    ]);
  });

  it.each([
    { what: 'an empty file', csv: '' },
    { what: 'no header', csv: `${ada}\n` },
    { what: 'a column that is missing', csv: 'customerRef,name,email,segment\n' },
    { what: 'a column twice', csv: `${header},email\n` },
    { what: 'another encoding', csv: Buffer.from(`\ufeff${list(ada)}`, 'utf16le') },
    { what: 'another separator', csv: list(ada).replaceAll(',', ';') },
  ])('$what is refused in words, with nothing frozen', async ({ csv }) => {
    await expect(frozen(csv)).rejects.toThrow(InvalidInput);
  });

  it('no deliverable e-mail, but a postal address: counted, frozen, by post', async () => {
    const { answer, rows } = await frozen(
      list('C-1,Ada,,1 Main St,gold', 'C-2,Bram,bram@@example.com,2 Main St,gold', ada.replace('C-1', 'C-3')),
    );
    expect(answer).toMatchObject({ count: 3, onPaper: 2, rejected: [] });
    expect(rows.map(({ onPaper, email }) => [onPaper, email])).toEqual([
      ['no-email', undefined],
      ['no-email', undefined],
      [undefined, 'ada@example.com'],
    ]);
  });

  it('neither: rejected, not counted, a row to finish', async () => {
    const { answer } = await frozen(list('C-1,Ada,,,gold', 'C-2,Bram,not-an-address,,gold'));
    expect(answer).toMatchObject({ count: 0, toFinish: 2 });
    expect(lines(answer)).toEqual(['2 no-address', '3 no-address']);
  });

  it('the same customer collapses and is listed, also where a bad row meets a good one; nobody is to finish', async () => {
    const { answer, rows } = await frozen(list('C-1,Ada,,,gold', ada, ada, 'C-1,Ada,,,gold'));
    expect(answer).toMatchObject({ count: 1, duplicates: 3, toFinish: 0 });
    expect(lines(answer)).toEqual(['2 duplicate', '4 duplicate', '5 duplicate']);
    expect(rows).toHaveLength(1);
  });

  it('pages have at most 50 rows and one segment, the first of each 10 for the canary; segments are in order, rows as in the file', async () => {
    const rows = Array.from({ length: 130 }, (_, n) => {
      const segment = n % 13 === 0 ? 'alpha' : 'beta';
      return `C-${n},N,n${n}@example.com,,${segment}`;
    });
    const { pages, answer, list: opened } = await frozen(list(...rows));
    expect(pages.map((page) => page.length)).toEqual([10, 10, 50, 50, 10]);
    expect(answer.segments).toEqual([
      { name: 'alpha', fromPage: 0, toPage: 1, rows: 10 },
      { name: 'beta', fromPage: 1, toPage: 5, rows: 120 },
    ]);
    expect([0, 1, 2, 3, 4].map((page) => opened.entry(page).segment)).toEqual([0, 1, 1, 1, 1]);
    expect(pages[1]?.slice(0, 2).map(({ ref }) => ref)).toEqual(['C-1', 'C-2']);
  });

  it('the same file is the same list, however it arrives; one letter more is another', async () => {
    const csv = list(ada, 'C-2,Bram,bram@example.com,,silver');
    const seals = await Promise.all([frozen(csv, {}, 1), frozen(csv, {}, 4096), frozen(`${csv} `)]);
    expect(seals[0]?.answer.sha256).toBe(seals[1]?.answer.sha256);
    expect((await frozen(csv.replace('Ada', 'Adah'))).answer.sha256).not.toBe(seals[0]?.answer.sha256);
  });

  it('what was changed after it was frozen is not sent from; its index names nobody', async () => {
    const { files, answer } = await frozen(list(ada));
    const [index, rows] = (['index.txt', 'recipients.ndjson'] as const).map((part) =>
      listFile(caseId, answer.sha256, part),
    ) as [string, string];
    const text = async (key: string) => {
      const parts: Buffer[] = [];
      for await (const part of files.read(key)) parts.push(Buffer.from(part));
      return Buffer.concat(parts).toString();
    };
    expect(await text(index)).toMatch(/^0{12} \d{7} 01 000 [\w-]{43}\n$/);
    files.uploaded(rows, Buffer.from((await text(rows)).replace('ada@', 'eve@')));
    const broken = await openList(files, caseId, answer.sha256);
    await expect(broken.recipients(0)).rejects.toThrow(ListBroken);
    files.uploaded(index, Buffer.from((await text(index)).replace(' 01 ', ' 02 ')));
    await expect(openList(files, caseId, answer.sha256)).rejects.toThrow(ListBroken);
  });

  it('who has been told already is skipped and counted', async () => {
    const told = new RowsAlike();
    told.add({ ref: 'C-1', name: 'Ada, who has moved since', segment: 'gold' });
    const { answer } = await frozen(list(ada, 'C-2,Bram,bram@example.com,,gold'), {
      told: new Map([
        ['seal-1', told],
        ['seal-2', new RowsAlike()],
      ]),
    });
    expect(answer).toMatchObject({ count: 1, alreadyTold: 1, toFinish: 0, coveredByLists: ['seal-1'] });
  });
});
