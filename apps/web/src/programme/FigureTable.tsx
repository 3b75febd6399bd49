import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProgrammeChoice } from '../api/programme.js';
import { ActionButton } from '../app/ActionButton.js';
import { Failure } from '../app/Failure.js';
import { BarCell } from './BarCell.js';
import { saveCsv, type Cell } from './csv.js';

/** A column: what it says of a row, and which challenges stand behind it. */
export interface Column<Row> {
  label: string;
  value: (row: Row) => Cell;
  /** How it is shown, where not as it is; a file has the value. */
  shown?: (row: Row) => ReactNode;
  /** Words stand at the left, numbers at the right. */
  isText?: true;
  /** Challenges that open behind the number. */
  behind?: (row: Row) => ProgrammeChoice | null;
}

interface Props<Row> {
  /** What the table is called, and its file. */
  caption: string;
  rows: readonly Row[];
  /** Reads every row, where more may come than are shown; all of them go into the file. */
  readAll?: () => Promise<readonly Row[]>;
  rowKey: (row: Row) => string;
  /** The first names the row. */
  columns: readonly Column<Row>[];
  /** A bar for each row, drawn after its name. */
  bar?: { label: string; parts: (row: Row) => readonly number[] };
}

/** Figures in rows; numbers open the challenges behind them, and the whole can be taken along as a file. */
export function FigureTable<Row>({ caption, rows, readAll, rowKey, columns, bar }: Props<Row>) {
  const t = useTranslations('programme');
  const id = useId();
  const most = bar ? Math.max(0, ...rows.map((row) => bar.parts(row).reduce((sum, part) => sum + part, 0))) : 0;
  const saving = useMutation({
    mutationFn: async () => {
      const all = readAll ? await readAll() : rows;
      saveCsv(caption, [columns.map(({ label }) => label), ...all.map((row) => columns.map(({ value }) => value(row)))]);
    },
  });
  const [name, ...rest] = columns;
  if (!name) return null;
  return (
    <div className="figure-table">
      <div className="figure-table__scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <caption id={id}>
            <span className="figure-table__caption">{caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{name.label}</th>
              {bar && (
                <th scope="col" className="figure-table__bar">
                  {bar.label}
                </th>
              )}
              {rest.map(({ label, isText }) => (
                <th key={label} scope="col" className={isText ? 'is-words' : 'is-number'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                <th scope="row">{name.shown ? name.shown(row) : name.value(row)}</th>
                {bar && (
                  <td className="figure-table__bar">
                    <BarCell parts={bar.parts(row)} most={most} />
                  </td>
                )}
                {rest.map((column) => (
                  <td key={column.label} className={column.isText ? 'is-words' : 'is-number'}>
                    <Figure column={column} row={row} of={String(name.value(row) ?? '')} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="hint">{t('nothing')}</p>}
      {saving.isError && <Failure error={saving.error} />}
      <ActionButton className="text-button no-print" isBusy={saving.isPending} onClick={() => saving.mutate()}>
        {t('save')}
        <span className="hidden-text">({caption})</span>
      </ActionButton>
    </div>
  );
}

function Figure<Row>({ column: { label, value, shown, behind }, row, of }: { column: Column<Row>; row: Row; of: string }) {
  const format = useFormatter();
  const said = value(row);
  const text = shown ? shown(row) : typeof said === 'number' ? format.number(said) : (said ?? '–');
  const choice = behind?.(row);
  if (!choice || said === 0 || said === null) return text;
  return (
    <Link to="/programme/challenges" search={choice} className="figure-link">
      {text}
      <span className="hidden-text">
        ({of}, {label})
      </span>
    </Link>
  );
}
