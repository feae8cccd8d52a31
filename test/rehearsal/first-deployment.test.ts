import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { type Resource, synthesized } from '#test/support/infra/synthesized.ts';

/*
 * A key's policy is asked even where IAM allows everything, and CloudFormation of the emulator asks no policy at all. So: what AWS
 * publishes of each resource type (judge.py) says what CloudFormation needs, and the emulator's evaluator judges our policies.
 */
const python = fileURLToPath(new URL('../../.cache/rehearsal/venv/bin/python', import.meta.url));
const judge = fileURLToPath(new URL('judge.py', import.meta.url));

interface Answer {
  readonly decision: 'Allow' | 'Deny' | 'ImplicitDeny';
}
interface Judged {
  readonly types: readonly string[];
  readonly judged: Readonly<Record<string, string>>;
  readonly questions: readonly (Answer & {
    readonly resource: string;
    readonly type: string;
    readonly action: string;
    readonly verbs: readonly string[];
  })[];
  readonly users: readonly (Answer & {
    readonly who: string;
    /** Its logical id. */
    readonly key: string;
    readonly action: string;
    readonly through: string | null;
  })[];
}

type Owned = Resource & { readonly stack: string; readonly id: string };

const judged = (stage: string, resources: readonly Owned[]): Judged => {
  const { account = '111122223333' } = settingsOf(stage);
  const templates: Record<string, { Resources: Record<string, Resource> }> = {};
  for (const { stack, id, ...resource } of resources) {
    const template = templates[stack] ?? { Resources: {} };
    templates[stack] = template;
    template.Resources[id] = resource;
  }
  const { stdout, stderr, status } = spawnSync(python, [judge], {
    input: JSON.stringify({ stage, account, templates }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

const refused = ({ questions }: Judged): readonly string[] =>
  questions
    .filter(({ decision }) => decision !== 'Allow')
    .map(({ resource, type, action, verbs }) => `${resource}: ${action} to ${verbs.join(', ')} ${type}`);

/** The roles of ours and AWS's own services; nobody else may use a key. */
const isOurs = (who: string): boolean => who.startsWith('ours: ') || who === 'service';
const wronglyJudged = ({ users }: Judged): readonly unknown[] =>
  users.filter(({ who, decision }) => (decision === 'Allow') !== isOurs(who));

describe.each(['dev', 'rehearsal'])('the templates of %s', (stage) => {
  const { all, ofType } = synthesized(settingsOf(stage));
  const verdict = judged(stage, all);

  it('let CloudFormation create, read, change and delete everything in them', () => {
    const keepers = ['AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::SNS::Topic', 'AWS::SQS::Queue'];

    expect(Object.keys(verdict.judged).toSorted()).toEqual(
      ofType(...keepers)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(verdict.questions.length).toBeGreaterThan(150);
    expect(refused(verdict)).toEqual([]);
  });

  it('let our roles and AWS services use a key, and nobody else of this account or another', () => {
    const roles = ofType('AWS::IAM::Role').length;

    const keys = ofType('AWS::KMS::Key').map(({ id }) => id);

    expect([...new Set(verdict.users.map(({ key }) => key))].toSorted()).toEqual(keys.toSorted());
    // Two actions through four services for each key that encrypts, and the secrets of links.
    const each = 2 * 4 * (keys.length - 1) + 1;
    expect(verdict.users.filter(({ who }) => who.startsWith('ours: '))).toHaveLength(roles * each);
    expect(wronglyJudged(verdict)).toEqual([]);
  });
});

describe('the judge', () => {
  const resources = synthesized(settingsOf('dev')).all;
  const changed = (change: (statement: Resource['Properties']) => unknown) =>
    resources.map((resource) => {
      if (resource.Type !== 'AWS::KMS::Key') return resource;
      const { KeyPolicy } = resource.Properties;
      const Statement = KeyPolicy.Statement.map(change);
      return { ...resource, Properties: { ...resource.Properties, KeyPolicy: { ...KeyPolicy, Statement } } };
    });

  it('refuses the first deployment where the keys do not let aliases be made', () => {
    const aliases = ['kms:CreateAlias', 'kms:DeleteAlias'];
    const without = changed((statement) =>
      statement.Sid === 'Administer'
        ? { ...statement, Action: statement.Action.filter((action: string) => !aliases.includes(action)) }
        : statement,
    );

    expect(refused(judged('dev', without)).toSorted()).toEqual(
      resources
        .flatMap(({ Type, id }) => (Type === 'AWS::KMS::Key' ? [id] : []))
        .flatMap((key) => [
          `${key}: kms:CreateAlias to create AWS::KMS::Alias`,
          `${key}: kms:DeleteAlias to delete AWS::KMS::Alias`,
        ])
        .toSorted(),
    );
  });

  it('finds another role of the account let in where a key asks for no tag', () => {
    const open = changed((statement) => {
      if (statement.Sid !== 'OurRoles') return statement;
      const asked = Object.entries(statement.Condition.StringEquals).filter(
        ([name]) => !name.startsWith('aws:PrincipalTag/'),
      );
      return { ...statement, Condition: { StringEquals: Object.fromEntries(asked) } };
    });

    const wrong = wronglyJudged(judged('dev', open));
    for (const key of ['Key961B73FD', 'AlarmKeyE05DE300'])
      expect(wrong).toContainEqual(
        expect.objectContaining({ key, who: 'of another stage', through: 'dynamodb', decision: 'Allow' }),
      );
  });

  it('refuses a role of ours that lost its tags', () => {
    const stripped = resources.map((resource) =>
      resource.id.startsWith('ReconcileRole')
        ? { ...resource, Properties: { ...resource.Properties, Tags: [] } }
        : resource,
    );

    expect(wronglyJudged(judged('dev', stripped))).toContainEqual(
      expect.objectContaining({ through: 'dynamodb', decision: 'ImplicitDeny' }),
    );
  });

  it('refuses the secret of the console where the key does not know the deployer', () => {
    const unknown = changed((statement) =>
      statement.Sid === 'Deployer' ? { ...statement, Effect: 'Deny' } : statement,
    );

    expect(refused(judged('dev', unknown))).toContain(
      'Key961B73FD: kms:GenerateDataKey to create AWS::SecretsManager::Secret',
    );
  });
});
