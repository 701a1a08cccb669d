import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { compareText } from '../../../base/order.ts';
import { asAtDay } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, type Tally, tallyOf } from '../../../domain/progress/figures/tally.ts';
import type { OpenCopy } from '../../state/copies.ts';
import { useOpenPart } from '../../state/session.ts';
import { FrozenList } from './frozen-list.tsx';
import { TallyTable } from './tally-table.tsx';

/** Each member whose part of the copy is on this device, in the order of names, the Secretariat last, with its rows. */
export function CopyMembers({ copy }: { readonly copy: OpenCopy }) {
  const { plan, members } = useOpenPart((open) => open.inForce);
  const byName = [...members].sort((a, b) => compareText(a.name, b.name));
  const rows = [...byName, plan.secretariat].flatMap(({ code, name }) => {
    const counted = copy.counted.filter(
      ({ deliverable, standing }) => deliverable.party === code && standing.kind !== 'not-on-device',
    );
    const tally = copy.edition.parts.get(code)?.tally ?? (counted.length > 0 ? tallyOf(counted) : null);
    return tally === null || (expectedOf(tally) === 0 && counted.length === 0)
      ? []
      : { key: code, name, tally, counted };
  });
  const isWhole = rows.length > members.length;
  return (
    <section aria-labelledby="copy-by-member" className="space-y-3">
      <h2 id="copy-by-member">
        <Trans>By member</Trans>
      </h2>
      {!isWhole && (
        <p className="hint">
          <Trans>The rows of other members are not on this device. They are in the totals above.</Trans>
        </p>
      )}
      {rows.length > 0 && <TallyTable of="member" rows={rows} />}
      <details className="card no-print px-4 py-2">
        <summary className="py-1 font-semibold">
          <Trans>Row by row</Trans>
        </summary>
        {rows.map((row) => (
          <MemberRows key={row.key} row={row} day={copy.edition.day} />
        ))}
      </details>
    </section>
  );
}

function MemberRows(props: {
  readonly row: { readonly name: string; readonly tally: Tally; readonly counted: readonly Counted[] };
  readonly day: OpenCopy['edition']['day'];
}) {
  const { name, counted } = props.row;
  const [isOpen, setIsOpen] = useState(false);
  if (counted.length === 0) return null;
  return (
    <details
      className="border-line border-t px-4 py-2"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="py-1 font-semibold">{name}</summary>
      {isOpen && <FrozenList counted={counted} asAt={asAtDay(props.day)} />}
    </details>
  );
}
