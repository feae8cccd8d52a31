import { describe, expect, it } from 'vitest';
import { acknowledgement } from '#functions/complaint/letters/acknowledgement.ts';
import { answerLetter } from '#functions/complaint/letters/answer.ts';
import { recoursePath } from '#functions/complaint/letters/recourse-path.ts';
import { answeredIn, complaintIn } from '#test/support/letters/every-complaint-letter.ts';
import { id, letterhead, secret, to } from '#test/support/letters/sample.ts';

const at = { to, on: '2027-03-02', key: secret };
const points = [{ point: 'p', checked: 'c', finding: 'f' }];
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
