import { useLingui } from '@lingui/react/macro';
import type { MemberArrivals } from '../../../state/board.ts';
import { useOpenPart } from '../../../state/session.ts';

/** What can be done for the members on the board. */
export interface BoardActions {
  readonly onRemind: (party: string) => void;
  readonly onReceipt: (row: MemberArrivals) => void;
}

/** What can be done for one member: ask for what is open, and confirm by telephone what came. */
export function RowActions({ row, onRemind, onReceipt }: BoardActions & { readonly row: MemberArrivals }) {
  const { t } = useLingui();
  const frontier = useOpenPart((open) => open.frontier);
  const { name } = row;
  const hasCome = row.devices.some(({ device }) => frontier.has(device));
  return (
    <div className="flex flex-wrap gap-2">
      {row.openCount > 0 && (
        <button
          type="button"
          className="button"
          aria-label={t`Remind ${name}`}
          onClick={() => onRemind(row.party)}
        >
          {t`Remind`}
        </button>
      )}
      {hasCome && (
        <button
          type="button"
          className="button"
          aria-label={t`Read out a receipt for ${name}`}
          onClick={() => onReceipt(row)}
        >
          {t`Read out a receipt`}
        </button>
      )}
    </div>
  );
}
