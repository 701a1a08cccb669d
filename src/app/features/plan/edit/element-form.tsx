import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { codeOf, wasPublished, wayTo } from '../../../../contract/plan-draft/drafted-plan.ts';
import { addTo, moveBy, moveTo, remove, setCode } from '../../../../contract/plan-draft/edit-makers.ts';
import { ActivityFields } from './activity-fields.tsx';
import { AddButton } from './draft-outline.tsx';
import { LineField, TextPair } from './edit-fields.tsx';
import type { ElementProps } from './element-props.ts';

/** The form of one element: its fields, its place, and what may be done with it. */
export function ElementForm(
  props: ElementProps & {
    /** Tells what happened to whoever does not see it. */
    readonly onSaid: (words: string) => void;
    readonly onGone: (parent: string) => void;
    readonly onAdded: (key: string) => void;
  },
) {
  const { t } = useLingui();
  const { drafting, element } = props;
  const add = () => {
    const edit = addTo(drafting.plan, element.key, drafting.taken);
    if (edit === null) return;
    drafting.edit(edit);
    const code = codeOf(edit);
    props.onSaid(t`Added: ${code}.`);
    props.onAdded(edit.key);
  };
  return (
    <>
      {element.kind !== 'plan' && (
        <>
          <Code {...props} />
          <Place {...props} />
        </>
      )}
      <div data-title>
        <TextPair {...props} field="title" isNeeded />
      </div>
      {element.kind === 'priority' && <TextPair {...props} field="overallObjective" />}
      {element.kind === 'activity' && <ActivityFields {...props} />}
      {element.kind !== 'activity' && <AddButton parent={element} onAdd={add} />}
    </>
  );
}

function Code({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  if (wasPublished(element)) {
    return (
      <p className="hint">
        <Trans>Its code stays for ever, because answers are kept under it.</Trans>
      </p>
    );
  }
  return (
    <LineField
      label={t`Code`}
      hint={t`It may be changed until it is published.`}
      place="code"
      problems={problems}
      value={codeOf(element)}
      onChange={(code, mark) => {
        const edit = setCode(element, code, mark);
        if (edit !== null) drafting.edit(edit);
      }}
    />
  );
}

function Place(
  props: ElementProps & {
    readonly onSaid: (words: string) => void;
    readonly onGone: (parent: string) => void;
  },
) {
  const { t } = useLingui();
  const { drafting, element } = props;
  const { plan } = drafting;
  const parent = wayTo(plan, element.key)?.at(-2) ?? plan;
  const [target, setTarget] = useState('');
  const code = codeOf(element);
  const move = (by: -1 | 1) => {
    const edit = moveBy(plan, element.key, by);
    if (edit === null || edit.type !== 'move') {
      props.onSaid(by < 0 ? t`It is the first already.` : t`It is the last already.`);
      return;
    }
    drafting.edit(edit);
    const [place, count] = [edit.at + 1, parent.children.length];
    props.onSaid(t`${code} is now number ${place} of ${count}.`);
  };
  const parents =
    element.kind === 'activity'
      ? plan.children.flatMap((one) => one.children)
      : element.kind === 'objective'
        ? plan.children
        : [];
  const others = parents.filter((one) => one.key !== parent.key);
  const removal = remove(plan, element.key);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <button type="button" className="button" onClick={() => move(-1)}>
        <Trans>Move up</Trans>
      </button>
      <button type="button" className="button" onClick={() => move(1)}>
        <Trans>Move down</Trans>
      </button>
      {others.length > 0 && (
        <>
          <label className="min-w-0">
            <span className="label">
              {element.kind === 'activity' ? t`Move to another objective` : t`Move to another priority`}
            </span>
            <select className="field" value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value="">{t`Choose`}</option>
              {others.map((one) => (
                <option key={one.key} value={one.key}>
                  {codeOf(one)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button"
            aria-disabled={target === ''}
            onClick={() => {
              const edit = moveTo(plan, element.key, target);
              if (edit === null) return;
              drafting.edit(edit);
              const below = others.find((one) => one.key === target);
              const to = below === undefined ? '' : codeOf(below);
              setTarget('');
              props.onSaid(t`${code} stands below ${to} now.`);
            }}
          >
            <Trans>Move there</Trans>
          </button>
        </>
      )}
      {removal !== null && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            drafting.edit(removal);
            props.onSaid(t`Removed: ${code}.`);
            props.onGone(parent.key);
          }}
        >
          <Trans>Remove it from the draft</Trans>
        </button>
      )}
    </div>
  );
}
