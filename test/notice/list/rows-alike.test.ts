import { describe, expect, it } from 'vitest';
import { RowsAlike } from '#functions/notice/list/rows-alike.ts';
import { frozen, header } from '#test/support/notice/freeze.ts';

const list = (...rows: string[]): string => [header, ...rows, ''].join('\n');

/** One customer as eight exports spell them. */
const spelled = [
  'C-7,Ada O’Brien,ada@example.com,"7 Main St., Denver",gold',
  'c-7,ADA OBRIEN,ada@example.com,7 Main St Denver,gold',
  'C–7,Ada O\'Brien,ADA@example.com,"7 Main St\nDenver",gold',
  'C 7,Ada O´Brien,ada@EXAMPLE.com,7 MAIN ST DENVER,gold',
  'C\u200b-7,Ada O’Brien,ada@example.com\u00a0,"7 Main St, Denver",gold',
  'Ｃ-7,Ada O`Brien,ada@example.com,"7 Main St.; Denver",gold'.replace(';', ','),
  '(C) 7,Ada\u00a0O’Brien,ada@ex\u00adample.com,7 Main St. Denver,gold',
  'C.7,ada o brien,ada@example.com,7-Main-St Denver,gold',
];

describe('rows whose references are spelled alike (R-15)', () => {
  it(`${spelled.length} spellings of one customer with one name and address are one letter`, async () => {
    const { answer, rows } = await frozen(list(...spelled));
    expect(rows).toHaveLength(1);
    expect(answer).toMatchObject({ count: 1, duplicates: 7, toFinish: 0, spelledAlike: 0, alike: [] });
  });

  it.each([
    { because: 'the name differs', row: 'c 7,Bo Brown,ada@example.com,"7 Main St., Denver",gold' },
    { because: 'the address differs', row: 'c 7,Ada O’Brien,ada@example.com,"8 Main St., Denver",gold' },
    {
      because: 'the e-mail address differs',
      row: 'c 7,Ada O’Brien,a.da@example.com,"7 Main St., Denver",gold',
    },
    { because: 'one goes by post', row: 'c 7,Ada O’Brien,,"7 Main St., Denver",gold' },
    {
      because: 'the very reference has another address',
      row: 'C-7,Ada O’Brien,ada@example.com,8 Main St,gold',
    },
  ])('both are written to where $because, and the approver is shown the pair', async ({ row }) => {
    const { answer, rows } = await frozen(list(spelled[0] ?? '', row, 'C-8,Eve,eve@example.com,,gold'));
    expect(rows).toHaveLength(3);
    const ref = row.slice(0, 3);
    expect(answer).toMatchObject({ count: 3, duplicates: 0, spelledAlike: 1, alike: [['C-7', ref]] });
  });

  it('a look-alike of another script and a reference with another accent are other customers', async () => {
    const { answer } = await frozen(
      list(spelled[0] ?? '', `С-7${spelled[0]?.slice(3)}`, `Ć-7${spelled[0]?.slice(3)}`),
    );
    expect(answer).toMatchObject({ count: 3, spelledAlike: 0 });
  });

  it('on another list: this reference is told there; one spelled alike only with the same name and address', async () => {
    const told = new RowsAlike();
    told.add({ ref: 'C-7', name: 'Ada', email: 'ada@example.com', address: '7 Main St', segment: 'gold' });
    const { answer, rows } = await frozen(
      list(
        'C-7,Ada who moved,new@example.com,,gold',
        'c7,ADA,ada@example.com,7 Main St.,gold',
        'C 7,Bo,bo@example.com,,gold',
      ),
      { told: new Map([['seal', told]]) },
    );
    expect(rows.map(({ ref }) => ref)).toEqual(['C 7']);
    expect(answer).toMatchObject({ alreadyTold: 2, spelledAlike: 1, alike: [['C 7']] });
  });

  it('a bad row is no duplicate of a customer who is only spelled alike: somebody finishes it', async () => {
    const { answer } = await frozen(list('C-7,Ada,ada@example.com,,gold', 'c7,Bo,,,gold', 'C-7,Ada,,,gold'));
    expect(answer).toMatchObject({ count: 1, toFinish: 1, duplicates: 1 });
  });

  it('a reference of signs alone is found as it is', async () => {
    const { answer } = await frozen(list('--,Ada,ada@example.com,,gold', '..,Ada,ada@example.com,,gold'));
    expect(answer).toMatchObject({ count: 2, spelledAlike: 0 });
  });

  it('what turns or hides text is in no row', async () => {
    const { rows } = await frozen(
      list('C-1,"A\u202eda\u200b",ada@example.com,"1 \u2066Main St\n\ufeffDenver",gold'),
    );
    expect(rows[0]).toMatchObject({ name: 'Ada', address: '1 Main St\nDenver' });
  });
});
