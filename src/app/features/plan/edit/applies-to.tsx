import { Trans, useLingui } from '@lingui/react/macro';
import { setField } from '../../../../contract/plan-draft/edit-makers.ts';
import { useOpenPart } from '../../../state/session.ts';
import { FieldGroup, Problems, Radios } from './edit-fields.tsx';
import type { ElementProps } from './element-props.ts';

/** The members that an activity applies to: every one, or those that are ticked. */
export function AppliesTo({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  const members = useOpenPart((open) => open.inForce.members);
  const { appliesTo } = element.value;
  const chosen = Array.isArray(appliesTo) ? appliesTo.map(String) : null;
  const set = (codes: readonly string[] | null) => drafting.edit(setField(element, 'appliesTo', codes));
  const all = members.map(({ code }) => code);
  const turn = (code: string) => {
    const ticked = new Set(chosen);
    if (!ticked.delete(code)) ticked.add(code);
    set([...ticked].sort((a, b) => all.indexOf(a) - all.indexOf(b)));
  };
  return (
    <FieldGroup field="appliesTo">
      <Radios<'all' | 'some'>
        name={t`Applies to`}
        value={chosen === null ? 'all' : 'some'}
        choices={[
          ['all', t`every member`],
          ['some', t`chosen members`],
        ]}
        onChange={(which) => set(which === 'all' ? null : all)}
      />
      {chosen !== null && (
        <>
          <div className="flex flex-wrap gap-2">
            <button type="button" className="button" onClick={() => set(all)}>
              <Trans>Tick all</Trans>
            </button>
            <button type="button" className="button" onClick={() => set([])}>
              <Trans>Tick none</Trans>
            </button>
          </div>
          <ul
            className={`grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-3 ${members.length > 60 ? 'max-h-96 overflow-y-auto' : ''}`}
          >
            {members.map(({ code, name }) => (
              <li key={code}>
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-5 shrink-0"
                    checked={chosen.includes(code)}
                    onChange={() => turn(code)}
                  />
                  <span className="min-w-0">{name}</span>
                </label>
              </li>
            ))}
          </ul>
          {chosen.length === 0 && (
            <p className="font-semibold text-warn">
              <Trans>No member is ticked, so nobody is expected to answer.</Trans>
            </p>
          )}
        </>
      )}
      <Problems problems={problems.filter(({ place }) => place.startsWith('appliesTo'))} />
    </FieldGroup>
  );
}
