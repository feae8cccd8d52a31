import { describe, expect, it } from 'vitest';
import { type ActionType, actionRows } from '#functions/breach/action-rows.ts';
import { recordBreach } from '#functions/breach/contract.ts';
import type { Field, Fields } from '#functions/console/acts/field.ts';
import { readForm } from '#functions/console/acts/read-form.ts';
import { breachActs } from '#functions/console/breach/acts.ts';
import { recordPages } from '#functions/console/breach/record-fields.ts';
import type { Visit } from '#functions/console/visit.ts';
import { actionTypes } from '#test/support/breach/action-at.ts';
import { wholeShown } from '#test/support/console/breach-shown.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';

const visit = {
  ...{ zone: 'America/Denver', query: new URLSearchParams() },
  officer: { sub: cho, groups: ['breach-officer'] },
} as unknown as Visit;
const aHash = 'a'.repeat(64);

/** With a duty, a stop, a direction, and a stop of our own that holds an entry. */
const life = new BreachLife(noon('2026-11-24')).do(
  determine(noon('2026-11-24')),
  { type: 'record-duty', by: ann, textSha256: text },
  receipt(noon('2026-11-24')),
  call('2026-11-24'),
  direction('2026-12-20', '2026-11-24', { by: ben }),
  { type: 'hold-for-entry', by: ann, textSha256: text },
);
const view = wholeShown(life);
const next = {
  action: '',
  n: 1,
  list: 1,
  label: '',
  needs: [],
  mayBy: [],
  notBy: [],
  method: 'POST',
  path: '',
} as const;

/** What an officer may type into each control. */
const typed: {
  readonly [K in Field['control']['kind']]: (name: string, field: Field) => Readonly<Record<string, string>>;
} = {
  text: (name) => ({ [name]: /hash|document/i.test(name) ? aHash : 'Words' }),
  prose: (name) => ({ [name]: 'Words\nand more' }),
  choice: (name, { control }) => ({
    [name]: control.kind === 'choice' ? (Object.keys(control.options)[0] ?? '') : '',
  }),
  'yes-no': (name) => ({ [name]: 'yes' }),
  checks: (name, { control }) => ({
    [name]: control.kind === 'checks' ? (Object.keys(control.options)[0] ?? '') : '',
  }),
  tick: (name) => ({ [name]: 'yes' }),
  day: (name) => ({ [name]: '2026-12-01' }),
  instant: (name) => ({
    [`${name}.date`]: '2026-12-01',
    [`${name}.time`]: '09:30:15',
    [`${name}.zone`]: 'America/New_York',
  }),
  'day-or-instant': (name) => ({ [`${name}.date`]: '2026-12-01' }),
  number: (name) => ({ [name]: '24' }),
  lines: (name) => ({ [name]: 'call detail' }),
  given: (name, { control }) => ({
    [name]: JSON.stringify(control.kind === 'given' && control.value !== '' ? control.value : aHash),
  }),
};

const filled = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.assign(
      {},
      ...Object.entries(fields).map(([name, field]) => typed[field.control.kind](name, field)),
    ) as Record<string, string>,
  );

const membersOf = (schema: unknown): readonly string[] =>
  Object.keys((schema as { def: { shape: object } }).def.shape);

/** With pages of their own: `functions/console/notice`. */
const ofNotice: readonly ActionType[] = [
  ...(['write-letter', 'approve-notice', 'pause-notice', 'resume-notice', 'confirm-resume'] as const),
  ...(['open-supplement', 'cancel-supplement', 'confirm-write-off'] as const),
  ...(['ask-paper-mail-waiver', 'confirm-paper-mail-waiver', 'close'] as const),
];
const ours = actionTypes.filter((type) => !ofNotice.includes(type));

describe('each act of an officer on a breach has a page (R-13)', () => {
  it('none is left to the API alone (R-13)', () => {
    expect(actionTypes.filter((type) => !(type in breachActs))).toEqual([]);
  });

  it.each(ours)('%s: each member that the API takes has a field, and a filled form is taken', (type) => {
    const act = breachActs[type];
    if (act === undefined) throw new Error(`no page for ${type}`);
    const context = { view, next };
    const fields = act.fields(context, visit);
    const { body, faults } = readForm(filled(fields), fields);
    const sent = act.body ? act.body(body, context) : body;
    const { error, data } = actionRows[type].body.safeParse(JSON.parse(JSON.stringify(sent)));
    expect({ faults, issues: error?.issues ?? [] }).toEqual({ faults: {}, issues: [] });
    expect(membersOf(actionRows[type].body).filter((member) => !(member in (sent as object)))).toEqual([]);
    // Nothing that the API would drop unseen.
    expect(Object.keys(data ?? {}).toSorted()).toEqual(Object.keys(sent as object).toSorted());
  });

  it('a record of a breach: each member that the API takes is on one of its three pages', () => {
    const fields = Object.assign(
      {},
      ...Object.values(recordPages).map((page) => page.fields(visit)),
    ) as Fields;
    const { body, faults } = readForm(filled(fields), fields);
    expect({ faults, error: recordBreach.body.safeParse(body).error }).toEqual({
      faults: {},
      error: undefined,
    });
    expect(membersOf(recordBreach.body).toSorted()).toEqual(Object.keys(body).toSorted());
  });
});

const entered = (form: Readonly<Record<string, string>>, type: 'record-direction' | 'correct-direction') => {
  const act = breachActs[type];
  const context = { view, next };
  const { body } = readForm(new URLSearchParams(form), act?.fields(context, visit) ?? {});
  return act?.body?.(body, context) as Readonly<Record<string, unknown>>;
};

describe('the end of a direction is never refused by its form (R-11)', () => {
  it.each([
    [{ end: 'day', lastDay: '2026-12-20' }, '2026-12-20'],
    [{ end: 'day', lastDay: 'Xmas' }, 'Xmas'],
    [{ end: 'further-notice' }, 'until further notice'],
    [{ end: 'as-written', endAsWritten: 'for about a month' }, 'for about a month'],
    [{ end: 'as-written' }, 'unclear'],
    [{}, undefined],
  ])('%j is sent as %s', (typedEnd, until) => {
    expect(entered({ ...typedEnd, agency: 'FBI', verbal: 'no' }, 'record-direction').until).toBe(until);
    expect(entered(typedEnd, 'correct-direction').until).toBe(until);
  });

  it('another agency without a name is sent, too', () => {
    const body = entered({ agency: 'other', verbal: 'yes' }, 'record-direction');
    expect(body).toEqual({ agency: 'Another agency', verbal: true });
  });
});
