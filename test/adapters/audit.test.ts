import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import { firstBreak, type RawCase } from '#domain/case/chain.ts';
import { type DeputyEvent, deputyList } from '#domain/case/deputies.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { keptTexts, textBreakOf } from '#infra/commands/audit-texts.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { counted, firstCommit, tallies } from '#test/support/adapters/tallies.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory, testClock } from '#test/support/memory.ts';
import { runs } from '#test/support/runs.ts';

const at = '2026-11-24T15:00:00.000Z';
const id = 'REQ-7ZZ';
const commits = 7;

/** A whole case as the table has it. */
const whole = async (): Promise<RawCase & { history: Commit[]; revision: number }> => {
  const { cases, clock } = inMemory(at);
  await cases.open(tallies, id, 'requester', at, firstCommit());
  for (let n = 1; n < commits; n++) {
    clock.advance(1000);
    await cases.change(tallies, id, `officer:${n}`, counted('5'.repeat(64)));
  }
  const { revision, hash, history } = await cases.read(tallies, id);
  return { pk: `REQUEST#${id}`, id, revision, hash, history: [...history] };
};

const flip = (text: string, position: number, by: number): string => {
  const code = text.charCodeAt(position) ^ by;
  return text.slice(0, position) + String.fromCharCode(code) + text.slice(position + 1);
};

describe('the chain of a case', async () => {
  const clean = await whole();
  const broken = (change: (history: Commit[]) => void): string | undefined => {
    const history = structuredClone(clean.history);
    change(history);
    return firstBreak({ ...clean, history });
  };

  it('is whole as it was written', () => {
    expect(firstBreak(clean)).toBeUndefined();
  });

  it('one character changed anywhere in one commit is found, and it is said in which', () => {
    const leaves = ['at', 'actor', 'prev', 'hash', 'nonce'] as const;
    fc.assert(
      fc.property(
        fc.nat(commits - 1),
        fc.constantFrom(...leaves),
        fc.nat(),
        fc.integer({ min: 1, max: 31 }),
        (n, leaf, position, by) => {
          const found = broken((history) => {
            const commit = history[n] as unknown as Record<string, string>;
            const text = commit[leaf] ?? '';
            commit[leaf] = flip(text, position % text.length, by);
          });
          expect(found).toMatch(new RegExp(`^commit ${n + 1} of ${commits}: `));
        },
      ),
      { numRuns: runs(200, 2000) },
    );
  });

  it.each([
    {
      what: 'a changed event',
      change: (history: Commit[]) => {
        (history[3]?.events[0] as unknown as { by: string }).by = 'someone else';
      },
      found: 'commit 4 of 7: its content does not match its hash',
    },
    {
      what: 'an added event',
      change: (history: Commit[]) =>
        ((history[3] as Commit).events as { type: string }[]).push({ type: 'counted' }),
      found: 'commit 4 of 7: its content does not match its hash',
    },
    {
      what: 'a commit dropped from the middle',
      change: (history: Commit[]) => history.splice(2, 1),
      found: 'commit 3 of 7: its revision is 4',
    },
    {
      what: 'the first commit dropped',
      change: (history: Commit[]) => history.shift(),
      found: 'commit 1 of 7: its revision is 2',
    },
    {
      what: 'two commits in each other’s place',
      change: (history: Commit[]) => history.splice(4, 2, ...history.slice(4, 6).reverse()),
      found: 'commit 5 of 7: its revision is 6',
    },
    {
      what: 'a history cut off at its end',
      change: (history: Commit[]) => history.splice(5),
      found: 'commit 6 of 7: 5 commits are there',
    },
    {
      what: 'a commit that is there twice',
      change: (history: Commit[]) => history.push(history[6] as Commit),
      found: 'commit 8 of 7: its revision is 7',
    },
    { what: 'no history', change: (history: Commit[]) => history.splice(0), found: 'it has no history' },
  ])('$what is found: $found', ({ change, found }) => {
    expect(broken(change)).toBe(found);
  });

  it('a history that was put under another case is found, also when the case says what the history says', () => {
    expect(firstBreak({ ...clean, pk: 'REQUEST#REQ-8YY', id: 'REQ-8YY' })).toBe(
      'commit 1 of 7: it does not begin the history of this case',
    );
  });

  it('a case that names another revision, another last hash or another id is found', () => {
    expect(firstBreak({ ...clean, revision: 6 })).toBe('commit 8 of 6: 7 commits are there');
    expect(firstBreak({ ...clean, hash: '0'.repeat(64) })).toMatch(/^commit 7 of 7: /);
    expect(firstBreak({ ...clean, pk: 'REQUEST#REQ-8YY' })).toMatch(/^its id is REQ-7ZZ/);
  });
});

describe('the texts beside a case, which the audit compares with their seals (R-24)', async () => {
  const at = `REQUEST#${id}`;
  const sk = (seal: string) => `TEXT#${seal}`;
  const hazards = hazardsOf(testClock('2026-11-24T15:00:00.000Z'));
  /** One sealed without a salt, as releases before it did, and one with. */
  const kept = async () => {
    const table = new MemoryTable();
    const before = createHash('sha256').update('Typed before.').digest('hex');
    await table.put({ pk: at, sk: sk(before), text: 'Typed before.' });
    const now = await dynamodbTexts(table, hazards.chance).put(id, 'Typed now.');
    const events = [before, now].map((textSha256) => ({ type: 'note-added', textSha256 }));
    return { table, before, now, history: [{ events }] };
  };
  const found = async ({ table, history }: Pick<Awaited<ReturnType<typeof kept>>, 'table' | 'history'>) => {
    const items = [];
    for await (const item of table.query({ where: '#pk = :pk', values: { pk: at } })) items.push(item);
    return textBreakOf({ history }, keptTexts(items));
  };

  it('are whole as they were kept, with a salt and before it', async () => {
    expect(await found(await kept())).toBeUndefined();
  });

  it.each(['before', 'now'] as const)('one of %s that was changed, or is gone, is found', async (which) => {
    const changed = await kept();
    await changed.table.put({ pk: at, sk: sk(changed[which]), text: 'Typed later.' });
    expect(await found(changed)).toContain(`the text ${changed[which]} is not the one that was sealed`);
    const gone = await kept();
    await gone.table.remove({ pk: at, sk: sk(gone[which]) });
    expect(await found(gone)).toBe(`the text ${gone[which]} is gone, and nothing says that it was erased`);
  });

  it('a salt that was changed, or is gone, is found; a new one fits no changed text', async () => {
    const w = await kept();
    const [salt, seal] = [{ pk: at, sk: sk('salt') }, w.now];
    await w.table.put({ ...salt, salt: 'another' });
    expect(await found(w)).toContain(
      `the text ${seal} is not the one that was sealed, or the salt is another`,
    );
    await w.table.put({ pk: at, sk: sk(seal), text: 'Typed later.' });
    expect(await found(w)).toContain(seal);
    await w.table.remove(salt);
    expect(await found(w)).toContain('the salt of its texts is gone');
  });

  it('erased ones, with their salt, are gone rightly', async () => {
    const w = await kept();
    for (const name of [w.before, w.now, 'salt']) await w.table.remove({ pk: at, sk: sk(name) });
    const erased = { events: [{ type: 'personal-data-erased', textSha256: '' }] };
    expect(await found(w)).toContain('is gone');
    expect(await found({ ...w, history: [...w.history, erased] })).toBeUndefined();
  });
});

describe('npm run audit -- verify', () => {
  const deputies = 'DEP-7ZZ';
  const named = (officer: string): DeputyEvent[] => [
    { type: 'deputy-named', officer, deputy: 'd', from: '2026-12-01', to: '2026-12-04' },
  ];
  const forge = ({ history }: ReturnType<typeof unmarshall>): void => {
    history[1].actor = 'officer:2';
  };
  let folder: string;
  let table: TestTable;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'));
    table = await startTable(join(folder, 'dynamodb'));
    const cases = dynamodbCases(table.table, hazardsOf(testClock(at)));
    for (const one of [deputies, 'DEP-8YY']) {
      await cases.open(deputyList, one, 'officer:1', at, named('a'));
      await cases.change(deputyList, one, 'officer:1', () => named('b'));
      await cases.change(deputyList, one, 'officer:1', () => named('c'));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...words: string[]): Promise<{ code: number; said: string }> => {
    const { TABLE_NAME: _, ...rest } = process.env;
    const command = ['infra/commands/audit.ts', ...words];
    return new Promise((resolve) => {
      execFile(process.execPath, command, { env: { ...rest, DATA: folder } }, (fault, stdout, stderr) =>
        resolve({ code: Number(fault?.code ?? 0), said: stdout + stderr }),
      );
    });
  };

  const tamper = async (change: (item: ReturnType<typeof unmarshall>) => void = forge): Promise<void> => {
    const Key = { pk: { S: `DEPUTIES#${deputies}` }, sk: { S: 'CASE' } };
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }));
    const item = unmarshall(Item);
    change(item);
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }));
  };

  it('says at rest that every chain is whole', { timeout: 30_000 }, async () => {
    await table.stop();
    expect(await run('verify')).toEqual({
      code: 0,
      said: `2 cases with 6 commits in ${folder}: every chain is whole, every state as its history says, every text as it was sealed\n`,
    });
  });

  it('finds one changed byte while the laptop is running, in all cases and in one', {
    timeout: 30_000,
  }, async () => {
    const { port } = (await table.client.config.endpoint?.()) ?? {};
    writeFileSync(join(folder, 'dynamodb.json'), JSON.stringify({ endpoint: `http://127.0.0.1:${port}` }));
    await tamper();
    const line = `${deputies}: commit 2 of 3: its content does not match its hash\n`;
    expect(await run('verify')).toEqual({
      code: 1,
      said: `${line}2 cases with 6 commits in ${folder} (running): 1 broken\n`,
    });
    expect(await run('verify', deputies)).toMatchObject({ code: 1, said: expect.stringContaining(line) });
    expect(await run('verify', 'DEP-8YY')).toMatchObject({ code: 0 });
    expect(await run('verify', 'REQ-0')).toMatchObject({ code: 1 });
    await table.stop();
  });

  it('finds a state that is not what its history comes to, and names the first thing that differs', {
    timeout: 30_000,
  }, async () => {
    await tamper(({ state }) => {
      state.deputies[1].to = '2027-12-31';
    });
    await table.stop();
    expect(await run('verify', deputies)).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        `${deputies}: state.deputies.1.to is "2027-12-31", by its history "2026-12-04"\n`,
      ),
    });
  });

  it('opens the folder when the address it finds is that of a laptop which is no more', {
    timeout: 30_000,
  }, async () => {
    writeFileSync(join(folder, 'dynamodb.json'), JSON.stringify({ endpoint: 'http://127.0.0.1:9' }));
    await tamper();
    await table.stop();
    expect(await run('verify')).toMatchObject({ code: 1, said: expect.stringContaining('commit 2 of 3') });
  });

  it('compares each text with its seal: a text that was changed is found, and no text is printed', {
    timeout: 30_000,
  }, async () => {
    const cases = dynamodbCases(table.table, hazardsOf(testClock(at)));
    const texts = dynamodbTexts(table.table, hazardsOf(testClock(at)).chance);
    const textSha256 = await texts.put('DEP-8YY', 'Omar is away.');
    const noted = { ...named('d')[0], textSha256 } as never;
    await cases.change(deputyList, 'DEP-8YY', 'officer:1', () => [noted]);
    const { port } = (await table.client.config.endpoint?.()) ?? {};
    writeFileSync(join(folder, 'dynamodb.json'), JSON.stringify({ endpoint: `http://127.0.0.1:${port}` }));
    expect(await run('verify')).toMatchObject({ code: 0 });
    await table.table.put({ pk: 'DEPUTIES#DEP-8YY', sk: `TEXT#${textSha256}`, text: 'Omar was here.' });
    const found = await run('verify');
    await table.stop();
    expect(found.code).toBe(1);
    expect(found.said).toContain(`DEP-8YY: the text ${textSha256} is not the one that was sealed`);
    expect(found.said).not.toContain('Omar');
  });

  it('says what it cannot look at', { timeout: 30_000 }, async () => {
    await table.stop();
    expect(await run()).toMatchObject({ code: 2, said: 'Usage: npm run audit -- verify [caseId]\n' });
    rmSync(join(folder, 'dynamodb'), { recursive: true });
    expect(await run('verify')).toMatchObject({ code: 2, said: `There is no data in ${folder}.\n` });
  });
});
