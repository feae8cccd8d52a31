import { type BreachRulesetId, breachRules, holdRulesOf } from '#domain/calendar/rulesets.ts';
import { sourceInWords } from '#functions/letters/source-words.ts';

/** What a rule says, in our words, and where its own words are. */
export interface RuleText {
  readonly rule: string;
  readonly source: string;
}

const law: readonly RuleText[] = [
  {
    rule: 'After a carrier reasonably determines a breach of CPNI, it must notify the United States Secret Service (USSS) and the Federal Bureau of Investigation (FBI) electronically, through the central reporting facility. It must do so as soon as practicable, and at the latest seven business days after the determination.',
    source: '47 CFR 64.2011(b)',
  },
  {
    rule: 'The carrier must not notify customers or disclose the breach to the public until seven full business days have passed after the notice to the USSS and the FBI. State law does not change this. The exceptions are an urgent need under (b)(2) and a direction under (b)(3).',
    source: '47 CFR 64.2011(a), (b)(1)',
  },
  {
    rule: 'If the investigating agency determines that notice would impede or compromise a criminal investigation or national security, it may direct the carrier in writing not to notify, at first for up to 30 days. It may extend that time as reasonably necessary in its judgment.',
    source: '47 CFR 64.2011(b)(3)',
  },
  {
    rule: 'The day of an event is not counted; the next day is the first. Saturdays, Sundays, federal holidays and days on which the offices of the FCC are closed are not business days.',
    source: '47 CFR 1.4(b), (c), (e)(1); 5 U.S.C. 6103',
  },
];

const directionsAtOnce: RuleText = {
  rule: 'A direction runs at the same time as the hold and is not added to it. Customers may be notified after the later of the two.',
  source: 'How we read 47 CFR 64.2011(b)(1) and (b)(3)',
};

/** Of this ruleset: the law as the breach recorded it, then our own promise. */
export const ruleTextsOf = (ruleset: BreachRulesetId): readonly RuleText[] => {
  const { id, holdHours } = holdRulesOf(ruleset);
  const promise: RuleText = {
    rule: `Our published policy: at least ${holdHours.value} hours must pass after the notice to law enforcement before we notify customers.`,
    source: sourceInWords(holdHours.source),
  };
  const { effectiveFrom } = breachRules[id];
  const edition: RuleText = {
    rule: `The dates follow the ruleset ${id}.`,
    source: sourceInWords(effectiveFrom.source),
  };
  return [edition, ...law, directionsAtOnce, promise];
};
