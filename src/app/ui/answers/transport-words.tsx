import { useLingui } from '@lingui/react/macro';
import { instantToDay } from '../../../domain/plan/day.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { type EventId, parseEventId } from '../../../domain/log/ids.ts';
import { type Transport, transportOf } from '../../../domain/log/transport.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { noRemarks, reviewOf } from '../../../domain/progress/remarks/remarks.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';

/** Where the latest answer of this person is, under it; nothing where somebody else gave it, or nothing is sent from here. */
export function WhereItIs({ report }: { readonly report: Pick<Report, 'id' | 'device' | 'seq' | 'body'> }) {
  const { row, own, ownDevices } = useOpenSession();
  if (row.kind === 'explore' || isOffice(own.role) || !ownDevices.has(report.device)) return null;
  return (
    <p className="hint">
      <TransportWords report={report} />
    </p>
  );
}

/** Where a report is: on this device; and, of this person's own, whether it was made ready, received or accepted. */
export function TransportWords({
  report,
}: {
  readonly report: Pick<Report, 'id' | 'device' | 'seq' | 'body'>;
}) {
  const { row, own, ownDevices, transport, remarks } = useOpenSession();
  if (row.kind === 'explore' || isOffice(own.role) || !ownDevices.has(report.device))
    return <WhereWords where={{ kind: 'saved' }} />;
  const review = reviewOf(remarks.get(report.body.key) ?? noRemarks, report.id);
  return <WhereWords where={transportOf(report.device, report.seq, transport, review)} />;
}

/** Where any of this person's own words are, in the same sentences; nothing about those of others. */
export function EventTransportWords({ id }: { readonly id: EventId }) {
  const { row, own, ownDevices, transport } = useOpenSession();
  const place = parseEventId(id);
  if (place === null || !ownDevices.has(place.device)) return null;
  const isAtHome = row.kind === 'explore' || isOffice(own.role);
  return (
    <WhereWords
      where={isAtHome ? { kind: 'saved' } : transportOf(place.device, place.seq, transport, null)}
    />
  );
}

function WhereWords({ where }: { readonly where: Transport }) {
  const { t } = useLingui();
  if (where.kind === 'saved') return <>{t`Saved on this device.`}</>;
  const day = formatDay(instantToDay(where.at));
  return (
    <>
      {where.kind === 'accepted' && t`Accepted by the Secretariat ${day}.`}
      {where.kind === 'received' && t`Received by the Secretariat ${day}.`}
      {where.kind === 'made-ready' && t`Made ready ${day}, no receipt yet.`}
    </>
  );
}
