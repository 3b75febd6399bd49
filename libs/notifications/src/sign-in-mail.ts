import type { Language } from '#libs/taxonomy';
import { layOutMail, type MailContent } from './mail-layout.js';
import { WORDS } from './notification-mail.js';

/** What a mail for signing in holds. */
interface Access {
  code: string;
  url: string;
  /** How long both work. */
  minutes: number;
}

/** What the reader can do: sign in, open an account with the same code, or only be invited. */
type Standing = 'has_account' | 'may_sign_up' | 'needs_invitation';

/**
 * The mail that somebody who wants to sign in gets: a code to type and a link to open, of which one works once. It alone tells whether
 * there is an account with the address. What the person who asked wrote is not in it, since that may be anybody.
 */
export function signInMail(standing: Standing, language: Language, access: Access): MailContent {
  if (standing === 'needs_invitation') return invitationNeeded(language);
  const { code, url, minutes } = access;
  const { subject, blocks, button, footer } = standing === 'has_account' ? SIGN_IN[language] : SIGN_UP[language];
  return layOutMail({
    language,
    // Without the code: subjects show up on locked screens.
    subject,
    greeting: WORDS[language].hello,
    blocks,
    code,
    turn:
      language === 'nl'
        ? `Leest u deze mail op het apparaat waarmee u wilt inloggen? Dan kunt u ook de knop gebruiken. De code en de knop werken ${minutes} minuten, samen één keer, en alleen in de browser waarin u erom vroeg. Geef ze aan niemand anders, ook niet als iemand erom vraagt.`
        : `Do you read this mail on the device that you want to sign in with? Then you can use the button instead. Code and button work for ${minutes} minutes, once between them, and only in the browser where you asked. Give them to nobody, even if somebody asks for them.`,
    button: { label: button, url },
    footer: [footer, WORDS[language].automatic],
  });
}

interface Words {
  subject: string;
  blocks: readonly string[];
  button: string;
  footer: string;
}

const SIGN_IN: Record<Language, Words> = {
  nl: {
    subject: 'Uw code om in te loggen bij Fieldmatch',
    blocks: ['Met deze code logt u in bij Fieldmatch. Vul hem in waar u erom vroeg:'],
    button: 'Log in bij Fieldmatch',
    footer: 'U krijgt deze mail omdat iemand met uw mailadres wil inloggen. Was u dat niet? Dan hoeft u niets te doen.',
  },
  en: {
    subject: 'Your code to sign in to Fieldmatch',
    blocks: ['Sign in to Fieldmatch with this code. Type it where you asked for it:'],
    button: 'Sign in to Fieldmatch',
    footer:
      'You get this mail because somebody wants to sign in with your address. If that was not you, you need not do anything.',
  },
};

/** For who may never have heard of it. */
const NO_ACCOUNT: Record<Language, string> = {
  nl: 'Via Fieldmatch vinden bedrijven een fieldlab dat hen helpt met digitaliseren. Met dit mailadres heeft nog niemand een account. Hebt u er een met een ander adres? Log dan daarmee in.',
  en: 'On Fieldmatch companies find a fieldlab that helps them digitalise. Nobody has an account with this address yet. If you have one with another address, sign in with that one.',
};

const SIGN_UP: Record<Language, Words> = {
  nl: {
    subject: 'Uw code voor een account bij Fieldmatch',
    blocks: [NO_ACCOUNT.nl, 'Met deze code opent u een account. Vul hem in waar u erom vroeg:'],
    button: 'Open mijn account',
    footer:
      'U krijgt deze mail omdat iemand met uw mailadres wil inloggen. Was u dat niet? Dan hoeft u niets te doen: er komt geen account, en wij bewaren uw adres niet.',
  },
  en: {
    subject: 'Your code for an account at Fieldmatch',
    blocks: [NO_ACCOUNT.en, 'With this code you open an account. Type it where you asked for it:'],
    button: 'Open my account',
    footer:
      'You get this mail because somebody wants to sign in with your address. If that was not you, you need not do anything: no account is opened, and we do not keep your address.',
  },
};

/** Where accounts come by invitation only. */
function invitationNeeded(language: Language): MailContent {
  const nl = language === 'nl';
  return layOutMail({
    language,
    subject: nl ? 'Nog geen account bij Fieldmatch' : 'No account at Fieldmatch yet',
    greeting: WORDS[language].hello,
    blocks: [NO_ACCOUNT[language]],
    turn: nl
      ? 'Een account krijgt u op uitnodiging. Vraag een collega die al meedoet om u uit te nodigen, of de hub in uw regio.'
      : 'Accounts come by invitation. Ask a colleague who takes part already to invite you, or the hub in your region.',
    footer: [
      nl
        ? 'U krijgt deze mail omdat iemand met uw mailadres wil inloggen. Was u dat niet? Dan hoeft u niets te doen. Wij bewaren uw adres niet.'
        : 'You get this mail because somebody wants to sign in with your address. If that was not you, you need not do anything. We do not keep your address.',
      WORDS[language].automatic,
    ],
  });
}
