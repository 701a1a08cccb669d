import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { parseEventId } from '../../../domain/log/ids.ts';
import { transportOf } from '../../../domain/log/transport.ts';
import { instantToDay } from '../../../domain/plan/day.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';

/** Where this person's words are: a promise first, then what is still to do. Nothing where all were received. */
export function UnsentWords({ party }: { readonly party: string }) {
  const { t } = useLingui();
  const { row, unreceived, transport } = useOpenSession();
  if (row.kind === 'explore' || row.party !== party || unreceived.length === 0) return null;
  const wheres = unreceived.map(({ id }) => {
    const place = parseEventId(id);
    return place === null
      ? { kind: 'saved' as const }
      : transportOf(place.device, place.seq, transport, null);
  });
  const saved = wheres.filter((one) => one.kind === 'saved').length;
  const ready = wheres.flatMap((one) => (one.kind === 'made-ready' ? [one.at] : []));
  const day = ready.length === 0 ? null : formatDay(instantToDay(ready.reduce((a, b) => (a > b ? a : b))));
  return (
    <p className="mt-1">
      {saved > 0 && (
        <Plural
          value={saved}
          one="Your update is saved on this device. It has not been sent yet."
          other="Your # updates are saved on this device. They have not been sent yet."
        />
      )}{' '}
      {day !== null && t`Made ready ${day}, no receipt yet.`}{' '}
      <Link to="/transfer" className="link">
        <Trans>Send and receive</Trans>
      </Link>
    </p>
  );
}
