/*
 * `zod/mini` in a bundle (decision 0068). A function has the contracts of its noun and of the nouns that it touches, and a call
 * checks one or two of their schemas. So a schema is made when something first asks it, and zod, a file beside the bundle, is read then.
 */
type Zod = typeof import('./schemas-made.ts');
type Made = object & { readonly check: (...checks: readonly object[]) => object };

let loaded: Zod | undefined;
const zod = (): Zod => {
  loaded ??= require('./schemas-apart.js') as Zod;
  return loaded;
};

interface Later {
  readonly make: () => object;
  made?: object;
}

const madeOf = (later: Later): Made => {
  later.made ??= later.make();
  return later.made as Made;
};

/** Stands for the schema in every way but one: more checks on it are more to be made later. */
const asMade: ProxyHandler<Later> = {
  get: (later, name) =>
    name === 'check'
      ? (...checks: readonly object[]) => onUse(() => madeOf(later).check(...checks))
      : Reflect.get(madeOf(later), name),
  set: (later, name, value) => Reflect.set(madeOf(later), name, value),
  has: (later, name) => Reflect.has(madeOf(later), name),
  ownKeys: (later) => Reflect.ownKeys(madeOf(later)),
  getOwnPropertyDescriptor: (later, name) => Reflect.getOwnPropertyDescriptor(madeOf(later), name),
  getPrototypeOf: (later) => Reflect.getPrototypeOf(madeOf(later)),
};

// @__NO_SIDE_EFFECTS__
const onUse = (make: () => object): object => new Proxy<Later>({ make }, asMade);

type Given = readonly never[];

// @__NO_SIDE_EFFECTS__
const later = (name: keyof Zod, given: Given): object =>
  onUse(() => (zod()[name] as (...given: Given) => object)(...given));

/** A check is of now. */
export const safeParse: Zod['safeParse'] = (...given) => zod().safeParse(...given);

// @__NO_SIDE_EFFECTS__
export const _default = ((...given: Given) => later('_default', given)) as Zod['_default'];
// @__NO_SIDE_EFFECTS__
export const array = ((...given: Given) => later('array', given)) as Zod['array'];
// @__NO_SIDE_EFFECTS__
export const boolean = ((...given: Given) => later('boolean', given)) as Zod['boolean'];
// @__NO_SIDE_EFFECTS__
export const discriminatedUnion = ((...given: Given) =>
  later('discriminatedUnion', given)) as Zod['discriminatedUnion'];
// @__NO_SIDE_EFFECTS__
const enumerated = ((...given: Given) => later('enum', given)) as Zod['enum'];
// @__NO_SIDE_EFFECTS__
export const gte = ((...given: Given) => later('gte', given)) as Zod['gte'];
// @__NO_SIDE_EFFECTS__
export const int = ((...given: Given) => later('int', given)) as Zod['int'];
// @__NO_SIDE_EFFECTS__
export const length = ((...given: Given) => later('length', given)) as Zod['length'];
// @__NO_SIDE_EFFECTS__
export const literal = ((...given: Given) => later('literal', given)) as Zod['literal'];
// @__NO_SIDE_EFFECTS__
export const lte = ((...given: Given) => later('lte', given)) as Zod['lte'];
// @__NO_SIDE_EFFECTS__
export const maximum = ((...given: Given) => later('maximum', given)) as Zod['maximum'];
// @__NO_SIDE_EFFECTS__
export const maxLength = ((...given: Given) => later('maxLength', given)) as Zod['maxLength'];
// @__NO_SIDE_EFFECTS__
export const minimum = ((...given: Given) => later('minimum', given)) as Zod['minimum'];
// @__NO_SIDE_EFFECTS__
export const minLength = ((...given: Given) => later('minLength', given)) as Zod['minLength'];
// @__NO_SIDE_EFFECTS__
export const nonnegative = ((...given: Given) => later('nonnegative', given)) as Zod['nonnegative'];
// @__NO_SIDE_EFFECTS__
export const nullable = ((...given: Given) => later('nullable', given)) as Zod['nullable'];
// @__NO_SIDE_EFFECTS__
export const number = ((...given: Given) => later('number', given)) as Zod['number'];
// @__NO_SIDE_EFFECTS__
export const object = ((...given: Given) => later('object', given)) as Zod['object'];
// @__NO_SIDE_EFFECTS__
export const optional = ((...given: Given) => later('optional', given)) as Zod['optional'];
// @__NO_SIDE_EFFECTS__
export const pipe = ((...given: Given) => later('pipe', given)) as Zod['pipe'];
// @__NO_SIDE_EFFECTS__
export const positive = ((...given: Given) => later('positive', given)) as Zod['positive'];
// @__NO_SIDE_EFFECTS__
export const record = ((...given: Given) => later('record', given)) as Zod['record'];
// @__NO_SIDE_EFFECTS__
export const refine = ((...given: Given) => later('refine', given)) as Zod['refine'];
// @__NO_SIDE_EFFECTS__
export const regex = ((...given: Given) => later('regex', given)) as Zod['regex'];
// @__NO_SIDE_EFFECTS__
export const string = ((...given: Given) => later('string', given)) as Zod['string'];
// @__NO_SIDE_EFFECTS__
export const toLowerCase = ((...given: Given) => later('toLowerCase', given)) as Zod['toLowerCase'];
// @__NO_SIDE_EFFECTS__
export const transform = ((...given: Given) => later('transform', given)) as Zod['transform'];
// @__NO_SIDE_EFFECTS__
export const trim = ((...given: Given) => later('trim', given)) as Zod['trim'];
// @__NO_SIDE_EFFECTS__
export const union = ((...given: Given) => later('union', given)) as Zod['union'];
// @__NO_SIDE_EFFECTS__
export const unknown = ((...given: Given) => later('unknown', given)) as Zod['unknown'];
export { enumerated as enum };
