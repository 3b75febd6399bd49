import { Injectable } from '@nestjs/common';
import { AccountsRepository, permitted, type Actor } from '#libs/accounts';
import { CompaniesService, type Company } from '#libs/companies';
import { UnitOfWork, type Work } from '#libs/database';
import { sbiHeadings, type Language, type Province, type ServiceKind, type Technology } from '#libs/taxonomy';
import type { HiddenWord } from './blinding.js';
import { EMPTY_CONTENT, type ChallengeContent } from './challenge-content.js';
import type { Challenge } from './challenge.entity.js';
import { partiesOfChallenge } from './challenge-parties.js';
import { ChallengeRepository } from './challenge.repository.js';
import type { Disclosure } from './disclosure.entity.js';
import { disclosureEnded } from './disclosure.errors.js';
import { chosenLevel, type ChosenLevel, type DisclosureAudience, type DisclosureLevel } from './disclosure.lifecycle.js';
import { DisclosureRepository } from './disclosure.repository.js';
import { heldIn, hiddenWords, kept } from './hidden-words.js';
import { NamedTechnologies } from './named-technologies.js';
import { contentBehind, wordsOf, type Veil } from './veil.js';

/** A challenge as somebody sees it who neither posted it nor curates it. What is hidden is not there. */
export interface DisclosedChallenge {
  level: DisclosureLevel;
  /** The technologies that its visible words name. */
  technologies: Technology[];
  serviceKind: ServiceKind | null;
  sector: Readonly<Record<Language, string>> | null;
  province: Province;
  /** Null on the lowest level. */
  content: ChallengeContent | null;
}

/** Which challenge somebody looks at, and how high on the ladder this person stands, given what the company chose. */
export interface Look {
  challenge: Challenge;
  content: ChallengeContent;
  levelOf: (chosen: Disclosure) => DisclosureLevel;
}

/** What is seen, and the veil through which everything else about the challenge must be seen too. */
export interface Seen {
  shown: DisclosedChallenge;
  veil: Veil;
}

/** What a company decides; what is absent stays as it is. */
export interface DisclosureChanges {
  toFieldlabs?: ChosenLevel;
  toHubs?: ChosenLevel;
  wordsToHide?: readonly string[];
  ownText?: string | null;
}

/** Shows challenges on the rung of the ladder that each reader has reached. */
@Injectable()
export class DisclosuresService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disclosures: DisclosureRepository,
    private readonly challenges: ChallengeRepository,
    private readonly companies: CompaniesService,
    private readonly accounts: AccountsRepository,
    private readonly technologies: NamedTechnologies,
  ) {}

  /**
   * What each of these looks sees, in their order: the same few queries for one or for a page of them. Not within a transaction, since
   * the taxonomy is read on a connection of its own.
   */
  async look(looks: readonly Look[]): Promise<Seen[]> {
    const named = await this.technologies.reader();
    const veils = await this.veils(this.unitOfWork.read, looks);
    return looks.flatMap(({ content }, at) => {
      const one = veils[at];
      if (!one) return [];
      const { veil, company } = one;
      // A technology that only a hidden word names would give that word away.
      const visible = contentBehind(veil.level === 'teaser' ? { ...veil, level: 'brief' } : veil, content);
      const shown: DisclosedChallenge = {
        level: veil.level,
        technologies: visible ? named(wordsOf(visible)) : [],
        serviceKind: content.serviceKind,
        sector: sbiHeadings(company.sbiCode),
        province: company.province,
        content: contentBehind(veil, content),
      };
      return { shown, veil };
    });
  }

  /**
   * Shows an audience for the first time, or once more, what was chosen for it, and writes down that it has seen that. The challenge
   * must be locked.
   *
   * @returns the veil through which everything that is said of the challenge, such as in a mail, must be seen.
   */
  async show(work: Work, look: Omit<Look, 'levelOf'>, audience: DisclosureAudience): Promise<Veil> {
    const chosenFor = ({ toFieldlabs, toHubs }: Disclosure): ChosenLevel => (audience === 'fieldlabs' ? toFieldlabs : toHubs);
    const [one] = await this.veils(work, [{ ...look, levelOf: chosenFor }]);
    if (!one) throw new Error(`Challenge ${look.challenge.id} has lost its company.`);
    await this.mark(work, one.disclosure, audience);
    return one.veil;
  }

  /** What the answers say, for a service outside the house: without names and telltale numbers, whatever the company chose to show. */
  async withoutNames(look: Omit<Look, 'levelOf'>): Promise<string> {
    const [one] = await this.veils(this.unitOfWork.read, [{ ...look, levelOf: () => 'brief' }]);
    if (!one) throw new Error(`Challenge ${look.challenge.id} has lost its company.`);
    return wordsOf(contentBehind({ ...one.veil, ownText: null }, look.content) ?? EMPTY_CONTENT);
  }

  private async veils(work: Work, looks: readonly Look[]): Promise<{ veil: Veil; company: Company; disclosure: Disclosure }[]> {
    if (looks.length === 0) return [];
    const challenges = looks.map(({ challenge }) => challenge);
    const companyIds = [...new Set(challenges.map(({ companyId }) => companyId))];
    const companies = new Map((await this.companies.findMany(work, companyIds)).map((company) => [company.id, company]));
    const people = await this.accounts.recipientsOf(work, 'company', companyIds);
    const chosen = await this.disclosures.ofChallenges(
      work,
      challenges.map(({ id }) => id),
    );
    return looks.map(({ challenge, levelOf }) => {
      const disclosure = chosen.get(challenge.id);
      const company = companies.get(challenge.companyId);
      if (!disclosure || !company) throw new Error(`Challenge ${challenge.id} has lost its company.`);
      const hidden = allHidden({ company, people: people.get(company.id) ?? [] }, disclosure);
      return { veil: { level: levelOf(disclosure), hidden, ownText: disclosure.ownText }, company, disclosure };
    });
  }

  /** What the company of a challenge chose. @throws DomainError for anybody else, as `challenge.not_found` or `actor.not_allowed` */
  async get(actor: Actor, challengeId: string): Promise<Disclosure> {
    const work = this.unitOfWork.read;
    permitted(actor, 'challenge.disclose', challengeId, await this.challenges.find(work, challengeId), partiesOfChallenge);
    return this.disclosures.ofChallenge(work, challengeId);
  }

  /**
   * Changes what others see. More can be shown at any time; less only as long as nobody has seen more.
   *
   * @throws DomainError `disclosure.already_shown` or `disclosure.ended` (409)
   */
  async change(actor: Actor, challengeId: string, changes: DisclosureChanges): Promise<Disclosure> {
    return this.unitOfWork.run(async (work) => {
      const found = await this.challenges.lock(work, challengeId);
      const challenge = permitted(actor, 'challenge.disclose', challengeId, found, partiesOfChallenge);
      if (challenge.status === 'closed') throw disclosureEnded();
      const before = await this.disclosures.ofChallenge(work, challengeId);
      const toFieldlabs = chosenLevel('fieldlabs', changes.toFieldlabs ?? before.toFieldlabs, before.shownToFieldlabs);
      const toHubs = chosenLevel('hubs', changes.toHubs ?? before.toHubs, before.shownToHubs);
      const { wordsToHide = before.wordsToHide, ownText = before.ownText } = changes;
      const changed: Disclosure = {
        ...before,
        toFieldlabs,
        toHubs,
        wordsToHide: [...new Set(wordsToHide)],
        ownText,
        shownToFieldlabs: before.shownToFieldlabs && toFieldlabs,
        shownToHubs: before.shownToHubs && toHubs,
      };
      await this.disclosures.save(work, changed);
      return changed;
    });
  }

  /** Writes down that somebody is now shown what was chosen for them. The challenge must be locked. */
  async markShown(work: Work, challenge: Challenge, audience: DisclosureAudience): Promise<void> {
    await this.mark(work, await this.disclosures.ofChallenge(work, challenge.id), audience);
  }

  /** Keeps hidden for good what now must be: the names in a text that leaves the company. The challenge must be locked. */
  async keepHidden(work: Work, challenge: Challenge, content: ChallengeContent): Promise<void> {
    const disclosure = await this.disclosures.ofChallenge(work, challenge.id);
    const company = await this.companies.find(work, challenge.companyId);
    if (!company) throw new Error(`Challenge ${challenge.id} has lost its company.`);
    const people = await this.accounts.recipients(work, 'company', company.id);
    const known = heldIn(wordsOf(content), hiddenWords({ company, people }, []));
    const knownWords = [...new Set([...disclosure.knownWords, ...known])];
    if (knownWords.length > disclosure.knownWords.length) await this.disclosures.save(work, { ...disclosure, knownWords });
  }

  private async mark(work: Work, disclosure: Disclosure, audience: DisclosureAudience): Promise<void> {
    const { toFieldlabs, toHubs } = disclosure;
    const shown = audience === 'fieldlabs' ? { shownToFieldlabs: toFieldlabs } : { shownToHubs: toHubs };
    const marked: Disclosure = { ...disclosure, ...shown };
    const isNews = marked.shownToFieldlabs !== disclosure.shownToFieldlabs || marked.shownToHubs !== disclosure.shownToHubs;
    if (isNews) await this.disclosures.save(work, marked);
  }
}

function allHidden(identity: Parameters<typeof hiddenWords>[0], { wordsToHide, knownWords }: Disclosure): HiddenWord[] {
  return [...hiddenWords(identity, wordsToHide), ...kept(knownWords)];
}
