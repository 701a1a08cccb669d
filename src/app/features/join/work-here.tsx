import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { GenuineInvitation } from '../../../storage/joining.ts';
import type { WorkspaceRow } from '../../../storage/registry.ts';
import { leaveJoinAddress } from '../../state/join-address.ts';
import { type Adoptable, openWith } from '../../state/joining.ts';
import { invitationProblemSentences, type JoinTrouble } from '../../text/invitation-problem-sentences.ts';
import { Problem } from '../../ui/problem.tsx';

/** What is on this device for an invitation: work that has joined already, and work that began without one. */
export function WorkHere(props: {
  readonly invitation: GenuineInvitation;
  readonly joined: readonly WorkspaceRow[];
  readonly adoptable: readonly Adoptable[];
  /** The invitation's plan, for work that shows another revision of it. */
  readonly planFile: PlanFile | null;
  readonly onAnew: () => void;
}) {
  const { t } = useLingui();
  const { invitation, joined, adoptable, planFile } = props;
  const [isWorking, setIsWorking] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble | null>(null);
  const open = async (row: WorkspaceRow, plan: PlanFile | null) => {
    if (isWorking) return;
    setIsWorking(true);
    const opened = await openWith(row, invitation, plan);
    setIsWorking(false);
    if (opened.ok) leaveJoinAddress();
    else setTrouble(opened.error);
  };
  return (
    <div className="space-y-4">
      {trouble !== null && <Problem {...invitationProblemSentences(trouble)} />}
      <ul className="space-y-3">
        {joined.map((row) => (
          <li key={row.id} className="card space-y-3 p-5">
            <p id={`work-${row.id}`} className="font-semibold text-lg [overflow-wrap:anywhere]">
              <JoinedWork row={row} />
            </p>
            <button
              type="button"
              className="button button-primary"
              aria-describedby={`work-${row.id}`}
              onClick={() => void open(row, null)}
            >
              <Trans>Open it</Trans>
            </button>
          </li>
        ))}
        {adoptable.map(({ row, updates, hasPlan }) => (
          <li key={row.id} className="card space-y-3 p-5">
            <p id={`work-${row.id}`} className="font-semibold text-lg [overflow-wrap:anywhere]">
              <FoundWork row={row} updates={updates} />
            </p>
            {row.person !== '' && <WrittenBy person={row.person} />}
            <button
              type="button"
              className="button button-primary"
              aria-describedby={`work-${row.id}`}
              onClick={() => void open(row, hasPlan ? null : planFile)}
            >
              {updates === 0 ? t`Go on with it` : plural(updates, { one: 'Use it', other: 'Use them' })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet -ms-2" onClick={props.onAnew}>
        {joined.length > 0 ? (
          <Trans>Somebody else begins on this device</Trans>
        ) : (
          <Trans>No, begin anew</Trans>
        )}
      </button>
      <p role="status" className="empty:hidden">
        {isWorking && t`One moment…`}
      </p>
    </div>
  );
}

function JoinedWork({ row }: { readonly row: WorkspaceRow }) {
  const { t } = useLingui();
  const name = row.person === '' ? row.partyName : `${row.partyName}, ${row.person}`;
  return t`This device has joined already: ${name}.`;
}

function FoundWork({ row, updates }: Pick<Adoptable, 'row' | 'updates'>) {
  const { t } = useLingui();
  const { partyName: party } = row;
  if (updates === 0) {
    return t`Work for ${party} was begun on this device without an invitation. Go on with it?`;
  }
  const count = plural(updates, { one: '# update', other: '# updates' });
  return updates === 1
    ? t`${count} for ${party} is on this device. Use it?`
    : t`${count} for ${party} are on this device. Use them?`;
}

function WrittenBy({ person }: Pick<WorkspaceRow, 'person'>) {
  const { t } = useLingui();
  return <p className="hint [overflow-wrap:anywhere]">{t`Written by ${person}.`}</p>;
}
