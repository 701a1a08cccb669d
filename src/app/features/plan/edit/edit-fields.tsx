import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useRef } from 'react';
import { languageOf } from '../../../../contract/plan-draft/drafted-plan.ts';
import type { FieldProblem } from '../../../../contract/plan-draft/draft-problems.ts';
import { setText, textAt } from '../../../../contract/plan-draft/edit-makers.ts';
import type { Language } from '../../../../domain/plan/text.ts';
import { fieldWord, unitWord } from '../../../text/plan-field-words.ts';
import { draftProblemSentence } from '../../../text/plan-problem-sentences.ts';
import type { ElementProps } from './element-props.ts';

let bursts = 0;

/** What is typed into a field from when it is entered until it is left is one step to undo. */
export function useMark(): { readonly mark: () => string; readonly onFocus: () => void } {
  const own = useRef('');
  return {
    mark: () => {
      if (own.current === '') own.current = String(++bursts);
      return `${sessionMark}/${own.current}`;
    },
    onFocus: () => {
      own.current = '';
    },
  };
}

// What another window, or this one before it was loaded again, typed is another step.
const sessionMark = Math.random().toString(36).slice(2);

/** A text in both languages, side by side where there is room. */
export function TextPair(props: ElementProps & { readonly field: string; readonly isNeeded?: boolean }) {
  const { element, field, problems } = props;
  const planLanguage = languageOf(props.drafting.plan);
  const both: readonly Language[] = planLanguage === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const { mark, onFocus } = useMark();
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {both.map((language) => (
        <TextArea
          key={language}
          label={unitWord(`${field}.${language}`)}
          lang={language}
          value={textAt(element, field, language, planLanguage)}
          // A problem of the whole text stands at the plan's own language.
          problems={problems.filter(
            ({ place }) => place === `${field}.${language}` || (place === field && language === planLanguage),
          )}
          onFocus={onFocus}
          onChange={(words) =>
            props.drafting.edit(
              setText(
                element,
                { field, language, planLanguage, isNeeded: props.isNeeded === true },
                words,
                `${mark()}/${language}`,
              ),
            )
          }
        />
      ))}
    </div>
  );
}

function TextArea(props: {
  readonly label: string;
  readonly lang: Language;
  readonly value: string;
  readonly problems: readonly FieldProblem[];
  readonly onFocus: () => void;
  readonly onChange: (words: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      <textarea
        id={id}
        rows={2}
        lang={props.lang}
        dir="auto"
        className="field [field-sizing:content]"
        value={props.value}
        aria-invalid={props.problems.length > 0}
        aria-describedby={props.problems.length > 0 ? `${id}-problem` : undefined}
        onFocus={props.onFocus}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <Problems id={`${id}-problem`} problems={props.problems} />
    </div>
  );
}

/** A text of one line that is no plan text: a code, a decision. */
export function LineField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly place: string;
  readonly problems: readonly FieldProblem[];
  readonly value: string;
  readonly onChange: (value: string, mark: string) => void;
}) {
  const id = useId();
  const { mark, onFocus } = useMark();
  const own = props.problems.filter(({ place }) => place === props.place);
  return (
    <div className="min-w-0 max-w-md">
      <label htmlFor={id} className="label">
        {props.label}
      </label>
      <input
        id={id}
        type="text"
        className="field"
        value={props.value}
        aria-invalid={own.length > 0}
        aria-describedby={own.length > 0 ? `${id}-problem` : undefined}
        onFocus={onFocus}
        onChange={(event) => props.onChange(event.target.value, mark())}
      />
      {props.hint !== undefined && <p className="hint">{props.hint}</p>}
      <Problems id={`${id}-problem`} problems={own} />
    </div>
  );
}

/** What is wrong with a field, in sentences. */
export function Problems(props: { readonly id?: string; readonly problems: readonly FieldProblem[] }) {
  if (props.problems.length === 0) return null;
  return (
    <div id={props.id}>
      {props.problems.map((problem) => (
        <p key={`${problem.place} ${problem.type}`} className="font-semibold text-warn">
          {draftProblemSentence(problem)}
        </p>
      ))}
    </div>
  );
}

/** A group of controls under the name of a field. */
export function FieldGroup(props: { readonly field: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="label">{fieldWord(props.field)}</legend>
      {props.children}
    </fieldset>
  );
}

/** One of some values, each with its word. */
export function Radios<T extends string>(props: {
  readonly name: string;
  readonly value: T | undefined;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  const { t } = useLingui();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.name || t`Choose`} className="flex flex-wrap gap-x-5 gap-y-1">
      {props.choices.map(([value, words]) => (
        <label key={value} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-5"
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
