import { Trans, useLingui } from '@lingui/react/macro';
import { elementAt, languageOf } from '../../../../contract/plan-draft/drafted-plan.ts';
import { setField } from '../../../../contract/plan-draft/edit-makers.ts';
import type { JsonObject } from '../../../../domain/log/event.ts';
import type { Language } from '../../../../domain/plan/text.ts';
import { unitWord } from '../../../text/plan-field-words.ts';
import { firstFieldIn, focusSoon } from '../../../ui/fields/next-focus.ts';
import { FieldGroup, LineField, Problems, useMark } from './edit-fields.tsx';
import { codeIn, listOf, milestoneText, milestoneTitle } from './field-values.ts';
import type { ElementProps } from './element-props.ts';

/** The steps on the way to an activity, each with a code under which reports name it. */
export function Milestones({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  const planLanguage = languageOf(drafting.plan);
  const both: readonly Language[] = planLanguage === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  const { mark, onFocus } = useMark();
  const list = listOf(element.value.milestones) as readonly JsonObject[];
  const published = listOf(elementAt(drafting.base, element.key)?.value.milestones).map(codeIn);
  const put = (next: readonly JsonObject[], one?: string) =>
    drafting.edit(setField(element, 'milestones', next.length === 0 ? null : next, one));
  const change = (index: number, value: JsonObject, one: string) =>
    put(
      list.map((old, place) => (place === index ? value : old)),
      one,
    );
  const add = (group: Element | null) => {
    const used = new Set([...list.map(codeIn), ...published]);
    let number = list.length + 1;
    while (used.has(`M${number}`)) number++;
    put([...list, { code: `M${number}`, title: { [planLanguage]: '' } }]);
    const place = list.length;
    focusSoon(() => firstFieldIn(group?.querySelectorAll(':scope > ol > li')[place]));
  };
  return (
    <FieldGroup field="milestones">
      <ol className="space-y-3">
        {list.map((one, index) => {
          const code = codeIn(one);
          const own = problems.filter(({ place }) => place.startsWith(`milestones[${index}]`));
          return (
            // Milestones have no other identity than their place while their code is typed.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="space-y-2 border-line border-s-4 ps-3">
              {published.includes(code) ? (
                <p className="font-semibold">{code}</p>
              ) : (
                <LineField
                  label={t`Code of the milestone`}
                  place={`milestones[${index}].code`}
                  problems={problems}
                  value={code}
                  onChange={(value, typed) => change(index, { ...one, code: value }, typed)}
                />
              )}
              <div className="grid gap-3 md:grid-cols-2">
                {both.map((language) => (
                  <label key={language} className="block">
                    <span className="label">{`${code}: ${unitWord(`title.${language}`)}`}</span>
                    <textarea
                      rows={1}
                      lang={language}
                      dir="auto"
                      className="field [field-sizing:content]"
                      value={milestoneText(one, language, planLanguage)}
                      onFocus={onFocus}
                      onChange={(event) =>
                        change(
                          index,
                          { ...one, title: milestoneTitle(one, language, planLanguage, event.target.value) },
                          mark(),
                        )
                      }
                    />
                  </label>
                ))}
              </div>
              <Problems problems={own.filter(({ place }) => !place.endsWith('.code'))} />
              <div className="flex flex-wrap gap-2">
                {index > 0 && (
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      put([
                        ...list.slice(0, index - 1),
                        one,
                        list[index - 1] as JsonObject,
                        ...list.slice(index + 1),
                      ])
                    }
                  >
                    {t`Move ${code} up`}
                  </button>
                )}
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={(event) => {
                    const group = event.currentTarget.closest('fieldset');
                    // The row's own button stands for the next milestone now: that one would be taken away by mistake.
                    put(list.filter((_, place) => place !== index));
                    focusSoon(() => group?.querySelector(':scope > button'));
                  }}
                >
                  {t`Take ${code} away`}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="button"
        onClick={(event) => add(event.currentTarget.closest('fieldset'))}
      >
        <Trans>Add a milestone</Trans>
      </button>
    </FieldGroup>
  );
}
