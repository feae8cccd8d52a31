import type { Action } from '#infra/constructs/actions.ts';
import { actionsOf } from '#infra/constructs/actions-of.ts';
import { type Family, familiesOf } from '#infra/constructs/families.ts';
import { inPascal } from '#infra/constructs/handler.ts';
import type { Powers } from '#infra/constructs/powers.ts';
import type { FunctionName } from '#infra/functions.ts';
import { filesBucket, nameOf, settingsOf, tableName } from '#infra/settings/settings.ts';
import { rolesOf } from './policies.ts';
import { synthesized } from './synthesized.ts';

const settings = settingsOf('laptop');
export const roles = rolesOf(synthesized(settings));

const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:000000000000:${rest}`;
const table = arn('dynamodb', `table/${tableName(settings)}`);

const isOfTable = (target: string): boolean => Object.hasOwn(familiesOf({}), target);

const bucket = `arn:aws:s3:::${filesBucket(settings, '000000000000')}`;

const sendingBy = (identity: string, set: string) => [
  arn('ses', `identity/${identity}`),
  arn('ses', `configuration-set/${nameOf(settings, set)}`),
];

const resourcesOf = (target: string, starts: readonly string[]): readonly [string, readonly string[]] => {
  const machine = (kind: string, end: string) =>
    starts.map((name) => arn('states', `${kind}:${nameOf(settings, name)}:${end}`));
  if (isOfTable(target)) return ['dynamodb', [table]];
  switch (target) {
    case 'byQueue':
    case 'byAssignee':
    case 'byKind':
    case 'byCompany':
    case 'byNeed':
    case 'byWake':
    case 'byReceipt':
    case 'byEnd':
      return ['dynamodb', [`${table}/index/${target}`]];
    case 'files':
      return ['s3', [`${bucket}/*`]];
    case 'bucket':
      return ['s3', [bucket]];
    case 'drafts':
      return ['s3', [`${bucket}/drafts/*`]];
    case 'kept':
      return ['s3', [`${bucket}/attached/*`, `${bucket}/identity/*`]];
    case 'emailEvents':
      return ['s3', [`${bucket}/email-events/*`]];
    case 'restrictions':
      return ['s3', [`${bucket}/restrictions/*`]];
    case 'copies':
      return ['s3', [`${bucket}/packages/*`, `${bucket}/preserved/*`]];
    case 'packages':
      return ['s3', [`${bucket}/packages/*`]];
    case 'marks':
      return ['s3', [`${bucket}/erased/*`]];
    case 'copyList':
    case 'markList':
    case 'packageList':
    case 'draftList':
    case 'keptList':
    case 'restrictionList':
      return ['s3', [bucket]];
    case 'sender':
      return ['ses', sendingBy(settings.senderIdentity, 'letters')];
    case 'noticeSender':
      return ['ses', sendingBy(settings.noticeIdentity, 'notices')];
    case 'account':
      return ['ses', ['*']];
    case 'macKey':
      return ['kms', ['<mac key>']];
    case 'machines':
      return ['states', machine('stateMachine', 'live')];
    case 'executions':
      return ['states', machine('execution', '*')];
    case 'itself':
      return ['lambda', ['<itself>']];
    default:
      throw new Error(`nobody knows what ${target} is`);
  }
};

/** Each once: CDK makes one statement of two with the same resource and condition. */
const once = (lines: readonly string[]): string[] => [...new Set(lines)].toSorted();

interface Bound {
  readonly 'ForAllValues:StringLike'?: Readonly<Record<string, readonly string[]>>;
}

const boundTo = (keys: readonly string[] = [], attributes: readonly string[] = []): string =>
  [...keys, ...attributes].map((one) => ` ${one}`).join('');

/** What AWS is asked by a row of powers.json: action, resource, and of the table the keys and attributes. */
export const needed = (row: Powers): string[] => {
  const families: Readonly<Record<string, Family | undefined>> = familiesOf(row);
  return once(
    [...actionsOf(row)].flatMap((action: Action) => {
      const [command, , target = ''] = action.split(' ');
      const [service, resources] = resourcesOf(target, row.starts ?? []);
      const bound = boundTo(families[target]?.leading, families[target]?.attributes);
      return resources.map((resource) => `${service}:${command} ${resource}${bound}`);
    }),
  );
};

/** A function's grants beyond its log and the queue that calls it. */
export const granted = (name: FunctionName): string[] =>
  once(
    (roles.find((role) => role.name === `${inPascal(name)}Role`)?.grants ?? [])
      .filter(({ action }) => !/^(logs|sqs):/.test(action))
      .map(({ action, resource, condition }) => {
        const like = (condition as Bound | undefined)?.['ForAllValues:StringLike'];
        const shown = /MacKey/.test(resource) ? '<mac key>' : resource;
        const bound = boundTo(like?.['dynamodb:LeadingKeys'], like?.['dynamodb:Attributes']);
        return `${action} ${shown === arn('lambda', `function:${nameOf(settings, name)}:v1`) ? '<itself>' : shown}${bound}`;
      }),
  );
