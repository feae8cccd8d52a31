import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { CountDiffers } from '#domain/notice/errors.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import { postalFile, proofFile } from '#functions/notice/accounting/notice-files.ts';
import { recordPaperMail } from '#functions/notice/accounting/record-paper-mail.ts';
import { countList } from '#functions/notice/accounting/tallies.ts';
import type { PaperMailed } from '#functions/notice/contract.ts';
import { openList } from '#functions/notice/list/frozen-list.ts';
import { type Recipient, sealOf } from '#functions/notice/list/recipient.ts';
import { freshRow } from '#functions/notice/sending/page-record.ts';
import type { Answer } from '#ports/routes.ts';
import { determinedFact } from '#test/support/domain/breach.ts';
import { id, listsWorld, startAt } from '#test/support/notice/lists-world.ts';
import { csvOf } from '#test/support/tellable.ts';

const determined = determinedFact(startAt, { within2011: 'no', report: false });
/** By two officers: without it nothing may be mailed before the agencies were notified. */
const confirmed = { type: 'determination-confirmed', by: 'ben', ruleset: 'policy-2018' } as const;
const sendingStart = { type: 'notice-started', list: 1, audience: 'everyone', lanes: 1, rate: 14 } as const;
const states: readonly RowState[] = ['sent', 'bounced', 'no-email', 'delivered', 'complained'];

/** A list of five that was sent on 5 December, with an outcome each; Eve would have a spreadsheet compute. */
const sent = async () => {
  const world = await listsWorld(determined, confirmed, { type: 'breach-released' });
  const rows = states.map((_, n) => (n === 1 ? { name: '=HYPERLINK("http://x")' } : {}));
  const quoted = csvOf(rows).replace('=HYPERLINK("http://x")', '"=HYPERLINK(""http://x"")"');
  await world.put(quoted);
  world.clock.set('2026-12-05T05:10:00.000Z');
  await world.happened(sendingStart);
  const page = { caseId: id, list: '1', page: 0, owner: 'o', writtenAt: '2026-12-05T05:10:00.000Z' };
  const ledgerRows = states.map((state, n) => ({ ref: `C-${n}`, hash: `h${n}`, state, messageId: `m${n}` }));
  await world.ledger.write({ ...page, rows: ledgerRows }, undefined);
  world.clock.set('2026-12-09T18:00:00.000Z');
  const mail = async (of: string, said: PaperMailed) =>
    (await recordPaperMail(world.needs)({ caseId: of, ...said, by: 'mia' })).body;
  return { ...world, mail };
};
type World = Awaited<ReturnType<typeof sent>>;

const csv = async (file: Promise<Answer>): Promise<string[][]> => parse((await file).text ?? '');
const postal = (world: World) => csv(postalFile(world.needs)({ caseId: id, by: 'ann' }));

describe('letters that go by post', () => {
  it('are listed with name, address and reason; nothing in the file is a formula', async () => {
    const [header, ...rows] = await postal(await sent());
    const columns = ['row', 'customerRef', 'name', 'address', 'segment', 'because', 'postedOn', 'language'];
    expect(header).toEqual(columns);
    expect(rows).toEqual([
      ['1-0-1', 'C-1', `'=HYPERLINK("http://x")`, '1 Main St', 'general', 'bounced', '', 'en'],
      ['1-0-2', 'C-2', 'Customer 2', '2 Main St', 'general', 'no-email', '', 'en'],
      ['1-0-4', 'C-4', 'Customer 4', '4 Main St', 'general', 'complained', '', 'en'],
    ]);
  });

  it('are off the list while a direction stands, but for what is in the post already: nobody prints them (R-11)', async () => {
    const world = await sent();
    await world.mail(id, { postedOn: '2026-12-08', rows: ['1-0-2'] });
    const direction = { type: 'direction-accepted', n: 1, agency: 'FBI', until: '2026-12-20' } as const;
    const given = { writtenOn: '2026-12-09', initial: true, by: 'cho', textSha256: 'f' } as const;
    await world.happened({ ...direction, ...given });
    expect((await postal(world)).slice(1).map(([row]) => row)).toEqual(['1-0-2']);
  });

  it('who has looked at the names stands in the history, once per officer and day', async () => {
    const world = await sent();
    for (let looks = 2; looks > 0; looks--) await postal(world);
    const events = (await world.read()).history.flatMap((commit) => commit.events);
    expect(events.filter(({ type }) => type === 'person-revealed')).toEqual([
      { type: 'person-revealed', on: '2026-12-09' },
    ]);
  });

  it('count as posted by their row, each once; a row that went by e-mail is passed over', async () => {
    const world = await sent();
    const rows = ['1-0-0', '1-0-1', '1-0-2', '1-7-0', '9-0-0'];
    expect(await world.mail(id, { postedOn: '2026-12-08', rows })).toEqual({ paperMailed: 2 });
    expect(await world.mail(id, { postedOn: '2026-12-09', rows })).toEqual({ paperMailed: 0 });
    const [header = [], ...listed] = await postal(world);
    const postedOn = listed.map((row) => row[header.indexOf('postedOn')]);
    expect(postedOn).toEqual(['2026-12-08', '2026-12-08', '']);
    expect(await countList(world.ledger, id)).toMatchObject({ postal: 3, paperMailed: 2 });
    const said = (await world.read()).history.filter(({ actor }) => actor === 'officer:mia');
    expect(said.flatMap(({ events }) => events)).toEqual([
      {
        ...{ type: 'paper-mail-recorded', postedOn: '2026-12-08', rows: 2, by: 'mia' },
        statement: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
    ]);
  });

  it('all at once only with their number: who came to the list after it was printed is not counted as posted', async () => {
    const world = await sent();
    const all = (count?: number) =>
      world.mail(id, { postedOn: '2026-12-08', rows: 'all', ...(count === undefined ? {} : { count }) });
    await expect(all(2)).rejects.toThrow(CountDiffers);
    await expect(all()).rejects.toThrow(InvalidInput);
    expect(await all(3)).toEqual({ paperMailed: 3 });
    expect(await all(0)).toEqual({ paperMailed: 0 });
  });

  it.each([
    { postedOn: '2026-12-10', because: 'it is still to come' },
    { postedOn: '2026-12-04', because: 'nobody might be told, though in Denver it was that day still' },
  ])('not on $mailedOn: $because', async ({ postedOn }) => {
    await expect((await sent()).mail(id, { postedOn, rows: ['1-0-1'] })).rejects.toThrow(InvalidInput);
  });

  it('of a case that is not there: unknown', async () => {
    const { mail } = await sent();
    const unknown = mail(`BRE-${'0'.repeat(26)}`, { postedOn: '2026-12-08', rows: 'all', count: 0 });
    await expect(unknown).rejects.toThrow(NotFound);
  });
});

it('the proof says of everybody what became of them, by reference and seal, and names nobody', async () => {
  const world = await sent();
  await world.mail(id, { postedOn: '2026-12-08', rows: ['1-0-2'] });
  const [header, ...rows] = await csv(proofFile(world.needs)({ caseId: id }));
  expect(header?.slice(0, 5)).toEqual(['row', 'customerRef', 'seal', 'state', 'messageId']);
  expect(rows.map(([row, ref, seal, state]) => [row, ref, seal, state])).toEqual(
    states.map((state, n) => [`1-0-${n}`, `C-${n}`, `h${n}`, state]),
  );
  expect(rows[2]?.at(-1)).toBe('2026-12-08');
  expect(rows.flat().join()).not.toMatch(/Customer|home\.example|Main St/);
});

it('no seal and no message id of the proof is altered, and each seal is computed again from the file and the list', async () => {
  const world = await listsWorld(determined, confirmed, { type: 'breach-released' });
  const refs = [
    '-7',
    '007',
    'C-1.a',
    '=1+1',
    "'=1+1",
    ';x',
    ...Array.from({ length: 400 }, (_, n) => `R${n}`),
  ];
  const { sha256 } = await world.put(csvOf(refs.map((customerRef) => ({ customerRef }))));
  const list = await openList(world.files, id, sha256);
  const rows = new Map<string, Recipient>();
  for (let page = 0; page < list.pages; page++) {
    const recipients = await list.recipients(page);
    for (const one of recipients) rows.set(one.ref, one);
    const ledgerRows = recipients.map((one) => ({ ...freshRow(one), messageId: `-m${one.ref}` }));
    await world.ledger.write(
      { caseId: id, list: '1', page, owner: 'o', writtenAt: startAt, rows: ledgerRows },
      undefined,
    );
  }
  const [, ...proof] = await csv(proofFile(world.needs)({ caseId: id }));
  expect(proof).toHaveLength(refs.length);
  const seals = proof.map(([, ref = '', seal]) => {
    const row = rows.get(/^'+[-=;]/.test(ref) ? ref.slice(1) : ref);
    expect(row && sealOf(row)).toBe(seal);
    return seal;
  });
  expect(seals.some((seal) => seal?.startsWith('-'))).toBe(true);
  const written = proof.map(([, ref]) => ref);
  expect(written).toEqual(expect.arrayContaining(["'-7", '007', 'C-1.a', "'=1+1", "''=1+1", "';x"]));
  expect(proof.map((row) => row[4])).toContain('-mR0');
});

it('no CSV file that we make holds a formula, whatever stands in any field of a list', async () => {
  const world = await listsWorld(determined, confirmed, { type: 'breach-released' });
  const starts = ['=1+1', '+1', '-1', '@SUM(A1)', ';=1', '|calc'];
  const rows = starts.map((text, n) => ({
    customerRef: `${text}${n}`,
    name: text,
    email: '',
    address: text,
    segment: text,
  }));
  const { sha256 } = await world.put(csvOf(rows));
  const list = await openList(world.files, id, sha256);
  for (let page = 0; page < list.pages; page++) {
    const ledgerRows = (await list.recipients(page)).map(freshRow);
    const kept = { caseId: id, list: '1', page, owner: 'o', writtenAt: startAt, rows: ledgerRows };
    await world.ledger.write(kept, undefined);
  }
  for (const file of [postalFile, proofFile]) {
    const [header = [], ...lines] = await csv(file(world.needs)({ caseId: id, by: 'mia' }));
    expect(lines).toHaveLength(starts.length);
    const typed = lines.map((line) => line.filter((_, at) => header[at] !== 'seal'));
    for (const cell of typed.flat()) expect(cell).not.toMatch(/^[=+\-@;|]/);
    expect(typed.flat().filter((cell) => cell.startsWith("'"))).not.toEqual([]);
  }
});
