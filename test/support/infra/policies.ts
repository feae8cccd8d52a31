import type { Resource, synthesized } from './synthesized.ts';

export interface Grant {
  readonly action: string;
  readonly resource: string;
  readonly condition?: unknown;
}

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

export interface Role {
  /** Construct id: `RunClock`, `Request`, `HttpRole`… */
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly denials: readonly Grant[];
  readonly managed: readonly unknown[];
}

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

type Owned = { readonly id: string } & Resource;

/** ARNs as text; a deployment-time value becomes its logical id. */
const named = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const {
    Ref,
    'Fn::GetAtt': at,
    'Fn::Join': join,
    'Fn::ImportValue': imported,
  } = resource as Record<string, unknown>;
  if (Ref) return `<${Ref}>`;
  if (at) return `<${(at as string[])[0]}>`;
  if (imported) return `<${named(imported)}>`;
  if (join) return ((join as [string, unknown[]])[1] ?? []).map(named).join('');
  return JSON.stringify(resource);
};

const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

const grantsOf = (statements: readonly Statement[]): Grant[] =>
  statements.flatMap(({ Action, Resource, Condition }) =>
    listed(Action).flatMap((action) =>
      listed(Resource).map((resource) => ({
        action,
        resource: named(resource),
        ...(Condition === undefined ? {} : { condition: Condition }),
      })),
    ),
  );

export const rolesOf = ({ ofType }: ReturnType<typeof synthesized>): readonly Role[] =>
  ofType('AWS::IAM::Role').map((role: Owned) => {
    const inline = (role.Properties.Policies ?? []).flatMap(
      (policy: { PolicyDocument: { Statement: readonly Statement[] } }) => policy.PolicyDocument.Statement,
    );
    const attached = ofType('AWS::IAM::Policy')
      .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role.id))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    const { Allow = [], Deny = [] } = Object.groupBy<Statement['Effect'], Statement>(
      [...inline, ...attached],
      ({ Effect }) => Effect,
    );
    return {
      name: withoutHash(role.id),
      grants: grantsOf(Allow),
      denials: grantsOf(Deny),
      managed: role.Properties.ManagedPolicyArns ?? [],
    };
  });

export const actionsOf = (grants: readonly Grant[]): string[] =>
  [...new Set(grants.map(({ action }) => action))].toSorted();

interface Request {
  readonly action: string;
  readonly resource: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Our patterns have a `*` at the end, or none. */
export const like = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;

/** Our roles use no other operators; a statement with another is about nothing. */
const operators: Readonly<
  Record<string, (allowed: readonly string[], values: readonly string[]) => boolean>
> = {
  StringEquals: (allowed, values) => values.length === 1 && allowed.includes(values[0] ?? ''),
  'ForAllValues:StringEquals': (allowed, values) => values.every((value) => allowed.includes(value)),
  'ForAllValues:StringLike': (allowed, values) =>
    values.every((value) => allowed.some((pattern) => like(pattern, value))),
  'ForAnyValue:StringLike': (named, values) =>
    values.some((value) => named.some((pattern) => like(pattern, value))),
  'ForAnyValue:StringEquals': (named, values) => values.some((value) => named.includes(value)),
  Null: (wanted, values) => wanted.includes(String(values.length === 0)),
};

const isAbout =
  ({ action, resource, keys }: Request) =>
  (statement: Grant): boolean =>
    statement.action === action &&
    statement.resource === resource &&
    Object.entries((statement.condition ?? {}) as Conditions).every(([operator, wanted]) =>
      Object.entries(wanted).every(([key, named]) =>
        (operators[operator] ?? (() => false))(listed(named), keys[key] ?? []),
      ),
    );

/** As IAM: one statement allows it, and none denies it. */
export const allows = ({ grants, denials }: Pick<Role, 'grants' | 'denials'>, request: Request): boolean =>
  grants.some(isAbout(request)) && !denials.some(isAbout(request));
