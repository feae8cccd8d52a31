/* What other nouns may call of this one. */

export { type Agency, addresseesInForce } from '#domain/calendar/rulesets.ts';
export {
  type BreachPorts,
  carryOut,
  factsOf,
  isOfHold,
  machinesRaisedSince,
  releaseFloorOf,
  type StoredBreach,
  withClosures,
} from './carry-out.ts';
export { carryOutAny, type StoppingPorts } from './carry-out-any.ts';
export { checkRendering } from './check-rendering.ts';
export { gateView } from './gate-view.ts';
export {
  officersIn,
  shownBy,
  shownByMaybe,
} from './officers-shown.ts';
export { openBreaches } from './open-breaches.ts';
export { isSwitchedOff } from './switched-off.ts';
export { type SignalPorts, withSignal } from './with-signal.ts';
