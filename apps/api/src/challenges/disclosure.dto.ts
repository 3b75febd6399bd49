import { CHOSEN_LEVELS, MOST_CHARACTERS, type ChosenLevel } from '#libs/challenges';
import type { DisclosurePreview } from '#libs/matching';
import { companyResource, CompanyResource } from '../companies/company.dto.js';
import { Choice, ListOf, ListOfText, Nested, Text } from '../http/fields.js';
import { contactOfPerson, ContactResource } from '../matching/contact.dto.js';
import { disclosedChallengeResource, DisclosedChallengeResource } from './disclosed-challenge.dto.js';

const toFieldlabs = { description: 'What an invited fieldlab sees before it says yes', name: 'ChosenLevel' };
const toHubs = {
  description: 'What brokers of another hub see while they are asked to take the challenge over',
  name: 'ChosenLevel',
};
const wordsToHide = { max: 50, description: 'Names of products and other words that are left out of what others see' };
const ownText = {
  max: MOST_CHARACTERS,
  multiline: true,
  description:
    'The problem in words of your own that do not betray you, shown as you write them; null: the system takes out what would',
  nullable: true,
};
const shown = { name: 'ChosenLevel', nullable: true };

export class DisclosureChanges {
  @Choice(CHOSEN_LEVELS, { ...toFieldlabs, optional: true })
  toFieldlabs?: ChosenLevel;

  @Choice(CHOSEN_LEVELS, { ...toHubs, optional: true })
  toHubs?: ChosenLevel;

  @ListOfText({ ...wordsToHide, optional: true })
  wordsToHide?: string[];

  @Text({ ...ownText, min: 1, optional: true })
  ownText?: string | null;
}

export class AcceptedDisclosure {
  @Nested(() => DisclosedChallengeResource, { description: 'The challenge' })
  challenge: DisclosedChallengeResource;

  @Nested(() => CompanyResource, { description: 'Your company' })
  company: CompanyResource;

  @ListOf(() => ContactResource, { description: 'Its people' })
  companyContacts: ContactResource[];
}

export class DisclosureResource {
  @Choice(CHOSEN_LEVELS, toFieldlabs)
  toFieldlabs: ChosenLevel;

  @Choice(CHOSEN_LEVELS, toHubs)
  toHubs: ChosenLevel;

  @ListOfText(wordsToHide)
  wordsToHide: string[];

  @Text(ownText)
  ownText: string | null;

  @Choice(CHOSEN_LEVELS, {
    ...shown,
    description: 'What fieldlabs were shown already: less is no longer possible; null: nothing',
  })
  shownToFieldlabs: ChosenLevel | null;

  @Choice(CHOSEN_LEVELS, { ...shown, description: 'What other hubs were shown already' })
  shownToHubs: ChosenLevel | null;

  @Nested(() => DisclosedChallengeResource, { description: 'What a fieldlab sees that has not answered' })
  invited: DisclosedChallengeResource;

  @Nested(() => AcceptedDisclosure, { description: 'What a fieldlab sees that said yes' })
  accepted: AcceptedDisclosure;

  @Nested(() => DisclosedChallengeResource, { description: 'What a fieldlab sees that said no or was too late' })
  declined: DisclosedChallengeResource;

  @Nested(() => DisclosedChallengeResource, { description: 'What a broker of another hub sees that has not answered' })
  otherHub: DisclosedChallengeResource;
}

export function disclosureResource({ disclosure, invited, accepted, declined, otherHub }: DisclosurePreview): DisclosureResource {
  const { shownToFieldlabs, shownToHubs, ...chosen } = disclosure;
  return {
    toFieldlabs: chosen.toFieldlabs,
    toHubs: chosen.toHubs,
    wordsToHide: chosen.wordsToHide,
    ownText: chosen.ownText,
    shownToFieldlabs,
    shownToHubs,
    invited: disclosedChallengeResource(invited),
    accepted: {
      challenge: disclosedChallengeResource(accepted.challenge),
      company: companyResource(accepted.company),
      companyContacts: accepted.companyContacts.map(contactOfPerson),
    },
    declined: disclosedChallengeResource(declined),
    otherHub: disclosedChallengeResource(otherHub),
  };
}
