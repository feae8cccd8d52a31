import type * as Holidays from '@18f/us-federal-holidays';

/** `@18f/us-federal-holidays` in a bundle, with its own date library: read at the first use, as `date-library.ts` beside it. */
export const inRange: typeof Holidays.inRange = (...range) =>
  require('./holidays-apart.js').default.inRange(...range);
