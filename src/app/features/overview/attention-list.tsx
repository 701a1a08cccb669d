import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AttentionGroup } from '../../../domain/progress/attention-groups.ts';
import type { AsAt } from '../../../domain/progress/standing.ts';
import { formatNamedCount } from '../../text/formats.ts';
import { attentionWord } from '../../text/status-words.ts';
import { DeliverableRows } from '../../ui/deliverable-rows.tsx';

/** What somebody should look at, by reason; a deliverable stands under its most pressing one. */
export function AttentionList({
  groups,
  asAt,
}: {
  readonly groups: readonly AttentionGroup[];
  readonly asAt: AsAt;
}) {
  return (
    <section aria-labelledby="attention" className="space-y-3">
      <h2 id="attention">
        <Trans>Needs attention</Trans>
      </h2>
      {groups.length === 0 ? (
        <p className="hint">
          <Trans>Nothing here is past its date, at risk or asking for help.</Trans>
        </p>
      ) : (
        <ul className="space-y-2">
          {groups.map((group) => (
            <li key={group.kind}>
              <Group {...group} asAt={asAt} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Group(props: AttentionGroup & { readonly asAt: AsAt }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="card px-4 py-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">
        {formatNamedCount(attentionWord(props.kind), props.counted.length)}
      </summary>
      {isOpen && <DeliverableRows counted={props.counted} asAt={props.asAt} />}
    </details>
  );
}
