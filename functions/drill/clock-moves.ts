/** `next`: to the next moment at which something happens by itself. `run`: a minute is a day, until `stop`. */
export const clockMoves = ['hour', 'day', 'next', 'run', 'stop'] as const;
export type ClockMove = (typeof clockMoves)[number];
