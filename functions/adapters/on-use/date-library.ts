import type * as DateLibrary from 'temporal-polyfill';

/* `temporal-polyfill` in a bundle (decision 0068): most calls compute no date, so a file beside it is read at the first use. */

let loaded: typeof DateLibrary.Temporal | undefined;

const temporal = (): typeof DateLibrary.Temporal => {
  loaded ??= require('./dates-apart.js').Temporal as typeof DateLibrary.Temporal;
  return loaded;
};

export const Temporal = new Proxy({} as typeof DateLibrary.Temporal, {
  get: (_, name) => Reflect.get(temporal(), name),
});
