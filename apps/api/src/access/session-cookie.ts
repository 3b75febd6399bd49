import { TOKEN_FORM } from '#libs/accounts';
import { SecretCookie } from '../http/cookies.js';

/** Holds the token of the session. */
export const sessionCookie = new SecretCookie('fieldmatch', TOKEN_FORM);
