import type { ReactNode } from 'react';
import type { DraftField, ReportDraft } from '../../../domain/progress/reports/report-draft.ts';

/** What each group of fields of the form is given. */
export interface FieldsProps {
  readonly draft: ReportDraft;
  readonly change: (change: Partial<ReportDraft>) => void;
  readonly problemAt: (field: DraftField) => string | undefined;
  readonly idOf: (field: DraftField) => string;
}

/** A field with the sentence that says what is wrong with it, above it. */
export function Problem(props: {
  readonly id: string;
  readonly text: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div>
      {props.text !== undefined && (
        <p id={props.id} className="mb-1 font-semibold text-warn">
          {props.text}
        </p>
      )}
      {props.children}
    </div>
  );
}
