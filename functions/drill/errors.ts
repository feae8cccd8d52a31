import { conflict } from '#domain/case/refusal.ts';

export const NoDrill = conflict('no-drill', 'No drill is open. Start one.');
export const DrillOpen = conflict('drill-open', 'A drill is open already. Take part in it, or end it.');
export const DrillPaused = conflict(
  'drill-paused',
  'A real breach is recorded, so the drill waits. Work on the real one.',
);
export const RealBreachOpen = conflict(
  'real-breach-open',
  'A real breach is open, so no drill begins or goes on.',
);
export const DrillFull = conflict('drill-full', 'This drill has grown too large. End it, and start another.');
