import { describe, expect, it } from 'vitest';
import { powers } from '#infra/constructs/powers.ts';
import { allows, rolesOf } from '#test/support/infra/policies.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const role = rolesOf(synthesized()).find(({ name }) => name === 'DrillRole')!;
const { grants } = role;
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/privacy-clock-laptop-cases';

/** A drill cannot do harm: it lacks the power, and the code (decision 0067; drill-bundle.prove.test.ts). */
describe('the function of a drill', () => {
  it('may read and write items under DRILL#, and write its log: no mail, no machine, no file, no key', () => {
    const besideLog = grants.filter(({ action }) => !action.startsWith('logs:'));
    expect(new Set(besideLog.map(({ resource }) => resource))).toEqual(new Set([table]));
    expect(besideLog.filter(({ action }) => !action.startsWith('dynamodb:'))).toEqual([]);
    for (const { condition } of besideLog)
      expect(condition).toEqual({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DRILL#*'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      });
    expect(Object.keys(powers.drill)).toEqual(['drills']);
  });

  it.each(['BREACH#BRE-1', 'REQUEST#REQ-1', 'PERSON#x', 'OFFICERS', 'OFFICERACT#x', 'SESSION#x', 'DRILL'])(
    'cannot touch %s',
    (key) => {
      for (const action of ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchGetItem']) {
        const asked = { action: `dynamodb:${action}`, resource: table };
        expect(allows(role, { ...asked, keys: { 'dynamodb:LeadingKeys': [key] } }), action).toBe(false);
        expect(allows(role, { ...asked, keys: { 'dynamodb:LeadingKeys': ['DRILL#now'] } }), action).toBe(
          true,
        );
      }
    },
  );
});

describe('who else touches a drill', () => {
  it('recording a breach pauses it, opening asks for breaches, the certificate lists its records', () => {
    const others = Object.entries(powers as Readonly<Record<string, Readonly<Record<string, unknown>>>>)
      .filter(([name, row]) => name !== 'drill' && row.drills)
      .map(([name, row]) => [name, row.drills]);
    expect(others).toEqual([
      ['record-breach', ['pause']],
      ['open-drill', ['head', 'pause', 'resume', 'start']],
      ['work-certificate', ['list']],
    ]);
    expect(powers['open-drill'].cases).toEqual(['listKind']);
  });
});
