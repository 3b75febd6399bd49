import type { ChallengeOutcome, ChallengeStatus } from '#libs/challenges';
import type { Province } from '#libs/taxonomy';
import type { ProgrammeStep } from './programme-filter.js';

/** How many manufacturers the programme wants to help to digitise. */
export const PROGRAMME_TARGET = 1_000;

export interface StepFigure {
  step: ProgrammeStep;
  count: number;
}

export interface StatusFigure {
  status: ChallengeStatus;
  count: number;
}

export interface OutcomeFigure {
  outcome: ChallengeOutcome;
  count: number;
}

/** From submission to the first answer of a person, in hours of the clock, nights and weekends counted. */
export interface AnswerFigure {
  /** Null for all hubs together. */
  hubId: string | null;
  answered: number;
  waiting: number;
  /** Null where nothing was answered. */
  medianHours: number | null;
  p90Hours: number | null;
}

export interface ProvinceFigure {
  province: Province;
  hubId: string;
  /** Submitted by companies of the province. */
  challenges: number;
  /** Fieldlabs there that have not ended. */
  fieldlabs: number;
  /** Challenges of the province that closed without a match. */
  unmatched: number;
}

/** A technology at a hub: what its companies ask, and who could help from its region. */
export interface TechnologyFigure {
  technologyId: string;
  hubId: string;
  challenges: number;
  fieldlabs: number;
  /** Of these challenges, those that closed without a match. */
  unmatched: number;
}

/** How often a fieldlab is put forward, against what it can take. */
export interface ExposureFigure {
  fieldlabId: string;
  invitations: number;
  open: number;
  accepted: number;
  declined: number;
  expired: number;
  withdrawn: number;
  /** Challenges a quarter; null where it keeps no number. */
  slotsPerQuarter: number | null;
}

/** Companies whose first project started, or was first completed, in a month. */
export interface CompaniesFigure {
  /** `YYYY-MM`, Dutch calendar. */
  month: string;
  started: number;
  completed: number;
}

export interface ProgrammeFigures {
  steps: StepFigure[];
  statuses: StatusFigure[];
  outcomes: OutcomeFigure[];
  /** All hubs together first. */
  answers: AnswerFigure[];
  provinces: ProvinceFigure[];
  technologies: TechnologyFigure[];
  exposure: ExposureFigure[];
  companies: CompaniesFigure[];
}

/** A row of the list, before it is known whether its company may be named. */
export type UnnamedChallenge = Omit<ProgrammeChallenge, 'companyName'> & { companyId: string };

/** A challenge as the programme sees it: where it stands, and when it got there. */
export interface ProgrammeChallenge {
  id: string;
  reference: string;
  /** Null where the company has not agreed, or no longer agrees, to be seen by its name. */
  companyName: string | null;
  hubId: string;
  province: Province;
  status: ChallengeStatus;
  outcome: ChallengeOutcome | null;
  technologies: string[];
  createdAt: Date;
  submittedAt: Date | null;
  answeredAt: Date | null;
  introducedAt: Date | null;
  startedAt: Date | null;
  closedAt: Date | null;
}
