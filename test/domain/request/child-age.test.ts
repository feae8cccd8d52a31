import { describe, expect, it } from 'vitest';
import { RequestLife } from '#test/support/domain/request-life.ts';

const report = () =>
  new RequestLife(
    { kind: 'child-data', capacity: 'guardian', childAge: '16-or-older' },
    { requesterType: 'person' },
  ).run();
const recorded = { type: 'record-child-age', whenGiven: 'under-13' } as const;

describe('how old a child is (R-20)', () => {
  it('the record has the band now and the band when we got the information', () =>
    expect(report().do(recorded).state).toMatchObject({
      childAge: '16-or-older',
      childAgeWhenGiven: 'under-13',
    }));

  it('an officer corrects the band that a parent gave, and the history keeps both', () => {
    const life = report().do(recorded, { type: 'record-child-age', now: '13-15' });
    expect(life.state).toMatchObject({ childAge: '13-15', childAgeWhenGiven: 'under-13' });
    expect(JSON.stringify(life.history)).toContain('16-or-older');
  });

  it('the same again changes nothing', () => {
    const life = report().do(recorded);
    const { length } = life.history;
    expect(life.do(recorded).history.length).toBe(length);
  });

  it('a request that is about no child has none', () =>
    expect(new RequestLife().run().refusalOf(recorded)?.code).toBe('not-about-a-child'));
});
