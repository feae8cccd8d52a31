/*
 * What 31 days take on the laptop where many requests wait for their confirmation: node test/bench/month.ts [requests, 200]. Prints
 * the seconds from the move of the clock to its reply, the processor time of the laptop's threads meanwhile, and how long they waited
 * for a core. Ends with 1 beyond 10 s for each 200 requests, with 2 where it is beyond that because others took the cores.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLaptop } from '#test/support/laptop.ts';

const count = Number(process.argv[2] ?? 200);
const most = count / 20;
const atOnce = 10;
const reminders = 4;

// As `npm start` does.
process.env.NODE_COMPILE_CACHE ??= '.cache/compile';
const laptop = await openLaptop('2026-11-24T18:00:00Z');
const { pid } = JSON.parse(readFileSync(join(laptop.data, 'lock'), 'utf8'));

/** Seconds on a core and seconds of waiting for one, by the kernel's books (Linux). */
const booked = (): { readonly ran: number; readonly waited: number } => {
  const threads = `/proc/${pid}/task`;
  const ids = existsSync(threads) ? readdirSync(threads) : [];
  const lines = ids.map((id) =>
    readFileSync(join(threads, id, 'schedstat'), 'utf8')
      .split(' ')
      .map(Number),
  );
  const sum = (n: 0 | 1): number => lines.reduce((all, line) => all + (line[n] ?? 0), 0) / 1e9;
  return { ran: sum(0), waited: sum(1) };
};

const submit = async (n: number): Promise<void> => {
  const { status } = await laptop.call('POST', '/api/requests', {
    json: {
      ...{
        kind: 'access',
        capacity: 'account-holder',
        name: `Holder ${n}`,
        email: `holder${n}@home.example`,
      },
      details: 'Please send me a copy of everything you hold about my account.',
    },
  });
  if (status !== 201) throw new Error(`A request was not taken: ${status}`);
};

for (let n = 0; n < count; n += atOnce)
  await Promise.all(Array.from({ length: Math.min(atOnce, count - n) }, (_, more) => submit(n + more)));
await laptop.advance('PT0S');

const before = booked();
const began = performance.now();
const { status } = await laptop.advance('P31D');
const seconds = (performance.now() - began) / 1000;
const after = booked();
const due = (await laptop.mail()).filter(({ subject }) => subject.startsWith('Due in')).length;
await laptop[Symbol.asyncDispose]();

const [ran, waited] = [after.ran - before.ran, after.waited - before.waited];
console.log(
  `31 days with ${count} unconfirmed requests: ${seconds.toFixed(1)} s (at most ${most}); ${ran.toFixed(1)} s on a core, ${waited.toFixed(1)} s of waiting for one`,
);
if (status !== 200 || due !== count * reminders) {
  console.error(`The move ended with ${status} and ${due} reminders, not ${count * reminders}.`);
  process.exit(1);
}
if (seconds > most) process.exit(seconds - waited > most ? 1 : 2);
