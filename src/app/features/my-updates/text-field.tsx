import type { DraftField, ReportDraft } from '../../../domain/progress/reports/report-draft.ts';
import { type FieldsProps, Problem } from './fields.tsx';

type TextName = Extract<DraftField, keyof ReportDraft>;

/** One text of a draft: a line where `rows` is 1, otherwise a box that grows with what is typed. */
export function TextField(
  props: FieldsProps & {
    readonly field: TextName;
    readonly label: string;
    readonly value: string;
    readonly rows: number;
    readonly hint?: string;
    readonly required?: boolean;
  },
) {
  const { field, rows, change, problemAt, idOf } = props;
  const id = idOf(field);
  const problem = problemAt(field);
  const described = [problem && `${id}-problem`, props.hint && `${id}-hint`].filter(Boolean).join(' ');
  const shared = {
    id,
    value: props.value,
    className: 'field',
    dir: 'auto',
    required: props.required === true,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
  return (
    <Problem id={`${id}-problem`} text={problem}>
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="hint mb-1">
          {props.hint}
        </p>
      )}
      {rows === 1 ? (
        <input {...shared} onChange={(event) => change({ [field]: event.target.value })} />
      ) : (
        <textarea
          {...shared}
          className="field [field-sizing:content]"
          rows={rows}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Problem>
  );
}
