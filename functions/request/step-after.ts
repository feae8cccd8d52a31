import { nextStepOf, owesNeutralLetter } from '#domain/request/decider.ts';
import type { Request } from '#domain/request/state.ts';
import type { StepResult } from './contract.ts';

/** A machine continues when an officer has mailed the paper letter. */
export const stepAfter = (request: Request): StepResult => {
  const next = nextStepOf(request);
  const isRedirected = request.stage === 'notifying-controller' || owesNeutralLetter(request);
  const waits = next === 'acknowledge' || (next === 'redirect' && !isRedirected);
  return { nextStep: waits ? 'wait-for-post' : next };
};
