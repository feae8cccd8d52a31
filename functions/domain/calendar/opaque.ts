declare const kind: unique symbol;

/**
 * At run time a text, so JSON stays as it is. No value is the `symbol`: it makes the compiler refuse `<`, `+`, templates,
 * `slice`, `localeCompare`, `Math.max` and every parameter of type `string` (decision 0021).
 */
export type Opaque<Name extends string> = (string | symbol) & { readonly [kind]: Name };
