import { domainToASCII } from 'node:url';

/** Dot-atom of RFC 5322, in ASCII, as SES requires. */
const local = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/** With an ASCII domain; undefined when SES cannot send there. */
export const deliverable = (typed: string): string | undefined => {
  const at = typed.lastIndexOf('@');
  const [name, domain] = [typed.slice(0, at), domainToASCII(typed.slice(at + 1))];
  const isName = local.test(name) && !/^\.|\.\.|\.$/.test(name);
  return at > 0 && isName && host.test(domain) && name.length + domain.length < 254
    ? `${name}@${domain}`
    : undefined;
};
