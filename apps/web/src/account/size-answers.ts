import type { Figures, NewSizeTest } from '../api/companies.js';

/** Figures as people write them; empty means not yet. */
export interface WrittenFigures {
  staff: string;
  turnover: string;
  balance: string;
}

/** Another company that this one belongs together with. */
export interface OtherEnterprise extends WrittenFigures {
  tie: 'linked' | 'partner';
  /** In per cent; of partners only. */
  share: string;
}

export const EMPTY_FIGURES: WrittenFigures = { staff: '', turnover: '', balance: '' };

/** The answers as the api takes them; null while a figure is missing or is none. */
export function answersOf(own: WrittenFigures, others: readonly OtherEnterprise[], isPublic: boolean): NewSizeTest | null {
  const figures = figuresOf(own);
  const counted = others.map((other) => ({ tie: other.tie, share: numberIn(other.share), figures: figuresOf(other) }));
  if (!figures || counted.some((other) => !other.figures || (other.tie === 'partner' && !isShare(other.share)))) return null;
  const ofTie = (tie: OtherEnterprise['tie']) =>
    counted.flatMap((other) => (other.tie === tie && other.figures ? [{ share: other.share ?? 0, ...other.figures }] : []));
  const linked = ofTie('linked').map(({ staff, turnover, balance }) => ({ staff, turnover, balance }));
  return { ...figures, linked, partners: ofTie('partner'), isPublic };
}

function figuresOf(written: WrittenFigures): Figures | null {
  const [staff, turnover, balance] = [numberIn(written.staff), numberIn(written.turnover), numberIn(written.balance)];
  return staff === null || turnover === null || balance === null ? null : { staff, turnover, balance };
}

/** A number as it is written in Dutch or English: `1.250.000`, `1,250,000`, `12,5` or `12.5`. */
export function numberIn(text: string): number | null {
  const written = text.replace(/[\s€]/g, '');
  const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(written) ? written.replace(/[.,]/g, '') : written.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(grouped) ? Number(grouped) : null;
}

function isShare(share: number | null): boolean {
  return share !== null && share >= 25 && share <= 50;
}
