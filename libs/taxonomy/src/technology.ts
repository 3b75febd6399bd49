/** A technology of the bilingual taxonomy, with the words that people in the trade use for it. */
export interface Technology {
  /** Stable slug, such as `robot-welding`. */
  id: string;
  /** The slug of the group it belongs to, such as `robotics`. */
  group: string;
  labelNl: string;
  labelEn: string;
  synonymsNl: readonly string[];
  synonymsEn: readonly string[];
}

/** A heading under which related technologies stand together. */
export interface TechnologyGroup {
  id: string;
  labelNl: string;
  labelEn: string;
}
