import { fromEnv } from '@aws-sdk/credential-provider-env';

/** Lambda gives a function its role's credentials in the environment, and renews them with the environment's process. */
export const defaultProvider = fromEnv;
