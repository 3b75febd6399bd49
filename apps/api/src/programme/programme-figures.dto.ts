import { CHALLENGE_OUTCOMES, CHALLENGE_STATUSES, type ChallengeOutcome, type ChallengeStatus } from '#libs/challenges';
import { PROGRAMME_STEPS, type ProgrammeStep } from '#libs/programme';
import { PROVINCES, type Province } from '#libs/taxonomy';
import { Choice, DateOnly, Decimal, ListOf, Slug, Text, Whole } from '../http/fields.js';

export class ProgrammeFilterQuery {
  @Slug({ description: 'Only challenges of this hub', optional: true })
  hubId?: string;

  @DateOnly({ description: 'First day of submission (of drafting where nothing was submitted), Dutch calendar', optional: true })
  from?: string;

  @DateOnly({ description: 'Last day of submission', optional: true })
  until?: string;
}

export class ProgrammeStepFigure {
  @Choice(PROGRAMME_STEPS, { description: 'Step of the way', name: 'ProgrammeStep' })
  step: ProgrammeStep;

  @Whole({ description: 'Challenges that reached it' })
  count: number;
}

export class ProgrammeStatusFigure {
  @Choice(CHALLENGE_STATUSES, { description: 'Where they stand now', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @Whole({ description: 'Challenges' })
  count: number;
}

export class ProgrammeOutcomeFigure {
  @Choice(CHALLENGE_OUTCOMES, { description: 'How they ended', name: 'ChallengeOutcome' })
  outcome: ChallengeOutcome;

  @Whole({ description: 'Challenges' })
  count: number;
}

export class ProgrammeAnswerFigure {
  @Slug({ description: 'Hub; null for all together', nullable: true })
  hubId: string | null;

  @Whole({ description: 'Challenges that a person has answered' })
  answered: number;

  @Whole({ description: 'Open challenges that nobody has answered yet' })
  waiting: number;

  @Decimal({ min: 0, description: 'Hours from submission to the first answer of a person, the middle one', nullable: true })
  medianHours: number | null;

  @Decimal({ min: 0, description: 'Hours within which nine of ten were answered', nullable: true })
  p90Hours: number | null;
}

export class ProgrammeProvinceFigure {
  @Choice(PROVINCES, { description: 'Province', name: 'Province' })
  province: Province;

  @Slug({ description: 'Hub that looks after it' })
  hubId: string;

  @Whole({ description: 'Challenges submitted by its companies' })
  challenges: number;

  @Whole({ description: 'Fieldlabs there' })
  fieldlabs: number;

  @Whole({ description: 'Of the challenges, those that closed without a match' })
  unmatched: number;
}

export class ProgrammeTechnologyFigure {
  @Slug({ description: 'Technology' })
  technologyId: string;

  @Slug({ description: 'Hub' })
  hubId: string;

  @Whole({ description: 'Challenges of the hub that speak of it' })
  challenges: number;

  @Whole({ description: 'Fieldlabs of its region that have it' })
  fieldlabs: number;

  @Whole({ description: 'Of the challenges, those that closed without a match' })
  unmatched: number;
}

export class ProgrammeExposureFigure {
  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @Whole({ description: 'Invitations, however they ended' })
  invitations: number;

  @Whole({ description: 'Not answered yet' })
  open: number;

  @Whole({ description: 'Accepted' })
  accepted: number;

  @Whole({ description: 'Declined' })
  declined: number;

  @Whole({ description: 'Not answered in time' })
  expired: number;

  @Whole({ description: 'Taken back' })
  withdrawn: number;

  @Whole({ description: 'Challenges that it can take in a quarter; null where it keeps no number', nullable: true })
  slotsPerQuarter: number | null;
}

export class ProgrammeCompaniesFigure {
  @Text({ pattern: /^\d{4}-\d{2}$/, description: 'Month, Dutch calendar', example: '2026-11' })
  month: string;

  @Whole({ description: 'Companies whose first project started' })
  started: number;

  @Whole({ description: 'Companies whose first project was completed' })
  completed: number;
}

export class ProgrammeFiguresResource {
  @Whole({ description: 'Companies that the programme wants to help to digitise' })
  target: number;

  @ListOf(() => ProgrammeStepFigure, { description: 'How far challenges came, in order' })
  steps: ProgrammeStepFigure[];

  @ListOf(() => ProgrammeStatusFigure, { description: 'Where challenges stand now' })
  statuses: ProgrammeStatusFigure[];

  @ListOf(() => ProgrammeOutcomeFigure, { description: 'How closed ones ended' })
  outcomes: ProgrammeOutcomeFigure[];

  @ListOf(() => ProgrammeAnswerFigure, { description: 'Times to the first answer of a person; all hubs together first' })
  answers: ProgrammeAnswerFigure[];

  @ListOf(() => ProgrammeProvinceFigure, { description: 'Demand and supply by province' })
  provinces: ProgrammeProvinceFigure[];

  @ListOf(() => ProgrammeTechnologyFigure, { description: 'Demand and supply by technology and region' })
  technologies: ProgrammeTechnologyFigure[];

  @ListOf(() => ProgrammeExposureFigure, { description: 'How often each fieldlab is put forward; most often first' })
  exposure: ProgrammeExposureFigure[];

  @ListOf(() => ProgrammeCompaniesFigure, { description: 'Companies helped, by month; each counts once' })
  companies: ProgrammeCompaniesFigure[];
}
