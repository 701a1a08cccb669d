import { activitiesTable, planTables, textsOf } from '../../contract/plan-sheets/plan-tables.ts';
import type { SheetBase } from '../../contract/plan-sheets/base.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { ExplanationSheet } from '../../exchange/paper/excel-template.ts';
import { csvText } from '../../exchange/sheets/read-csv.ts';

/** The template with a plan in it, or empty (`base` null), as an Excel file with headings in `lang`. */
export async function templateFile(
  base: SheetBase | null,
  lang: Language,
  explanation: ExplanationSheet,
): Promise<Blob> {
  const { writePlanWorkbook } = await import('../../exchange/paper/excel-template.ts');
  return writePlanWorkbook(explanation, planTables(base, lang));
}

/** The activities of a plan, each beside its objective and priority, as a CSV file that reads back as they are. */
export function activitiesCsv(base: SheetBase, lang: Language): Blob {
  // A spreadsheet whose decimal sign is a comma expects semicolons.
  const text = csvText(textsOf(activitiesTable(base, lang)), lang === 'fr' ? ';' : ',');
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
