import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useState } from 'react';
import {
  codeOf,
  type DraftElement,
  wasPublished,
  wayTo,
} from '../../../../contract/plan-draft/drafted-plan.ts';
import { addTo } from '../../../../contract/plan-draft/edit-makers.ts';
import type { PlanEdit } from '../../../../contract/plan-draft/plan-edit.ts';
import type { PlanDrafting } from '../../../state/plan-drafting.ts';
import { kindWord } from '../../../text/plan-field-words.ts';
import { draftTitle } from '../../../ui/fields/draft-title.ts';

type Added = PlanEdit & { readonly type: 'add' };

/**
 * The plan from its priorities down. What stands below a priority or an objective is drawn only while it is open, so that
 * a plan of 2,000 activities is drawn as quickly as one of 20.
 */
export function DraftOutline(props: {
  readonly drafting: PlanDrafting;
  /** The key of the element in the form; null: none. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onAdd: (edit: Added) => void;
}) {
  const { t } = useLingui();
  const { plan, draft, problems, taken } = props.drafting;
  const isSmall = plan.children.length <= 12 && plan.children.flatMap((one) => one.children).length <= 40;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const way = new Set(props.chosen === null ? [] : wayTo(plan, props.chosen)?.map(({ key }) => key));
  const edited = new Set(draft.edits.map(({ key }) => key));
  const turn = (key: string) => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  const add = (parent: DraftElement) => {
    const edit = addTo(plan, parent.key, taken);
    if (edit !== null) props.onAdd(edit);
  };
  const marksOf = (element: DraftElement): readonly string[] => [
    ...(wasPublished(element) ? (edited.has(element.key) ? [t`changed`] : []) : [t`new`]),
    ...(element.value.retired ? [t`dropped`] : []),
    ...(problems.has(element.key) ? [t`to be completed`] : []),
  ];
  const draw = (element: DraftElement) => {
    const isOpen = (isSmall || way.has(element.key)) !== turned.has(element.key);
    const code = codeOf(element);
    return (
      <li key={element.key} className="space-y-1">
        <div className="flex items-start gap-1">
          {element.kind === 'activity' ? null : (
            <button
              type="button"
              className="button button-quiet min-w-9 justify-center px-1!"
              aria-expanded={isOpen}
              aria-label={t`What is in ${code}`}
              onClick={() => turn(element.key)}
            >
              <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            </button>
          )}
          <Row
            element={element}
            marks={marksOf(element).join(' · ')}
            isChosen={props.chosen === element.key}
            onChoose={props.onChoose}
          />
        </div>
        {element.kind !== 'activity' && isOpen && (
          <ul className="ms-4 space-y-1 border-line border-s ps-2">
            {element.children.map(draw)}
            <li>
              <AddButton parent={element} onAdd={() => add(element)} />
            </li>
          </ul>
        )}
      </li>
    );
  };
  return (
    <nav aria-label={t`Outline of the plan`}>
      <ul className="space-y-1">
        <li>
          <button
            type="button"
            className="button button-quiet"
            aria-current={props.chosen === ''}
            onClick={() => props.onChoose('')}
          >
            {kindWord('plan')}
          </button>
        </li>
        {plan.children.map(draw)}
        <li>
          <AddButton parent={plan} onAdd={() => add(plan)} />
        </li>
      </ul>
    </nav>
  );
}

/** The button that adds what stands below an element. */
export function AddButton({ parent, onAdd }: { readonly parent: DraftElement; readonly onAdd: () => void }) {
  const code = codeOf(parent);
  return (
    <button type="button" className="button button-quiet text-sm" onClick={onAdd}>
      {parent.kind === 'plan' ? (
        <Trans>Add a priority</Trans>
      ) : parent.kind === 'priority' ? (
        <Trans>Add an objective to {code}</Trans>
      ) : (
        <Trans>Add an activity to {code}</Trans>
      )}
    </button>
  );
}

const Row = memo(function Row(props: {
  readonly element: DraftElement;
  readonly marks: string;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
}) {
  const { t } = useLingui();
  const { element, marks, isChosen } = props;
  const { words, lang } = draftTitle(element);
  return (
    <button
      type="button"
      aria-current={isChosen}
      className={`min-h-11 min-w-0 flex-1 rounded-lg px-2 py-1.5 text-start hover:bg-accent-soft ${isChosen ? 'bg-accent-soft font-semibold' : ''}`}
      onClick={() => props.onChoose(element.key)}
    >
      <span className="text-ink-soft">{codeOf(element)}</span>{' '}
      <span lang={lang} className={`[overflow-wrap:anywhere] ${element.value.retired ? 'line-through' : ''}`}>
        {words === '' ? t`(no title yet)` : words}
      </span>
      {marks !== '' && <span className="block font-semibold text-accent text-sm">{marks}</span>}
    </button>
  );
});
