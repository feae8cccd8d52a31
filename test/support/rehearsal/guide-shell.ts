import { deployed } from '#test/support/open-world.ts';
import { startDns } from './dns-server.ts';
import { openShell, type ShellSession } from './shell-session.ts';

const mx = ['mx.example.com'];
/** As step 5 of infra/DEPLOY.md asks for, but for DKIM and MAIL FROM, which the emulator does not do. */
const zones = {
  'example.com': { mx },
  'letters.example.com': { mx },
  'notices.example.com': { mx },
  '_dmarc.example.com': { txt: ['v=DMARC1; p=quarantine'] },
};

const root = new URL('../../../', import.meta.url);

/** A shell as the reader of infra/DEPLOY.md has it. */
export const guideShell = async (): Promise<AsyncDisposable & { readonly shell: ShellSession }> => {
  const dns = await startDns(zones);
  const shell = openShell(root.pathname, {
    STAGE: deployed,
    DNS_SERVER: dns.address,
  });
  return {
    shell,
    [Symbol.asyncDispose]: async () => {
      await shell[Symbol.asyncDispose]();
      await dns[Symbol.asyncDispose]();
    },
  };
};
