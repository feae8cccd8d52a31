import { html, type Markup } from './html.ts';
import { type Content, content } from './parts.ts';

interface Unknown {
  readonly kind: 'gate';
  /** `unknown`: the hold has not begun, or a direction has no end. `none`: no customers are to be notified. */
  readonly state: 'unknown' | 'none';
}

interface Known {
  readonly kind: 'gate';
  /** `passed`: the first moment is over, and something else still bars notice. */
  readonly state: 'closed' | 'passed' | 'open';
  /** "Friday, December 4, 2026, 00:00 in New York" */
  readonly opens: string;
}

/**
 * The first moment at which something may happen. It is no deadline: nothing about it is ever "due", "late" or "left"
 * (47 CFR 64.2011). A due chip does not take it.
 */
export type Gate = Unknown | Known;

const chipWords = (gate: Gate): string => {
  if (gate.state === 'none') return 'No notice to customers';
  if (gate.state === 'closed') return `Not before ${gate.opens}`;
  return gate.state === 'open' ? 'Customers may be told' : 'Do not tell customers';
};

/** Looks unlike a due chip: an outline with a bar at its start. */
export const gateChip = (gate: Gate): Markup =>
  html`<strong class="pc-gate-chip pc-gate-chip--${gate.state}">${chipWords(gate)}</strong>`;

interface BannerParts {
  readonly id: string;
  /** Absent: the usual words of the state. */
  readonly title?: string;
  /** The same moment in the company's zone: "Thursday 10:00 pm in Denver". */
  readonly opensHere?: string;
  /** "in 10 days 14 hours" */
  readonly wait?: string;
  /** The rule, and who checked it when: "47 CFR 64.2011 as adopted in 2007, checked November 2 by Dana DPO." */
  readonly rule: Content;
  /** What keeps the gate closed, for example a direction without an end. */
  readonly because?: Content;
  /** The picture of the clock, or what else belongs below. */
  readonly body?: Markup;
}

export type GateBannerOptions = BannerParts & Gate;

const titles: Readonly<Record<Gate['state'], string>> = {
  unknown: 'Nobody may be told yet',
  closed: 'Nobody may be told yet',
  passed: 'Nobody may be told yet',
  open: 'Customers may be told',
  none: 'No notice to customers',
};

const moment = (options: GateBannerOptions): Markup => {
  if (!('opens' in options)) return html`${options.state === 'unknown' && 'No first moment is known.'}`;
  const { opens, opensHere, wait } = options;
  const where = html`<strong>${opens}</strong>${opensHere && ` (${opensHere})`}`;
  if (options.state === 'passed') return html`The earliest moment was ${where}.`;
  return options.state === 'closed'
    ? html`Customers may be told from ${where}${wait && `, ${wait}`}.`
    : html`Customers may be told since ${where}.`;
};

const hasMoment = (state: Gate['state']): boolean => state !== 'unknown' && state !== 'none';

export const gateBanner = (options: GateBannerOptions): Markup => {
  const { id, state, title, rule, because, body } = options;
  return html`<section class="pc-gate pc-gate--${state}" aria-labelledby="${id}">
<h2 class="pc-gate__title" id="${id}">${title ?? titles[state]}</h2>
<p class="pc-gate__moment">${moment(options)}${because && html` ${content(because)}`}</p>
<p class="pc-gate__rule">${hasMoment(state) && 'Earliest moment, not a target. '}Rule: ${content(rule)}</p>
${body}
</section>`;
};
