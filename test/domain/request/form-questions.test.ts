import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityForms, kindsOf, whoCanAsk } from '#domain/request/capacity-forms.ts';
import {
  askedAnswers,
  formFields,
  isOptional,
  missing,
  nextQuestion,
  questionBefore,
  questionsFor,
  stepOf,
} from '#domain/request/form-questions.ts';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';

const whole = {
  ...{ relation: 'visitor', controller: 'Northwind', aboutWhom: 'Kim Lee', details: 'x', name: 'Pat' },
  ...{ email: 'pat@home.example', country: 'US', format: '', account: '4711', noAccount: '', wrong: 'x' },
  ...{
    shows: '',
    recipient: 'A Bank',
    childAge: '13-15',
    state: '',
    choices: 'third-parties',
    notice: 'cpni-20261127',
  },
};

describe('the questions of the form', () => {
  it.each([
    { capacity: 'controller', kind: 'delete', asks: ['who', 'company', 'what', 'words', 'reach'] },
    { capacity: 'data-subject', kind: 'access', asks: ['who', 'company', 'what', 'words', 'reach', 'state'] },
    {
      capacity: 'account-holder',
      kind: 'cpni-restrict',
      asks: ['who', 'what', 'words', 'reach', 'account', 'uses'],
    },
    {
      capacity: 'account-holder',
      kind: 'cpni-permit',
      asks: ['who', 'what', 'words', 'reach', 'account', 'uses', 'notice'],
    },
    {
      capacity: 'controller',
      kind: 'cpni-disclose-to',
      asks: ['who', 'company', 'what', 'words', 'reach', 'account', 'recipient'],
    },
    {
      capacity: 'guardian',
      kind: 'child-data',
      asks: ['who', 'person', 'what', 'words', 'reach', 'child-age', 'state'],
    },
    {
      capacity: 'agent',
      kind: 'cpni-correct',
      asks: ['who', 'person', 'what', 'words', 'reach', 'account', 'wrong', 'state'],
    },
    { capacity: 'somebody-else', kind: 'inquiry', asks: ['who', 'relation', 'what', 'words', 'reach'] },
  ])('$capacity, $kind: $asks (R-8)', ({ asks, ...answers }) => {
    expect(questionsFor({ ...whole, ...answers })).toEqual(asks);
  });

  it.each([
    { country: 'US', asked: true },
    { country: 'us', asked: true },
    { country: 'DE', asked: false },
    { country: 'AUS', asked: false },
    { country: 'USA', asked: false },
    { country: '', asked: false },
  ])('the state is asked where a state’s law matters: $country', ({ country, asked }) => {
    const answers = { ...whole, capacity: 'agent', kind: 'access', country };
    expect(questionsFor(answers).includes('state')).toBe(asked);
  });

  it('the first questions are asked before anything is known', () => {
    expect(questionsFor({})).toEqual(['who', 'what', 'words', 'reach']);
    expect(nextQuestion({})).toBe('who');
    expect(stepOf('who', {})).toEqual({ step: 1, steps: 5 });
    expect(stepOf('check', {})).toEqual({ step: 5, steps: 5 });
    expect([questionBefore('who', {}), questionBefore('what', {})]).toEqual([undefined, 'who']);
  });

  it('one that may be passed over is asked once', () => {
    const answers = { ...whole, capacity: 'agent', kind: 'access' };
    expect(nextQuestion({ ...answers, state: undefined })).toBe('state');
    expect(nextQuestion(answers)).toBeUndefined();
    expect(nextQuestion({ ...answers, country: undefined })).toBe('reach');
    expect(isOptional('reach', 'country')).toBe(true);
  });

  it('one that may not be passed over is asked until it has an answer', () => {
    const answers = { ...whole, capacity: 'agent', kind: 'access', details: ' ' };
    expect(nextQuestion(answers)).toBe('words');
    expect([isOptional('reach', 'name'), isOptional('words', 'details')]).toEqual([false, false]);
  });

  it('who allows a use reads the notice last, and nobody else reads it (R-26)', () => {
    const { notice: _, ...unread } = { ...whole, capacity: 'account-holder' };
    expect(nextQuestion({ ...unread, kind: 'cpni-permit' })).toBe('notice');
    expect(nextQuestion({ ...unread, kind: 'cpni-restrict' })).toBeUndefined();
  });

  it('who allows chooses a use; who stops may leave it empty, and is asked once (R-6)', () => {
    const { choices: _, ...unchosen } = { ...whole, capacity: 'account-holder' };
    for (const kind of ['cpni-restrict', 'cpni-permit'])
      expect(nextQuestion({ ...unchosen, kind })).toBe('uses');
    expect(missing({ ...unchosen, choices: '', kind: 'cpni-restrict' })).toEqual([]);
    expect(missing({ ...unchosen, choices: '', kind: 'cpni-permit' })).toEqual(['choices']);
  });

  it('"I do not have it" is an answer, and then no number is sent', () => {
    const answers = { ...whole, capacity: 'account-holder', kind: 'cpni-restrict' };
    expect(missing({ ...answers, account: ' ' })).toEqual(['account']);
    expect(missing({ ...answers, account: ' ', noAccount: 'yes' })).toEqual([]);
    expect(missing({ ...answers, name: '', noAccount: 'yes' })).toEqual(['name']);
    const sent = { ...{ capacity: 'account-holder', kind: 'cpni-restrict', details: 'x' } };
    const reach = { name: 'Pat', email: 'pat@home.example', country: 'US' };
    const chosen = { choices: ['third-parties'] };
    expect(askedAnswers(answers)).toEqual({ ...sent, ...reach, ...chosen, account: '4711' });
    expect(askedAnswers({ ...answers, noAccount: 'yes' })).toEqual({ ...sent, ...reach, ...chosen });
  });
});

describe('nothing is sent that we would close at once (R-9)', () => {
  it.each(['controller', 'data-subject'])('%s names the company', (capacity) => {
    expect(missing({ ...whole, capacity, kind: 'access', controller: ' ' })).toEqual(['controller']);
  });

  it('a person who is sent elsewhere can ask there', () => {
    for (const capacity of ownCapacities)
      for (const kind of requestKinds) {
        const instead = capacityForms[capacity].cannotAsk[kind];
        expect(whoCanAsk({ capacity, kind })).toBe(instead);
        if (instead !== undefined) expect(kindsOf(instead)).toContain(kind);
        expect(missing({ ...whole, capacity, kind })).toEqual(instead ? ['kind'] : []);
      }
  });

  it('phone records and a customer’s child never go the way of the company', () => {
    const asked = kindsOf('data-subject');
    expect(asked.filter((kind) => kind.startsWith('cpni-') || kind === 'child-data')).toEqual([]);
  });
});

it('whatever is typed, each answer leads on and no question comes twice', () => {
  const typed = fc.record(
    Object.fromEntries(
      formFields.map((field) => [
        field,
        fc.oneof(
          fc.constant(''),
          fc.string(),
          fc.constantFrom(...ownCapacities, ...requestKinds, 'US', 'yes'),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(typed, (answers) => {
      const asked = questionsFor(answers);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeGreaterThanOrEqual(4);
      const next = nextQuestion(answers);
      if (next === undefined) expect(missing(answers)).toEqual([]);
      else expect(asked).toContain(next);
      const sent = Object.keys(askedAnswers(answers));
      expect(sent.filter((field) => !formFields.includes(field as never))).toEqual([]);
    }),
  );
});
