import { createHash } from 'node:crypto';
import type { Instant } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { NameOf } from '#ports/officers.ts';
import type { LawCheck } from '#ports/settings.ts';
import { releaseFloorOf, type StoredBreach } from './carry-out.ts';
import { exhibitFacts } from './exhibit-facts.ts';
import { explanationOf } from './explanation.ts';
import { gateView } from './gate-view.ts';
import { holdView, reportView } from './hold-view.ts';
import { lanesView } from './lanes-view.ts';
import { unnamed } from './officers-shown.ts';
import { titleIn } from './recorded-view.ts';
import { ruleTextsOf } from './rule-texts.ts';
import { stopsView } from './stops-view.ts';
import type { TextByHash } from './words-of.ts';

interface Knowledge {
  readonly now: Instant;
  readonly words: TextByHash;
  readonly lawCheck: LawCheck;
  readonly nameOf?: NameOf;
}

const contents = (stored: StoredBreach, { now, words, lawCheck, nameOf = unnamed }: Knowledge) => {
  const { id, state, history, revision, hash } = stored;
  const floor = releaseFloorOf(stored);
  const { ruleset = 'fcc-2007', determinedAt = null } = state.determination ?? {};
  const { from, sentence, state: gate } = gateView(state, floor, now);
  const { days, leftOut, ifFiledToday } = holdView(state, floor, now);
  return {
    about: { id, title: titleIn(state, words), ruleset, revision, hash, madeAt: now },
    rules: ruleTextsOf(ruleset),
    lawCheck,
    dates: {
      determinedAt,
      lawEnforcement: reportView(state, now),
      holdEndsOn: state.hold.holdEndsOn ?? null,
      customersMayBeNotifiedFrom: from,
      gate,
      sentence,
    },
    calendar: { timeZone: 'America/New_York', days, leftOut, lanes: lanesView(stored, now, words) },
    ifFiledToday,
    explanation: explanationOf(state, floor),
    stops: stopsView(state, now, words, nameOf),
    facts: exhibitFacts(history, words, nameOf),
  };
};

/**
 * Why customers may not be notified before this day, on one page for an agency or a court. `seal`: SHA-256 (hex) of the
 * canonical JSON of all else; `about.hash` seals the history up to `about.revision`.
 */
export const exhibitOf = (stored: StoredBreach, knowledge: Knowledge) => {
  const whole = contents(stored, knowledge);
  return { ...whole, seal: createHash('sha256').update(canonicalJson(whole)).digest('hex') };
};

export type Exhibit = ReturnType<typeof exhibitOf>;
