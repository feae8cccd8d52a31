import { awsRest } from './aws.ts';
import { deployed } from './open-world.ts';

/** A function of the deployed stage, `name` or `name:alias`. @returns what it returned, or its fault */
export const invoke = (name: string, payload: unknown) => {
  const [plain, alias] = name.split(':');
  const qualifier = alias === undefined ? '' : `?Qualifier=${alias}`;
  const path = `/2015-03-31/functions/privacy-clock-${deployed}-${plain}/invocations${qualifier}`;
  return awsRest('lambda', 'POST', path, payload);
};
