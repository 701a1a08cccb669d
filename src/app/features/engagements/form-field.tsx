import type { ReactNode } from 'react';
import type {
  EngagementDraft,
  EngagementField,
} from '../../../domain/progress/engagements/engagement-draft.ts';

/** What each group of fields of the form is given. */
export interface FormProps {
  readonly draft: EngagementDraft;
  readonly change: (change: Partial<EngagementDraft>) => void;
  readonly problemAt: (field: EngagementField) => string | undefined;
  readonly idOf: (field: EngagementField) => string;
}

type TextName = {
  [Name in EngagementField]: EngagementDraft[Name] extends string ? Name : never;
}[EngagementField];

/** A field with the sentence above it that says what is wrong with it. */
export function WithProblem(props: {
  readonly form: FormProps;
  readonly field: EngagementField;
  readonly children: ReactNode;
}) {
  const text = props.form.problemAt(props.field);
  return (
    <div>
      {text !== undefined && (
        <p id={`${props.form.idOf(props.field)}-problem`} className="mb-1 font-semibold text-warn">
          {text}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** One text of the draft: a line where `rows` is 1, otherwise a box that grows with what is typed. */
export function FormText(props: {
  readonly form: FormProps;
  readonly field: TextName;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly numeric?: boolean;
}) {
  const { form, field, label, hint, rows = 1, numeric = false } = props;
  const id = form.idOf(field);
  const isWrong = form.problemAt(field) !== undefined;
  const described = [isWrong && `${id}-problem`, hint !== undefined && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const shared = {
    id,
    value: form.draft[field],
    dir: 'auto',
    'aria-invalid': isWrong,
    'aria-describedby': described === '' ? undefined : described,
  };
  return (
    <WithProblem form={form} field={field}>
      <label htmlFor={id} className="label">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint mb-1">
          {hint}
        </p>
      )}
      {rows === 1 ? (
        <input
          {...shared}
          className={numeric ? 'field max-w-40' : 'field'}
          inputMode={numeric ? 'numeric' : undefined}
          onChange={(event) => form.change({ [field]: event.target.value })}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          className="field [field-sizing:content]"
          onChange={(event) => form.change({ [field]: event.target.value })}
        />
      )}
    </WithProblem>
  );
}

/** One of a few choices; the first of them is what a problem leads to. */
export function FormChoice<Value extends string>(props: {
  readonly form: FormProps;
  readonly field: EngagementField;
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}) {
  const { form, field, choices } = props;
  const id = form.idOf(field);
  return (
    <fieldset aria-describedby={form.problemAt(field) && `${id}-problem`}>
      <legend className="label">{props.legend}</legend>
      <WithProblem form={form} field={field}>
        <div className="flex flex-wrap gap-2">
          {choices.map(([value, words], index) => (
            <label
              key={value}
              className="flex min-h-11 items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-[var(--color-focus)]"
            >
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name={id}
                checked={props.value === value}
                onChange={() => props.onChoose(value)}
                className="h-4 w-4 shrink-0 accent-[var(--color-accent)]"
              />
              {words}
            </label>
          ))}
        </div>
      </WithProblem>
    </fieldset>
  );
}
