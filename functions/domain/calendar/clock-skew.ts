/** Milliseconds that two of our clocks may differ (F5). */
export const clocksDifferBy = 5 * 60_000;
