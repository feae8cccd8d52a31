import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { actionRows } from '#functions/breach/action-rows.ts';
import type { Field, Fields } from '#functions/console/acts/field.ts';
import { readForm } from '#functions/console/acts/read-form.ts';
import { breachActs } from '#functions/console/breach/acts.ts';
import type { BreachAct } from '#functions/console/breach/breach-case.ts';
import { noticeActs } from '#functions/console/notice/acts.ts';
import { approveAct } from '#functions/console/notice/approve-act.ts';
import { writeLetterAct } from '#functions/console/notice/letter-act.ts';
import { listActs } from '#functions/console/notice/list-acts.ts';
import type { Visit } from '#functions/console/visit.ts';
import { noticeWords } from '#functions/next/notice-words.ts';
import { finishRows, recordPaperMail } from '#functions/notice/contract.ts';
import { noticeShown, wholeNotice } from '#test/support/console/notice-shown.ts';
import { held, letterWritten, listFrozen } from '#test/support/domain/breach.ts';
import { fieldsOf, type Schema } from '#test/support/schemas.ts';

const visit = { zone: 'America/Denver', query: new URLSearchParams() } as Visit;
const aHash = 'a'.repeat(64);
const view = noticeShown(held('2026-11-24', [listFrozen(), letterWritten()]));
const next = { label: '', needs: [], mayBy: [], notBy: [], method: 'POST', path: '' } as const;
const context = (action: string) => ({
  view,
  next: { ...next, action, list: 1, audience: 'everyone' as const },
});

/** By what the API calls it: of some acts there are two doors. */
const actions = Object.entries(noticeWords).flatMap(([name, words]) =>
  [words].flat().map((one) => ('action' in one ? one.action : undefined) ?? name),
);

const ofRows = new Map<string, z.ZodMiniType>(
  Object.entries(actionRows).map(([name, { body }]) => [name, body]),
);
const bodies = new Map<string, z.ZodMiniType>([
  ...ofRows,
  ['finish-rows', finishRows.body],
  ['ask-write-off', finishRows.body],
  ['record-paper-mail', recordPaperMail.body],
]);

/** A page of its own fills in what the case alone does not say. */
const whole: Readonly<Record<string, BreachAct>> = {
  ...noticeActs,
  'approve-notice': approveAct({
    ...{ letterSha256: aHash, listSha256: aHash, renderedSha256: aHash },
    ...{ missing: ['what-happened'], lacksSpanish: true },
  }),
  'write-letter': writeLetterAct({ segments: ['St. Louis'] }),
};

const typed = (name: string, { control }: Field): Readonly<Record<string, string>> => {
  const one = { text: 'Words', prose: 'Words', lines: '1-0-3', day: '2026-12-08', number: '24' } as const;
  if (control.kind === 'given')
    return { [name]: JSON.stringify(control.value === '' ? aHash : control.value) };
  if (control.kind === 'choice' || control.kind === 'checks')
    return { [name]: Object.keys(control.options)[0] ?? '' };
  if (control.kind === 'yes-no' || control.kind === 'tick') return { [name]: 'yes' };
  return { [name]: one[control.kind as keyof typeof one] };
};

const filled = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.assign({}, ...Object.entries(fields).map(([name, field]) => typed(name, field))) as Record<
      string,
      string
    >,
  );

const sentBy = (action: string, change: Readonly<Record<string, string>> = {}): unknown => {
  const act = whole[action] as BreachAct;
  const fields = act.fields(context(action), visit);
  const form = filled(fields);
  for (const [name, value] of Object.entries(change)) form.set(name, value);
  const { body } = readForm(form, fields);
  return act.body ? act.body(body, context(action)) : body;
};

describe('an officer does everything about a notice in the browser', () => {
  it('each act that can be next has a page', () => {
    expect(actions.filter((one) => !(one in breachActs))).toEqual([]);
  });

  it.each([...bodies].filter(([action]) => action in noticeActs))(
    '%s: what the form sends is what the API takes',
    (action, body) => {
      const change: Record<string, string> = /finish|write-off/.test(action) ? { lines: '7, 9' } : {};
      expect(body.safeParse(sentBy(action, change))).toMatchObject({ success: true });
    },
  );

  it.each([...bodies].filter(([action]) => action in noticeActs))(
    '%s: each member of the body has a field',
    (action, body) => {
      const fields = Object.keys((whole[action] as BreachAct).fields(context(action), visit));
      // The urgent letter alone may have to say less; it has this member in another test.
      const members = fieldsOf(body as Schema)
        .map(([name]) => name)
        .filter((name) => name !== 'minimized');
      expect(
        members.filter((name) => !fields.some((one) => one === name || one.startsWith(`${name}.`))),
      ).toEqual([]);
    },
  );

  it('words for a segment with a dot in its name arrive under that name', () => {
    expect(sentBy('write-letter')).toMatchObject({
      inserts: { '*': 'Words', 'St. Louis': 'Words' },
      spanish: { inserts: { 'St. Louis': 'Words' } },
    });
  });

  it('a letter without Spanish has no Spanish part at all (R-13)', () => {
    const act = writeLetterAct({ segments: [] });
    const fields = act.fields(context('write-letter'), visit);
    const { body } = readForm(new URLSearchParams({ subject: 'Notice', body: 'Words' }), fields);
    expect(act.body?.(body, context('write-letter'))).not.toHaveProperty('spanish');
  });

  it.each([
    ['all', 'all'],
    ['7 9,11', [7, 9, 11]],
  ])('rows to finish “%s” are %j', (lines, sent) => {
    expect(sentBy('finish-rows', { lines })).toMatchObject({ lines: sent });
  });

  it('closed days of the FCC are sent as days, and “yes” without a day is no “no” (R-28)', () => {
    const days = { fccClosedSince: 'yes', fccClosedDays: '2026-11-27\n2026-12-24' };
    expect(sentBy('approve-notice', days)).toMatchObject({ fccClosedSince: ['2026-11-27', '2026-12-24'] });
    expect(sentBy('approve-notice', { ...days, fccClosedDays: '' })).toMatchObject({ fccClosedSince: [] });
  });
});

describe('a rejected row that was mailed on paper can be finished', () => {
  it.each([
    ['open', true],
    ['urgent-only', true],
    ['paused', true],
    ['stopped', true],
    ['draining', false],
    ['held', false],
  ] as const)('%s: %s, as the API takes it (P38)', (paperMail, can) => {
    const whole = wholeNotice(held('2026-11-24', [listFrozen({ toFinish: 1 }), letterWritten()]));
    const shown = { ...whole, notice: { ...whole.notice, paperMail } };
    const { how } = listActs['finish-rows'].fields(
      { ...context('finish-rows'), view: shown },
      visit,
    ) as Fields;
    const options = how?.control.kind === 'choice' ? Object.keys(how.control.options) : [];
    expect(options.includes('posted')).toBe(can);
  });
});
