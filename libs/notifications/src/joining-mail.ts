import type { Language } from '#libs/taxonomy';
import { layOutMail, type MailContent } from './mail-layout.js';
import { writtenOut } from './moment.js';
import { WORDS } from './notification-mail.js';
import { tidyLine } from './tidy.js';

/** Into what somebody is invited. */
export interface Joining {
  organisationName: string;
  role: 'owner' | 'member' | 'broker' | 'officer' | 'administrator';
  /** Name of who invites. */
  inviter: string;
  expiresAt: Date;
  url: string;
}

const ROLE_NAMES: Record<Language, Record<Joining['role'], string>> = {
  nl: {
    owner: 'beheerder',
    member: 'medewerker',
    broker: 'hub-adviseur',
    officer: 'programmamedewerker',
    administrator: 'beheerder van het programma',
  },
  en: { owner: 'owner', member: 'member', broker: 'broker', officer: 'programme officer', administrator: 'administrator' },
};

/** The mail that invites somebody, who may have no account yet, to join an organisation. */
export function joiningMail(language: Language, { role, expiresAt, url, ...names }: Joining): MailContent {
  const words = WORDS[language];
  const nl = language === 'nl';
  const organisation = tidyLine(names.organisationName);
  // Who has left without a name is spoken for by whom they invited for.
  const inviter = tidyLine(names.inviter) || organisation;
  const [roleName, until] = [ROLE_NAMES[language][role], writtenOut(expiresAt.toISOString(), language)];
  return layOutMail({
    language,
    subject: nl ? `Doe mee met ${organisation} op Fieldmatch` : `Join ${organisation} on Fieldmatch`,
    greeting: words.hello,
    blocks: [
      nl
        ? `${inviter} nodigt u uit om mee te doen met ${organisation}, als ${roleName}.`
        : `${inviter} invites you to join ${organisation} as ${roleName}.`,
      nl
        ? 'Met Fieldmatch vinden bedrijven en fieldlabs elkaar. U logt in met dit mailadres; een wachtwoord is niet nodig.'
        : 'On Fieldmatch companies and fieldlabs find each other. You sign in with this address; no password is needed.',
    ],
    turn: nl ? `De uitnodiging werkt één keer, tot ${until}.` : `The invitation works once, until ${until}.`,
    button: { label: nl ? 'Bekijk de uitnodiging' : 'View the invitation', url },
    footer: [
      nl
        ? `U krijgt deze mail omdat ${inviter} uw mailadres heeft opgegeven. Kent u deze persoon niet? Dan hoeft u niets te doen.`
        : `You get this mail because ${inviter} gave your address. If you do not know this person, you need not do anything.`,
      words.automatic,
    ],
  });
}
