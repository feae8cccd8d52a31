/*
 * How much memory it takes to pack what systems hand over: `npm run bench:pack -- [MB [MB]]`, 5,000 beside 50 when absent. Each size runs
 * in a process of its own. Fails when the larger one needs half as much again as the smaller.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DataClass } from '#domain/case/data-classes.ts';
import { mostPackageBytes } from '#domain/request/holder-package.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { type PackPorts, packRequest } from '#functions/request/access/pack-request.ts';
import { flatMemory } from '#infra/constructs/flat-memory.ts';
import type { ByteRange } from '#ports/files.ts';

const [mega, small, most] = [1_000_000, 50, 1.75];
/** As S3 gives them. */
const pieceSize = 65_536;
const account = '5550-1234';

/** About 200 bytes each, no two alike within the block. */
const linesOf = (code: DataClass): Buffer =>
  Buffer.from(
    Array.from({ length: 5000 }, (_, n) => {
      const note = createHash('sha256').update(`${code} ${n}`).digest('hex');
      return `${JSON.stringify({ class: code, id: `R-${n}`, at: '2026-03-01T10:14:00Z', account, note, amount: `${n}.00` })}\n`;
    }).join(''),
  );

const patterns = (['billing', 'phone-records'] as const).map((code) => ({ code, lines: linesOf(code) }));

/** The first half of a file is of one class, the second of another; whole blocks of lines. */
const fileOf = (bytes: number) => {
  const halves = patterns.map(({ lines }) => {
    const length = Math.max(1, Math.round(bytes / patterns.length / lines.length)) * lines.length;
    return { lines, length };
  });
  const size = halves.reduce((sum, { length }) => sum + length, 0);
  async function* read({ from, to }: ByteRange = { from: 0, to: size }): AsyncIterable<Uint8Array> {
    let start = 0;
    for (const { lines, length } of halves) {
      const end = start + length;
      for (let at = Math.max(from, start); at < Math.min(to, end); ) {
        const within = (at - start) % lines.length;
        const piece = Math.min(pieceSize, lines.length - within, Math.min(to, end) - at);
        yield Buffer.from(lines.subarray(within, within + piece));
        at += piece;
      }
      start = end;
    }
  }
  return { size, read };
};

const packing = async (megabytes: number) => {
  const count = Math.ceil((megabytes * mega) / mostPackageBytes);
  const file = fileOf((megabytes * mega) / count);
  const hash = createHash('sha256');
  for await (const piece of file.read()) hash.update(piece);
  const answer = { answer: 'done', package: { sha256: hash.digest('hex'), bytes: file.size } };
  const one = { holder: 'billing', asks: 'access', dueOn: '2026-12-17', answer };
  const holderInstructions = Array.from({ length: count }, (_, n) => ({ ...one, n: n + 1 }));
  const state = {
    ...{
      kind: 'access',
      requesterType: 'account',
      stage: 'working',
      locale: 'en',
      capacity: 'account-holder',
    },
    ...{ account: accountIdOf(account), spelling: spellingOf(account), verdict: 'confirm' },
    holderInstructions,
  } as unknown as Request;
  let [packed, peak] = [0, process.memoryUsage().rss];
  const holder = { state: { current: { holds: patterns.map(({ code }) => code) } } };
  const ports = {
    cases: { find: async () => holder, change: async () => undefined },
    people: { read: async () => undefined },
    texts: { put: async () => 'kept' },
    systemPackages: {
      read: (_: string, __: object, range?: ByteRange) => file.read(range),
      writeArchive: async (_: string, __: string, content: AsyncIterable<Uint8Array>) => {
        for await (const { length } of content) packed += length;
      },
    },
  } as unknown as PackPorts;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const startedAt = performance.now();
  await packRequest(ports, { id: `REQ-${'7'.repeat(26)}`, state } as never);
  clearInterval(sampling);
  return {
    megabytes: Math.round((file.size * count) / mega),
    packedMegabytes: Math.round(packed / mega),
    seconds: Math.round((performance.now() - startedAt) / 1000),
    peakMegabytes: Math.round(peak / mega),
  };
};

type Run = Awaited<ReturnType<typeof packing>>;

/** As the function runs (infra/constructs/sizes.ts). */
const inOwnProcess = (megabytes: number): Run => {
  const given = [...flatMemory.split(' '), fileURLToPath(import.meta.url), '--child', String(megabytes)];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as Run;
};

const [first, second] = process.argv.slice(2);
if (first === '--child') console.log(JSON.stringify(await packing(Number(second))));
else {
  const less = inOwnProcess(Number(second ?? small));
  const more = inOwnProcess(Number(first ?? 5000));
  const ratio = more.peakMegabytes / less.peakMegabytes;
  console.log(JSON.stringify({ less, more, ratio: Number(ratio.toFixed(2)) }, null, 2));
  if (ratio > most) {
    console.error(`The larger archive takes ${ratio.toFixed(2)} times the memory; at most ${most}.`);
    process.exitCode = 1;
  }
}
