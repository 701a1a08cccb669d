import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Which of the rows or columns are drawn: from `from`, before `to`; and how many pixels the others would take. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

// Up to here a slow phone draws all squares before a person looks, and a reader of the screen finds the whole table.
const squaresDrawnWhole = 600;
// As styles.css sets them for a large matrix.
const rowHeight = 44;
const columnWidth = 88;
const frameShare = 0.75;

/**
 * The part of a large matrix that its frame shows, with some around it; all of a small one, and all of any while it is
 * printed. `show` scrolls a square into the frame; `holding` is the place nearest to one that is drawn.
 */
export function useDrawnPart(
  frame: RefObject<HTMLElement | null>,
  rowCount: number,
  columnCount: number,
  isPrinting: boolean,
) {
  const isWhole = isPrinting || rowCount * columnCount <= squaresDrawnWhole;
  // Before the frame is measured it counts as large as the window: drawing nothing first would draw everything twice.
  const initialRect = { width: window.innerWidth, height: window.innerHeight * frameShare };
  const common = { getScrollElement: () => frame.current, enabled: !isWhole, overscan: 3, initialRect };
  // There is no compiler here that would memoise what these answer.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({ ...common, count: rowCount, estimateSize: () => rowHeight });
  // oxlint-disable-next-line react/incompatible-library
  const columns = useVirtualizer({
    ...common,
    count: columnCount,
    estimateSize: () => columnWidth,
    horizontal: true,
  });
  const drawn = {
    rows: isWhole ? whole(rowCount) : partOf(rows),
    columns: isWhole ? whole(columnCount) : partOf(columns),
  };
  return {
    ...drawn,
    isWhole,
    /** Pixels that all columns and that of the totals take, drawn or not; null where the browser decides. */
    width: isWhole ? null : (columnCount + 1) * columnWidth,
    show: ({ row, column }: Place) => {
      if (isWhole) return;
      // In the middle, so that neither the sticky headers nor the totals cover it.
      if (row >= 0 && !isInside(drawn.rows, row)) rows.scrollToIndex(row, { align: 'center' });
      if (column >= 0 && !isInside(drawn.columns, column)) columns.scrollToIndex(column, { align: 'center' });
    },
    holding: ({ row, column }: Place): Place => ({
      row: nearest(drawn.rows, row),
      column: nearest(drawn.columns, column),
    }),
  };
}

function whole(count: number): Drawn {
  return { from: 0, to: count, before: 0, after: 0 };
}

function partOf(virtualizer: Virtualizer<HTMLElement, Element>): Drawn {
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return { from: 0, to: 0, before: 0, after: 0 };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start,
    after: virtualizer.getTotalSize() - last.end,
  };
}

function isInside({ from, to }: Drawn, at: number): boolean {
  return at >= from && at < to;
}

// The headings, at -1, are always drawn.
function nearest({ from, to }: Drawn, at: number): number {
  return at < 0 ? at : Math.max(from, Math.min(to - 1, at));
}
