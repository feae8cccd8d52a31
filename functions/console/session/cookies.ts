import { sessionLimits } from '#ports/sessions.ts';

/** Seconds. */
const lifetimes = { session: sessionLimits.whole, 'sign-in': sessionLimits.signIn } as const;
type Cookie = keyof typeof lifetimes;

/** On the laptop the pages come over http, where neither the prefix nor `Secure` is possible. */
export const cookies = (isSecure: boolean) => {
  const named = (name: Cookie) => `${isSecure ? '__Host-' : ''}officer-${name}`;
  const written = (name: Cookie, value: string, seconds: number) =>
    `${named(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`;
  return {
    read: (given: Readonly<Record<string, string | undefined>>, name: Cookie): string | undefined =>
      given[named(name)],
    set: (name: Cookie, value: string): string => written(name, value, lifetimes[name]),
    clear: (name: Cookie): string => written(name, '', 0),
  };
};
