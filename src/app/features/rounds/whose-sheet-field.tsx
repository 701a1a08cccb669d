import { Trans, useLingui } from '@lingui/react/macro';
import { compareText } from '../../../base/order.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import type { SheetFound } from './sheet-found.ts';

/** Whose answers a sheet holds: as it says, and to be said where it does not. */
export function WhoseSheetField(props: {
  readonly found: Exclude<SheetFound, { kind: 'strange' }>;
  readonly onChoose: (party: string) => void;
}) {
  const { t } = useLingui();
  const inForce = useOpenPart((open) => open.inForce);
  const { found } = props;
  const members = [...inForce.members].sort((a, b) => compareText(a.name, b.name));
  const named = found.kind === 'whose' ? found.parties : [];
  const names = named.map((code) => partyWith(inForce, code)?.name ?? code).join(', ');
  const name = found.kind === 'not-asked' ? (partyWith(inForce, found.party)?.name ?? found.party) : '';
  return (
    <label>
      <span className="label">
        <Trans>Answers of</Trans>
      </span>
      <select
        className="field"
        value={found.kind === 'whose' ? '' : found.party}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {found.kind === 'whose' && <option value="">{t`Choose the member…`}</option>}
        {members.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      {found.kind === 'whose' && (
        <span className="block font-semibold text-warn">
          {names === ''
            ? t`The sheet does not say whose it is. Choose the member.`
            : t`The sheet names several members: ${names}. Choose the one whose answers these are.`}
        </span>
      )}
      {found.kind === 'not-asked' && (
        <span className="block font-semibold text-warn">{t`${name} is not asked in this round.`}</span>
      )}
    </label>
  );
}
