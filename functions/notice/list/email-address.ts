import { domainToASCII } from 'node:url';

/** A local part that SES takes: the dot-atom of RFC 5322, in ASCII. */
const local = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/** The address with its domain in ASCII; undefined when no letter can be sent there. */
export const deliverable = (typed: string): string | undefined => {
  const at = typed.lastIndexOf('@');
  const [name, domain] = [typed.slice(0, at), domainToASCII(typed.slice(at + 1))];
  const isName = local.test(name) && !/^\.|\.\.|\.$/.test(name);
  return at > 0 && isName && host.test(domain) && name.length + domain.length < 254
    ? `${name}@${domain}`
    : undefined;
};
