import { useLingui } from '@lingui/react/macro';
import { codeOf, type DraftElement } from '../../../contract/plan-draft/drafted-plan.ts';
import type { ElementDifference } from '../../../contract/plan-draft/plan-difference.ts';
import { kindWord, unitValueWords, unitWord } from '../../text/plan-field-words.ts';
import { AndMore } from '../and-more.tsx';
import { draftTitle } from '../fields/draft-title.ts';
import { PlanWords } from './plan-text.tsx';

const shownAtOnce = 60;

/** How one plan differs from another, element by element and field by field, in words. */
export function PlanDifference({ differences }: { readonly differences: readonly ElementDifference[] }) {
  const { t } = useLingui();
  const more = differences.length - shownAtOnce;
  return (
    <>
      <ul className="divide-y divide-line">
        {differences.slice(0, shownAtOnce).map((one) => (
          <li key={one.element.key} className="space-y-1 py-2.5">
            <p>
              <ElementName element={one.element} />
              {one.how === 'added' && <span className="font-semibold"> · {t`new`}</span>}
            </p>
            <dl className="hint space-y-1">
              {one.how === 'changed' &&
                one.units.map(({ unit, before, after }) => (
                  <div key={unit}>
                    <dt className="inline font-semibold">{unitWord(unit)}: </dt>
                    <dd className="inline [overflow-wrap:anywhere]">
                      <del>{unitValueWords(unit, before)}</del> → <ins>{unitValueWords(unit, after)}</ins>
                    </dd>
                  </div>
                ))}
              {one.moved !== null && (
                <div>
                  <dt className="inline font-semibold">{t`Moved`}: </dt>
                  <dd className="inline">
                    {one.moved.from} → {one.moved.to}
                  </dd>
                </div>
              )}
              {one.reordered && (
                <div>
                  <dt className="inline font-semibold">{t`Order`}: </dt>
                  <dd className="inline">{one.element.children.map(codeOf).join(', ')}</dd>
                </div>
              )}
            </dl>
          </li>
        ))}
      </ul>
      <AndMore count={more} />
    </>
  );
}

/** An element of a plan by its code and title, with what kind of element it is. */
export function ElementName({ element }: { readonly element: DraftElement }) {
  const { words, lang } = draftTitle(element);
  return (
    <>
      <span className="text-ink-soft">
        {kindWord(element.kind)} {codeOf(element)}
      </span>{' '}
      <PlanWords words={words} lang={lang} />
    </>
  );
}
