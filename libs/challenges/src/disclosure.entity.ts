import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Challenge } from './challenge.entity.js';
import type { ChosenLevel } from './disclosure.lifecycle.js';

/** What a company lets others see of a challenge before both sides said yes. A challenge without a row has the defaults. */
@Entity('disclosures')
@Check('disclosures_levels', "to_fieldlabs IN ('teaser', 'brief') AND to_hubs IN ('teaser', 'brief')")
@Check('disclosures_shown', "shown_to_fieldlabs IN ('teaser', 'brief') AND shown_to_hubs IN ('teaser', 'brief')")
export class Disclosure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disclosures_pk' })
  @ForeignKey(() => Challenge, { name: 'disclosures_challenge_fk' })
  challengeId: string;

  @Column('text')
  toFieldlabs: ChosenLevel;

  /** Brokers of another hub, while they are asked to take the challenge over. */
  @Column('text')
  toHubs: ChosenLevel;

  /** Names of products and whatever else the company wants to be left out of its words. */
  @Column('text', { array: true })
  wordsToHide: string[];

  /** The problem as the company itself tells it without betraying who it is; null where the system takes out what would. */
  @Column('text', { nullable: true })
  ownText: string | null;

  /**
   * Names that stood in the company's details when it wrote, as far as they are in the text: they stay hidden when the company moves,
   * gets another name, or somebody leaves it.
   */
  @Column('text', { array: true })
  knownWords: string[];

  /** The most that any fieldlab was shown before it said yes; null when none was invited. */
  @Column('text', { nullable: true })
  shownToFieldlabs: ChosenLevel | null;

  /** Likewise of other hubs. */
  @Column('text', { nullable: true })
  shownToHubs: ChosenLevel | null;
}

export function defaultDisclosure(challengeId: string): Disclosure {
  return {
    challengeId,
    toFieldlabs: 'brief',
    toHubs: 'brief',
    wordsToHide: [],
    ownText: null,
    knownWords: [],
    shownToFieldlabs: null,
    shownToHubs: null,
  };
}
