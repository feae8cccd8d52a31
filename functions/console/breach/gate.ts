import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { barsNotice } from '#functions/breach/directions-view.ts';
import type { BreachRow } from '#functions/breach/list-breaches.ts';
import { type Gate, gateBanner } from '#functions/design-system/gate.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { SettingsView } from '#functions/officer/contract.ts';
import type { Visit } from '../visit.ts';
import type { WholeBreach } from './breach-case.ts';
import { counted, inNewYork } from './words.ts';

type GateState = BreachRow['gateState'];

const states: Readonly<Record<GateState, Gate['state']>> = {
  unknown: 'unknown',
  waiting: 'closed',
  passed: 'passed',
  open: 'open',
  none: 'none',
};

/** A first moment, never a due date. `at` in New York. */
export const gateOf = (state: GateState, at: Instant | null, opens = at && inNewYork(at)): Gate => {
  const shown = states[state];
  if (shown === 'unknown' || shown === 'none') return { kind: 'gate', state: shown };
  return opens === null ? { kind: 'gate', state: 'unknown' } : { kind: 'gate', state: shown, opens };
};

const [hour, day] = [3_600_000, 86_400_000];

/** "in 10 days 14 hours"; hours alone below a day. */
export const waitUntil = (at: Instant, now: number): string => {
  const left = millisecondsOf(at) - now;
  const [days, hours] = [Math.floor(left / day), Math.floor((left % day) / hour)];
  if (days === 0) return hours === 0 ? 'in less than an hour' : `in ${counted(hours, 'hour')}`;
  return `in ${counted(days, 'day')}${hours > 0 ? ` ${counted(hours, 'hour')}` : ''}`;
};

const rules: Readonly<Record<BreachRulesetId, string>> = {
  'fcc-2007': '47 CFR 64.2011 as adopted in 2007',
  'policy-2018': 'our published policy, at least seven days',
  'fcc-2023': 'FCC 23-111',
};

type LawCheck = SettingsView['lawCheck'];

const checked = ({ on, by }: LawCheck): string =>
  by === '' ? 'not checked with the law' : `checked ${dateInWords(on)} by ${by}`;

/** What keeps it closed, beside the moment. */
const because = ({ gate, restore, directions, ownStops }: WholeBreach): string | undefined => {
  if (gate.state === 'waiting' && gate.urgentClasses.length > 0)
    return `Only the urgent notice may go out before, under 47 CFR 64.2011(b)(2), to ${gate.urgentClasses.join(', ')}.`;
  const isHeld =
    directions.some(({ state }) => barsNotice[state]) ||
    ownStops.stops.some(({ state, replacedBy }) => barsNotice[state] && replacedBy === null);
  if (gate.state === 'waiting' && restore === null)
    return isHeld
      ? 'It may be later: when a direction or a stop ends, an officer must first review.'
      : undefined;
  return gate.sentence.replace(/^Nobody may be notified yet\. (The earliest moment has passed\. )?/, '');
};

/** "Nobody may be told yet", the first moment in two zones, the rule and who checked it (P38). */
export const gateSection = (
  view: WholeBreach,
  lawCheck: LawCheck,
  { now, zone }: Pick<Visit, 'now' | 'zone'>,
  body?: Markup,
): Markup => {
  const { from, state, inNewYork: there, inCompanyTime: here } = view.gate;
  const gate = gateOf(state, from, there && `${there} in New York`);
  const why = because(view);
  return gateBanner({
    ...{ id: 'gate', ...gate },
    ...(view.gate.urgentClasses.length > 0 && { title: 'Nobody else may be told yet' }),
    ...(here !== null && here !== there && { opensHere: `${here}, ${zoneName(zone)}` }),
    ...(gate.state === 'closed' && from !== null && { wait: waitUntil(from, now) }),
    rule: {
      text: `${rules[view.ruleset ?? 'fcc-2007']}, ${checked(lawCheck)}. The database refuses an earlier release.`,
    },
    ...(why !== undefined && { because: { text: why } }),
    ...(body && { body }),
  });
};

const zoneName = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
