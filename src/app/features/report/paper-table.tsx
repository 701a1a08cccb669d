import type { TableBlock } from '../../../exchange/paper/paper-document.ts';
import { Words } from './words.tsx';

/** A table of the paper. On a narrow screen it scrolls by itself, by keyboard too. */
export function PaperTable({ table }: { readonly table: TableBlock }) {
  const { caption, columns, rows, foot } = table;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-table overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table className={`table ${columns.length > 5 ? 'paper-table-wide' : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${(share / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((cells, index) => row(cells, columns, index))}</tbody>
        {foot !== null && <tfoot>{row(foot, columns, 0)}</tfoot>}
      </table>
    </div>
  );
}

function row(cells: TableBlock['rows'][number], columns: TableBlock['columns'], index: number) {
  const [name, ...rest] = cells;
  return (
    <tr key={index}>
      <th scope="row" className="font-normal">
        {name && <Words line={name} />}
      </th>
      {rest.map((cell, place) => {
        const column = columns[place + 1];
        return (
          <td key={column?.title} className={column?.isNumber ? 'number' : 'whitespace-pre-line'}>
            <Words line={cell} />
          </td>
        );
      })}
    </tr>
  );
}
