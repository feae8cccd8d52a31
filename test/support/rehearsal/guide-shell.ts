import { deployed } from '#test/support/open-world.ts';
import { startDns } from './dns-server.ts';
import { openShell, type ShellSession } from './shell-session.ts';

const spf = 'v=spf1 include:amazonses.com -all';
/** As step 5 of infra/DEPLOY.md asks for, but for DKIM, which the emulator does not do. */
const zones = {
  'example.com': { mx: ['mx.example.com'], txt: [spf] },
  '_dmarc.example.com': { txt: ['v=DMARC1; p=quarantine'] },
};

const root = new URL('../../../', import.meta.url);

/** A shell as the reader of infra/DEPLOY.md has it. `cdk` finds the stage that `npm run rehearse` has synthesized and linted. */
export const guideShell = async (): Promise<AsyncDisposable & { readonly shell: ShellSession }> => {
  const dns = await startDns(zones);
  const shell = openShell(root.pathname, {
    STAGE: deployed,
    DNS_SERVER: dns.address,
    CDK_APP: new URL('.cache/rehearsal/cdk.out', root).pathname,
  });
  return {
    shell,
    [Symbol.asyncDispose]: async () => {
      await shell[Symbol.asyncDispose]();
      await dns[Symbol.asyncDispose]();
    },
  };
};
