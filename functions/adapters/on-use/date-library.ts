import type * as DateLibrary from 'temporal-polyfill';

/*
 * `temporal-polyfill` in a bundle (decision 0068): most calls compute no date, so the library runs at the first use. The path is
 * the file's own, because the package's name leads here.
 */

let loaded: typeof DateLibrary.Temporal | undefined;

const temporal = (): typeof DateLibrary.Temporal => {
  // esbuild copies the module's exports at each `require`.
  loaded ??= require('../../../node_modules/temporal-polyfill/index.js')
    .Temporal as typeof DateLibrary.Temporal;
  return loaded;
};

export const Temporal = new Proxy({} as typeof DateLibrary.Temporal, {
  get: (_, name) => Reflect.get(temporal(), name),
});
