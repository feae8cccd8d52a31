import { describe, expect, it } from 'vitest';
import type { Answers } from '#domain/request/capacity-forms.ts';
import { chosenFile, filesLeft, purposesFor } from '#domain/request/form-files.ts';

const agent = { capacity: 'agent', kind: 'cpni-correct' };
const holder = { capacity: 'account-holder', kind: 'correct' };

describe('files that the form takes (R-8, R-19)', () => {
  it.each([
    { answers: {}, takes: [] },
    { answers: { capacity: 'agent' }, takes: [] },
    { answers: { kind: 'correct' }, takes: [] },
    { answers: agent, takes: ['what-is-wrong', 'who-i-am'] },
    { answers: { ...agent, kind: 'access' }, takes: ['who-i-am'] },
    { answers: { ...agent, kind: 'inquiry' }, takes: [] },
    { answers: holder, takes: ['what-is-wrong'] },
    { answers: { ...holder, capacity: 'data-subject' }, takes: [] },
  ])('$answers: $takes', ({ answers, takes }) => {
    expect(purposesFor(answers)).toEqual(takes);
  });

  it.each([
    {
      answers: { ...agent, filePurpose: 'who-i-am', fileType: 'png' },
      is: { purpose: 'who-i-am', type: 'png' },
    },
    { answers: { ...agent, filePurpose: 'who-i-am', fileType: 'exe' }, is: undefined },
    { answers: { ...agent, filePurpose: 'my-cat', fileType: 'png' }, is: undefined },
    { answers: { ...holder, filePurpose: 'who-i-am', fileType: 'png' }, is: undefined },
  ])('$answers chooses $is', ({ answers, is }) => {
    expect(chosenFile(answers)).toEqual(is);
  });

  const sent = { files: '2', filesByMail: 'yes' };
  it.each<{ answers: Answers; count: number; byMail: boolean }>([
    { answers: { ...holder, ...sent }, count: 2, byMail: true },
    { answers: { ...holder, files: '1.5', filesByMail: '' }, count: 0, byMail: false },
    { answers: holder, count: 0, byMail: false },
    { answers: { ...holder, ...sent, kind: 'access' }, count: 0, byMail: false },
  ])('$answers leaves $count', ({ answers, count, byMail }) => {
    expect(filesLeft(answers)).toEqual({ count, byMail });
  });
});
