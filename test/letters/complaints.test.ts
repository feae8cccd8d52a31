import { describe, expect, it } from 'vitest';
import type { Complaint } from '#domain/complaint/state.ts';
import { acknowledgement } from '#functions/complaint/letters/acknowledgement.ts';
import { answerLetter } from '#functions/complaint/letters/answer.ts';
import { closed } from '#functions/complaint/letters/closed.ts';
import { holding } from '#functions/complaint/letters/holding.ts';
import { overdue } from '#functions/complaint/letters/overdue.ts';
import { recoursePath } from '#functions/complaint/letters/recourse-path.ts';
import { written } from '#functions/complaint/letters/written.ts';
import { answeredIn, complaintIn } from '#test/support/letters/every-complaint-letter.ts';
import { id, letterhead, secret, to } from '#test/support/letters/sample.ts';
import { sent, sentText } from '#test/support/words-out.ts';

const at = { to, on: '2027-03-02', key: secret };
const points = [sent({ point: 'p', checked: 'c', finding: 'f' })];
const path = (over: object = {}, us = letterhead) => recoursePath(us, id, answeredIn('en', over), at).text;
const answer = (over: object) =>
  answerLetter(letterhead, id, complaintIn('en', over), { outcome: 'partly' }, points, at).text;
const all = { body: '2027-01-10', authority: '2027-03-01' };
const filing = 'To start the arbitration, send a notice';

describe('the words of recourse in complaints (R-16, R-25)', () => {
  it.each([
    ['no step is recorded', {}, false],
    ['one step is missing', { steps: { body: '2027-01-10' } }, false],
    ['every step is recorded', { steps: all }, true],
    ['a company complains', { steps: all, complainant: 'company' }, false],
    ['it is about work data', { steps: all, topic: 'work-data' }, false],
    ['the person lives in the US', { steps: all, regime: 'us', residence: 'us' }, false],
  ])('P55: how to file for arbitration, when %s: %s', (_, over, says) => {
    expect(path(over).includes(filing)).toBe(says);
  });

  it('P55: where there is no arbitration, no letter speaks of its steps', () => {
    const us = { regime: 'us', residence: 'us', steps: all, unsatisfiedAt: undefined };
    expect(path(us)).not.toMatch(/arbitration/);
    expect(path({ steps: all, unsatisfiedAt: undefined })).toContain('the steps before arbitration.');
  });

  it('R-25: the letter of the end names the day on which the case was closed', () => {
    const { text } = closed(letterhead, id, answeredIn('en', { closedAt: '2027-01-20T07:00:00.000Z' }), at);
    expect(text).toContain('so we closed the case on Wednesday, January 20, 2027.');
  });

  it('P55: not after the listing has lapsed', () => {
    const lapsed = {
      ...letterhead,
      framework: { ...(letterhead.framework as object), listedUntil: '2027-03-01' },
    };
    expect(path({ steps: all }, lapsed as typeof letterhead)).not.toContain(filing);
  });

  it('P56: about data of their work, a panel of authorities takes the place of the body', () => {
    expect(answer({ topic: 'work-data' })).toContain('a panel of these authorities decides');
    expect(answer({ topic: 'work-data' })).not.toContain('JAMS');
    expect(answer({})).toContain('JAMS');
  });

  it.each([
    ['ftc', 'https://reportfraud.ftc.gov', 'consumercomplaints'],
    ['fcc', 'https://consumercomplaints.fcc.gov', 'reportfraud'],
  ])('P57: at once and in the answer, the agency %s and not the other', (agency, link, other) => {
    for (const text of [
      acknowledgement(letterhead, id, complaintIn('en', { agency }), at).text,
      answer({ agency }),
    ]) {
      expect(text).toContain(link);
      expect(text).not.toContain(other);
    }
  });

  it.each(['upheld', 'partly', 'not-upheld'] as const)(
    'R-10: %s, with the standing sentence, always',
    (outcome) => {
      const { text } = answerLetter(letterhead, id, complaintIn('en'), { outcome }, points, at);
      expect(text).toContain('We do not answer questions about security events in this letter.');
    },
  );
});

describe('letters about a complaint say only what is so for each reader', () => {
  it('late: a person whom we asked a question does not read that nothing is to be done (R-16)', () => {
    const { text } = overdue(letterhead, id, complaintIn('en'), at);
    expect(text).toContain('If we asked you a question, please answer it.');
    expect(text).not.toContain('do not need to do anything');
  });

  it('day 30: what came after our question is a message; we do not call it a reply (R-25)', () => {
    const { text } = holding(letterhead, id, complaintIn('en'), at, {
      done: ['reply-received'],
      open: ['answer'],
    });
    expect(text).toContain('We have your message.');
    expect(text).not.toContain('your reply');
  });

  it('a question after our answer names no day by which we still answer; before it, that day (R-25)', () => {
    const asked = (complaint: Complaint) =>
      written(
        letterhead,
        id,
        complaint,
        { ...at, on: '2026-12-20' },
        { as: 'question', text: sentText('Which bill?') },
      ).text;
    const day = 'This does not change the last day for our answer';
    expect(asked(complaintIn('en'))).toContain(day);
    expect(asked(answeredIn('en'))).not.toContain(day);
  });

  it('closed: a person who wrote after our last letter does not read that they did not (R-25)', () => {
    const { text } = closed(letterhead, id, answeredIn('en'), at);
    expect(text).toContain('We have not heard from you for 30 days');
    expect(text).not.toContain('since our last letter');
  });
});
