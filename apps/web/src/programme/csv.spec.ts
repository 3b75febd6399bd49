import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf, dayCell } from './csv.js';

const lines = (text: string): string[] => text.slice(1).split('\r\n');

it('parts cells and keeps what is in them', () => {
  expect(
    csvOf([
      ['Hub', 'Uren'],
      ['Zuid; "West"', 1.5],
      [null, 3],
    ]),
  ).toBe('\ufeffHub;Uren\r\n"Zuid; ""West""";1,5\r\n;3\r\n');
});

it('says on which Dutch day something was, whatever the day elsewhere', () => {
  expect(['2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z', '2026-12-31T22:30:00Z', null].map(dayCell)).toEqual([
    '2026-06-30',
    '2026-07-01',
    '2026-12-31',
    null,
  ]);
});

it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '＝1', '|cmd', '%0'])(
  'lets no spreadsheet calculate %j',
  (text) => {
    expect(lines(csvOf([[text]]))[0]?.replace(/^"/, '')).toMatch(/^'/);
  },
);

it('never begins a cell as a formula, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        csvOf([[text]])
          .slice(1, -2)
          .replace(/^"/, ''),
      ).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
