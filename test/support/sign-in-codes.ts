import { beforeAll, beforeEach } from 'vitest';
import { AccountsModule, SignInCodesService, type SignInMail } from '#libs/accounts';
import type { Language } from '#libs/taxonomy';
import { useServices, type Services } from './services.js';

/** When each test begins. */
export const START = Date.parse('2026-11-23T09:00:00Z');

/** The mails for signing in, on a database of their own without users, codes or jobs at the beginning of each test. */
export interface SignInCodes {
  services: Services;
  /** Asks for a mail and reads it; null when none is due. */
  ask(email: string, browser: string, language?: Language): Promise<SignInMail | null>;
}

/** Opens them for the tests of one file. */
export function useSignInCodes(): SignInCodes {
  const services = useServices(AccountsModule);
  let codes: SignInCodesService;
  beforeAll(() => {
    codes = services.get(SignInCodesService);
  });
  beforeEach(async () => {
    services.clock.moment = START;
    await services.sql('TRUNCATE users CASCADE');
    await services.sql('TRUNCATE sign_in_codes, outbox');
  });
  return {
    services,
    ask: async (email, browser, language = 'nl') => {
      await codes.request(email, browser, language);
      const [newest] = await services.sql<{ id: string }>('SELECT id FROM sign_in_codes ORDER BY id DESC LIMIT 1');
      return codes.toSend(newest?.id ?? '');
    },
  };
}
