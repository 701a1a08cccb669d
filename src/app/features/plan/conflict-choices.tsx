import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { DraftElement } from '../../../contract/plan-draft/drafted-plan.ts';
import type { Choice, Conflict } from '../../../contract/plan-draft/plan-merge.ts';
import { unitValueWords, unitWord } from '../../text/plan-field-words.ts';
import { ElementName } from '../../ui/plan/plan-difference.tsx';

/** Each thing that two plans say differently, side by side, with a choice of one. */
export function ConflictChoices(props: {
  readonly conflicts: readonly Conflict[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly onChoose: (id: string, choice: Choice) => void;
  /** Whose is which. */
  readonly names: { readonly mine: string; readonly theirs: string };
}) {
  return (
    <ul className="space-y-3">
      {props.conflicts.map((conflict) => (
        <li key={conflict.id}>
          <OneConflict {...props} conflict={conflict} />
        </li>
      ))}
    </ul>
  );
}

/** What one side says: words, or the elements that it names in their order. */
type Said = string | readonly DraftElement[];

function SaidWords({ said }: { readonly said: Said }) {
  if (typeof said === 'string') return <span className="[overflow-wrap:anywhere]">{said}</span>;
  return said.map((element) => (
    <span key={element.key} className="block py-0.5">
      <ElementName element={element} />
    </span>
  ));
}

function OneConflict(props: {
  readonly conflict: Conflict;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly onChoose: (id: string, choice: Choice) => void;
  readonly names: { readonly mine: string; readonly theirs: string };
}) {
  const { t } = useLingui();
  const { conflict, choices, names } = props;
  const group = useId();
  const words = sidesOf(conflict);
  const options: readonly (readonly [Choice, string, Said])[] = [
    ['theirs', names.theirs, words.theirs],
    ['mine', names.mine, words.mine],
    ...(conflict.type === 'same-code'
      ? ([['both', t`Both`, t`One of them gets the next free code.`]] as const)
      : []),
  ];
  const about = {
    field: conflict.type === 'field' ? unitWord(conflict.unit) : '',
    place: t`Where it stands`,
    order: t`Order`,
    'same-code': t`Two with one code`,
  }[conflict.type];
  return (
    <fieldset className="card space-y-2 p-3">
      <legend className="font-semibold">
        <ElementName element={conflict.element} /> – {about}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map(([choice, name, said]) => (
          <label key={choice} className="flex min-h-11 items-start gap-2 rounded-lg p-2">
            <input
              type="radio"
              name={group}
              className="mt-1 size-5 shrink-0"
              checked={choices.get(conflict.id) === choice}
              onChange={() => props.onChoose(conflict.id, choice)}
            />
            <span className="min-w-0">
              <span className="block font-semibold">{name}</span>
              <SaidWords said={said} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function sidesOf(conflict: Conflict): { readonly mine: Said; readonly theirs: Said } {
  switch (conflict.type) {
    case 'field':
      return {
        mine: unitValueWords(conflict.unit, conflict.mine),
        theirs: unitValueWords(conflict.unit, conflict.theirs),
      };
    case 'same-code':
      return { mine: [conflict.mine], theirs: [conflict.element] };
    case 'place':
      return { mine: [conflict.mine], theirs: [conflict.theirs] };
    case 'order':
      return conflict;
  }
}
