import { useRef, useState } from 'react';
import type { AnswerFileProblem } from '../../../exchange/sheets/read-answer-file.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { readAnswerSheets } from '../../state/answer-sheets.ts';
import type { ChosenSheet } from './sheet-found.ts';

/** A file that was chosen, or one of the sheets in it. */
export type SheetPart =
  | { readonly kind: 'reading'; readonly id: string; readonly fileName: string }
  /** `problem` null: the browser stopped reading it. */
  | {
      readonly kind: 'refused';
      readonly id: string;
      readonly fileName: string;
      readonly problem: AnswerFileProblem | null;
    }
  | {
      readonly kind: 'sheet';
      readonly id: string;
      readonly fileName: string;
      readonly chosen: ChosenSheet;
      /** How many answers of it were entered. */
      readonly entered: number;
      readonly failed: StoreError | null;
    };

/** What may change of a sheet after it was read. */
export type SheetChange = Partial<
  Pick<Extract<SheetPart, { kind: 'sheet' }>, 'entered' | 'failed'> & Pick<ChosenSheet, 'party' | 'who'>
>;

/** The sheets that are looked at, in the order in which their files were chosen. Nothing of them is stored. */
export function useSheets() {
  const [parts, setParts] = useState<readonly SheetPart[]>([]);
  const count = useRef(0);
  const replace = (id: string, by: readonly SheetPart[]) =>
    setParts((now) => now.flatMap((one) => (one.id === id ? by : [one])));
  const add = async (files: readonly File[]) => {
    const chosen = files.map((file) => ({ file, id: `${count.current++}` }));
    setParts((now) => [
      ...now,
      ...chosen.map(({ file, id }) => ({ kind: 'reading', id, fileName: file.name }) as const),
    ]);
    // One after the other: a phone has no room for two dozen workbooks at once.
    for (const { file, id } of chosen) {
      const fileName = file.name;
      const reading = await readAnswerSheets(file);
      if (reading === null || reading.kind === 'refused') {
        replace(id, [{ kind: 'refused', id, fileName, problem: reading?.problem ?? null }]);
        continue;
      }
      const { sheets } = reading;
      const isOneOfSeveral = sheets.length > 1;
      replace(
        id,
        sheets.map((sheet, place) => {
          const own = `${id}/${place}`;
          const one = { id: own, fileName, isOneOfSeveral, sheet, party: null, who: null };
          return { kind: 'sheet', id: own, fileName, chosen: one, entered: 0, failed: null };
        }),
      );
    }
  };
  const amend = (id: string, change: SheetChange) =>
    setParts((now) =>
      now.map((part) => {
        if (part.id !== id || part.kind !== 'sheet') return part;
        const { entered = part.entered, failed = part.failed, ...said } = change;
        return { ...part, entered, failed, chosen: { ...part.chosen, ...said } };
      }),
    );
  const remove = (id: string) => setParts((now) => now.filter((part) => part.id !== id));
  return { parts, add, amend, remove };
}
