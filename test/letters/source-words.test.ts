import { expect, it } from 'vitest';
import { breachRules, complaintRules, requestRules } from '#domain/calendar/rulesets.ts';
import { sourceInWords } from '#functions/letters/source-words.ts';
import { ruleNumbersIn } from '#test/support/infra/rule-numbers.ts';

const sources = [
  ...JSON.stringify([requestRules, complaintRules, breachRules]).matchAll(/"source":"([^"]+)"/g),
].map(([, source = '']) => source);

it('no source of a rule is shown with a number that its reader cannot look up', () => {
  expect(sources.length).toBeGreaterThan(10);
  const shown = sources.map(sourceInWords);
  expect(shown.filter((source) => source.trim() === '' || /decision \d/.test(source))).toEqual([]);
  expect(shown.flatMap(ruleNumbersIn)).toEqual([]);
});

it.each([
  ['P38, R-3', 'our privacy policy'],
  ['R-17', 'our own rule'],
  ['47 CFR 64.2011(b)(3), R-11', '47 CFR 64.2011(b)(3)'],
  ['47 CFR 64.2011 as adopted in 2007 (decision 0009)', '47 CFR 64.2011 as adopted in 2007'],
])('%s reads as “%s”', (source, words) => expect(sourceInWords(source)).toBe(words));
