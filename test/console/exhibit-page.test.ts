import { describe, expect, it } from 'vitest';
import { readExhibit } from '#functions/breach/contract.ts';
import { exhibitOf } from '#functions/breach/exhibit.ts';
import { storedOf, wordsOf } from '#test/support/breach/stored-life.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { held, id } from '#test/support/domain/breach.ts';

const life = held();
const exhibit = exhibitOf(storedOf(life), {
  ...{ now: life.now, words: wordsOf() },
  lawCheck: { by: 'Carla Example, counsel', on: '2026-11-02' },
});

describe('the page that shows a court why this date', () => {
  it('tells each rule in our words with its source, quotes none; no moment is due (P38, R-3)', async () => {
    const world = consoleWorld({ [`GET ${readExhibit.path.replace('{caseId}', id)}`]: exhibit });
    const officer = await world.signedIn(['breach-officer']);
    const body = String((await officer.get(`/officer/breaches/${id}/why-this-date`)).body);
    expect(body).toContain('Why customers may not be notified before Saturday, December 5, 2026');
    expect(body).toContain('The rules, in our words');
    expect(body).toContain('None of them quotes the law.');
    for (const { source } of exhibit.rules) expect(body).toContain(`<cite>${source}</cite>`);
    expect(body).not.toContain('pc-chip--due');
  });
});
