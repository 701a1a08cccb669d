import { useLingui } from '@lingui/react/macro';
import { compareText } from '../../../base/order.ts';
import { useOpenPart } from '../../state/session.ts';
import { Choice } from './choice.tsx';

/** What a page is narrowed to among the members; undefined: all of them (MEMB-2). */
export interface MemberChoice {
  readonly subregion?: string | undefined;
  readonly group?: string | undefined;
}

/** The choices of a sub-region and of a group, as the members' own data name them. */
export function MemberChoices(props: {
  readonly chosen: MemberChoice;
  readonly onChange: (change: MemberChoice) => void;
}) {
  const { t } = useLingui();
  const members = useOpenPart((open) => open.inForce.members);
  const subregions = [...new Set(members.flatMap((one) => one.subregion ?? []))].sort(compareText);
  const groups = [...new Set(members.flatMap((one) => one.groups))].sort(compareText);
  const { chosen, onChange } = props;
  return (
    <>
      <Choice
        label={t`Sub-region`}
        all={t({ message: 'All', context: 'sub-regions' })}
        value={chosen.subregion}
        onChange={(subregion) => onChange({ subregion })}
      >
        {subregions.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice
        label={t`Group`}
        all={t({ message: 'All', context: 'groups' })}
        value={chosen.group}
        onChange={(group) => onChange({ group })}
      >
        {groups.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
    </>
  );
}
