import { describe, expect, it } from 'vitest';
import type { Commit } from '#domain/case/case.ts';
import type { RequestEvent } from '#domain/request/events.ts';
import type { Request } from '#domain/request/state.ts';
import { withheldAnswerStatus } from '#domain/request/withheld-answer.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const given = (textSha256: string) =>
  ({ type: 'answer-given', outcome: 'partly-done', textSha256, by: 'olive' }) as const;
const reopened = (reason: string) => ({ type: 'request-reopened', reason }) as unknown as RequestEvent;
const sent = { type: 'answer-sent' } as const;
const note = { type: 'note-added', textSha256: 'mine' } as const;
const statusOf = (over: object, ...commits: readonly (readonly RequestEvent[])[]) =>
  withheldAnswerStatus(
    requestIn('en', over as Partial<Request>),
    commits.map((events) => ({ events })) as unknown as Commit<RequestEvent>[],
    'mine',
  );
const closed = { stage: 'closed', outcome: 'partly-done' };

describe('what became of an answer that withheld data under a hold (R-10)', () => {
  it.each([
    { what: 'it closed the request', is: 'kept', over: closed, past: [[given('mine')], [sent]] },
    { what: 'it is on its way', is: 'waits', over: { stage: 'answering' }, past: [[given('mine')]] },
    { what: 'nobody gave it yet', is: 'waits', over: { stage: 'working' }, past: [[note]] },
    { what: 'another is on its way', is: 'waits', over: { stage: 'answering' }, past: [[given('other')]] },
    {
      ...{ what: 'it followed another, and the hold ended', is: 'resumed', over: closed },
      past: [[given('other')], [given('mine')], [reopened('hold-ended')]],
    },
    {
      what: 'another answer followed',
      is: 'over',
      over: closed,
      past: [[given('mine')], [sent, given('other')]],
    },
    {
      what: 'it followed another answer',
      is: 'kept',
      over: closed,
      past: [[given('other')], [note, given('mine')]],
    },
    { what: 'it was given twice', is: 'kept', over: closed, past: [[given('mine')], [given('mine'), sent]] },
    { what: 'another answer closed it', is: 'over', over: closed, past: [[given('other')], [sent]] },
    { what: 'it was withdrawn', is: 'over', over: { stage: 'withdrawn' }, past: [[given('mine')]] },
    {
      ...{ what: 'it was joined to another', is: 'over' },
      ...{ over: { stage: 'closed', outcome: 'joined' }, past: [[given('mine')]] },
    },
    {
      what: 'the hold ended',
      is: 'resumed',
      over: closed,
      past: [[given('mine')], [reopened('hold-ended'), note]],
    },
    ...['wrong-answer', 'new-facts', 'complaint-upheld'].map((reason) => ({
      ...{ what: reason, is: 'over', over: closed, past: [[given('mine')], [note, reopened(reason)]] },
    })),
    {
      ...{ what: 'it was reopened before it', is: 'kept', over: closed },
      past: [[reopened('hold-ended')], [given('mine')]],
    },
    {
      ...{ what: 'it was answered again after the hold', is: 'resumed', over: closed },
      past: [[given('mine')], [reopened('hold-ended')], [given('other')]],
    },
  ])('$what: $is', ({ over, past, is }) => {
    expect(statusOf(over, ...past)).toBe(is);
  });
});
