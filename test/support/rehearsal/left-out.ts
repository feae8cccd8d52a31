import { Template } from 'aws-cdk-lib/assertions';
import type { Settings } from '#infra/settings/shape.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';
import { newApp, type Resource } from '#test/support/infra/synthesized.ts';

type Owned = Resource & { readonly stack: string; readonly id: string };

interface Output {
  /** Stack and logical id. */
  readonly name: string;
  /** `<type> <attribute>` of each attribute in its value. */
  readonly attributes: readonly string[];
}

interface Synthesized {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

const attributesIn = (value: unknown): readonly (readonly string[])[] => {
  if (Array.isArray(value)) return value.flatMap(attributesIn);
  if (typeof value !== 'object' || value === null) return [];
  const of = (value as Record<string, unknown>)['Fn::GetAtt'];
  return of === undefined ? Object.values(value).flatMap(attributesIn) : [of as readonly string[]];
};

export const outputsOf = (settings: Settings): readonly Output[] =>
  Object.entries(privacyClock(newApp(), settings)).flatMap(([stack, construct]) => {
    const { Resources, Outputs = {} } = Template.fromStack(construct).toJSON() as Synthesized;
    return Object.entries(Outputs).map(([id, { Value }]) => ({
      name: `${stack} ${id}`,
      attributes: attributesIn(Value).map(([of = '', attribute]) => `${Resources[of]?.Type} ${attribute}`),
    }));
  });

/** A function's version has a hash of its settings in its id, and differs with the function. */
const versionType = 'AWS::Lambda::Version';
const withoutVersions = (json: string): string => json.replace(/CurrentVersion[0-9A-F]{8}[0-9a-f]{32}/g, '');

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths to the shortest differing property; a list differs as a whole. */
const pathsThatDiffer = (one: unknown, other: unknown): readonly string[] => {
  if (withoutVersions(JSON.stringify(one) ?? '') === withoutVersions(JSON.stringify(other) ?? '')) return [];
  if (!isPlain(one) || !isPlain(other)) return [''];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  if (names.some((name) => name.startsWith('Fn::') || name === 'Ref')) return [''];
  return names.flatMap((name) =>
    name in one && name in other
      ? pathsThatDiffer(one[name], other[name]).map((path) => (path === '' ? name : `${name}.${path}`))
      : pathsThatDiffer(one[name], other[name]).map(() => name),
  );
};

/** `<type> <property>` for all that differs between resources that are in both. */
export const differencesOf = (all: readonly Owned[], others: readonly Owned[]): readonly string[] => {
  const byId = new Map(others.map((other) => [`${other.stack} ${other.id}`, other]));
  const found = all.flatMap(({ stack, id, Type, Properties }) => {
    const other = byId.get(`${stack} ${id}`);
    if (other === undefined || Type === versionType) return [];
    return pathsThatDiffer(Properties, other.Properties).map((path) => `${Type} ${path}`);
  });
  return [...new Set(found)].toSorted();
};
