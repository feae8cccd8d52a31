import { beforeAll, describe, expect, it } from 'vitest';
import { officersSentences } from './asked/corpus.ts';
import { type Lived, lettersWith, live, spoken } from './asked/play.ts';
import { inSilence } from './silence.ts';

describe('a journalist and a customer on the list ask 200 times, by six ways (P40, R-10)', () => {
  let held: Lived;
  let silent: Lived;
  beforeAll(async () => {
    held = await inSilence(() => live({ isHeld: true, signer: 'truthful' }));
    silent = await inSilence(() => live({ isHeld: false, signer: 'truthful' }));
  });

  it('300 sentences are written once each, and letters go out', () => {
    expect(new Set(officersSentences.map(({ text }) => text)).size).toBe(300);
    const { returnedAtOnce, waited, atOnce } = held.counts;
    expect(returnedAtOnce + waited + atOnce).toBe(300);
    const ours = held.letters.filter(({ text }) => text.includes('Thank you for writing to us.'));
    expect(ours.length).toBeGreaterThan(10);
  });

  it('where signers answer truthfully, no letter speaks of an event', () => {
    expect(spoken(held)).toEqual([]);
    expect(spoken(silent)).toEqual([]);
  });

  it('author, signer and requester are told the same at the same times, held or not', () => {
    expect(held.transcript.length).toBeGreaterThan(1000);
    expect(held.transcript.filter((line, at) => line !== silent.transcript[at])).toEqual([]);
    expect(silent.transcript).toHaveLength(held.transcript.length);
  });

  it('what gets out where signers press “no” for everything is counted', async () => {
    const lived = await inSilence(() => live({ isHeld: true, signer: 'careless' }));
    const all = officersSentences.filter(({ speaks }) => speaks).length;
    const harmless = officersSentences.filter((one) => !one.speaks && lettersWith(lived, one).length > 0);
    process.stdout.write(
      `careless signers: ${spoken(lived).length} of ${all} sentences about an event got out, ${harmless.length} harmless ones\n`,
    );
    expect(lived.counts.returned).toBe(0);
  });
});
