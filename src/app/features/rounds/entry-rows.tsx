import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Language } from '../../../domain/plan/text.ts';
import { letterOf, sameLetter } from '../../../domain/progress/rounds/answer-letter.ts';
import type { LineProblem } from '../../../domain/progress/rounds/answer-mail.ts';
import { findRow, type RowCells } from '../../../domain/progress/rounds/answer-rows.ts';
import { statuses } from '../../../domain/progress/reports/status.ts';
import { letterWords, lineProblemSentence } from '../../text/answer-form-words.ts';
import type { EntryRow } from './entry-row.ts';
import { RowNow, RowTitle } from './row-words.tsx';

interface TypedRow {
  readonly row: EntryRow;
  readonly cells: RowCells;
  readonly problems: readonly LineProblem[];
}

/**
 * The rows of a form in its order, to be typed as fast as somebody reads them out: a letter, a day, a note, Enter for the
 * next row. The arrows go up and down, and a row's code goes to it.
 */
export function EntryRows(props: {
  readonly rows: readonly TypedRow[];
  readonly language: Language;
  readonly onChange: (code: string, cells: RowCells) => void;
}) {
  const { t } = useLingui();
  const { rows } = props;
  const [wanted, setWanted] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const focus = (place: number, column: string) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${place} ${column}"]`);
    field?.focus();
    field?.select();
  };
  const goTo = () => {
    const row = findRow(
      rows.map((one) => one.row),
      wanted.trim(),
    );
    const place = rows.findIndex((one) => one.row === row);
    if (place < 0) return;
    setWanted('');
    focus(place, 'letter');
  };
  const onKey = (event: KeyboardEvent, place: number, column: string) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    focus(place + step, event.key === 'Enter' ? 'letter' : column);
  };
  const keys = statuses.map((one) => ({ letter: letterOf(one, props.language), meaning: one }));
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        <span>
          <kbd className="font-semibold">{sameLetter}</kbd> {letterWords('same')}
        </span>
        {keys.map(({ letter, meaning }) => (
          <span key={meaning}>
            <kbd className="font-semibold">{letter}</kbd> {letterWords(meaning)}
          </span>
        ))}
      </p>
      <label className="flex items-center gap-3">
        <span className="font-semibold">
          <Trans>Go to row</Trans>
        </span>
        <input
          className="field max-w-32"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goTo();
          }}
        />
      </label>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} role="region" aria-label={t`The form`} className="card overflow-x-auto">
        <table ref={table} className="table entry-rows">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Row</Trans>
              </th>
              <th scope="col">
                <Trans>Letter</Trans>
              </th>
              <th scope="col">
                <Trans>Day</Trans>
              </th>
              <th scope="col">
                <Trans>Why, or how can we know?</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells, problems }, place) => {
              const { code } = row;
              const cell = (column: keyof RowCells, label: string, look: string) => (
                <td>
                  <input
                    className={`field ${look}`}
                    aria-label={label}
                    aria-invalid={problems.length > 0}
                    data-cell={`${place} ${column}`}
                    autoComplete="off"
                    dir={column === 'note' ? 'auto' : 'ltr'}
                    value={cells[column]}
                    onChange={(event) => props.onChange(code, { ...cells, [column]: event.target.value })}
                    onKeyDown={(event) => onKey(event, place, column)}
                  />
                  {column === 'note' &&
                    problems.map((problem) => (
                      <p key={problem.type} className="font-semibold text-warn">
                        {lineProblemSentence(problem)}
                      </p>
                    ))}
                </td>
              );
              return (
                <tr key={row.question.deliverable.key}>
                  <th scope="row" className="font-normal">
                    <RowTitle row={row} />
                    <span className="block text-sm">
                      <RowNow row={row} />
                    </span>
                  </th>
                  {cell('letter', t`Letter for ${code}`, 'w-14! text-center')}
                  {cell('day', t`Day for ${code}`, 'min-w-32')}
                  {cell('note', t`Note for ${code}`, 'min-w-64')}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
