/*
 * How many letters leave after a stop: npm run bench:stop. Real lanes send a notice in virtual time over the adapters in memory, at each
 * rate and number of lanes; each kind of stop comes at several moments of a second. Counts what is handed to SES after the stop is
 * committed. Ends with 1 where it is more than one second allows: each lane goes on for the second in which its last answer holds, and no
 * further. A call of the store takes 5 ms each way here, one of SES 150 ms.
 */
import { type Stopped, stopKinds, stopped } from '#test/support/notice/stopping.ts';

const rates = [1, 2, 14, 200];
const lanesOf = [1, 4, 40];
/** Milliseconds after the lanes began: spread over a second, where each lane has long had its first letter. */
const moments = [10_005, 10_210, 10_690, 10_985];
/** As pace.ts: so many bursts a second, of one letter at least. */
const burstsASecond = 4;

/** What one second allows, and the letters beyond it that are in hand: a lane takes them from the pace as one burst, or has but one. */
const allowed = (rate: number, lanes: number) => {
  const perLane = rate / lanes;
  const burst = Math.max(1, Math.floor(perLane / burstsASecond));
  const inSecond = Math.ceil(Number((perLane / burst).toFixed(6))) * burst;
  return { second: rate, held: Math.max(0, lanes * inSecond - rate), most: lanes * inSecond };
};

const worst = (all: readonly Stopped[]): Stopped => ({
  after: Math.max(...all.map(({ after }) => after)),
  inFlight: Math.max(...all.map(({ inFlight }) => inFlight)),
  left: Math.min(...all.map(({ left }) => left)),
  seconds: Math.max(...all.map(({ seconds }) => seconds)),
});

console.log(
  '| letters a second | lanes | stop | after the commit | within s | one second allows | in hand | in flight at the commit |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const rate of rates)
  for (const lanes of lanesOf)
    for (const kind of stopKinds) {
      const trials: Stopped[] = [];
      for (const at of moments) trials.push(await stopped({ kind, rate, lanes, at }));
      const { after, inFlight, left, seconds } = worst(trials);
      const { second, held, most } = allowed(rate, lanes);
      const isBeyond = after > most || seconds > 1 || left === 0;
      if (isBeyond) process.exitCode = 1;
      const row = [rate, lanes, kind, after, seconds.toFixed(2), second, held, inFlight].join(' | ');
      console.log(`| ${row} |${isBeyond ? ' **beyond**' : ''}`);
    }
console.log(`
In hand: of forty lanes at one letter a second each has a letter every forty seconds, and all may have theirs in the second of the stop;
at 14 a second a lane takes three letters at a time from the pace, so its second may hold five bursts. In flight: handed to SES before the
commit and answered after it; they count as told. Read units: each lane reads the signal once a second, one item of at most 4 KB, strongly
consistent, which is one unit: forty lanes read forty units a second, of 3,000 that one partition gives.`);
