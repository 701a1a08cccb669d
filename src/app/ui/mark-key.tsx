import { useLingui } from '@lingui/react/macro';
import { statuses } from '../../domain/progress/reports/status.ts';
import type { Counted } from '../../domain/progress/figures/counted.ts';
import { useOpenPart } from '../state/session.ts';
import { partWord, statusWord } from '../text/status-words.ts';
import { StatusMark } from './status-mark.tsx';

/** What each mark means; the rarer ones only where `counted` holds them. It is printed with the marks. */
export function MarkKey({ counted }: { readonly counted: readonly Pick<Counted, 'part'>[] }) {
  const { t } = useLingui();
  const reach = useOpenPart((open) => open.reach);
  return (
    <ul aria-label={t`Key`} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {statuses.map((status) => (
        <li key={status} className="flex items-center gap-1.5">
          <StatusMark mark={status} /> {statusWord(status)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <StatusMark mark="no-report" /> {t`No answer yet`}
      </li>
      {reach !== 'all' && (
        <li className="flex items-center gap-1.5">
          <StatusMark mark="not-on-device" /> {t`Not on this device`}
        </li>
      )}
      {(['does-not-apply', 'excused'] as const)
        .filter((part) => counted.some((one) => one.part === part))
        .map((part) => (
          <li key={part} className="flex items-center gap-1.5">
            <StatusMark mark={part} /> {partWord(part)}
          </li>
        ))}
      <li className="flex items-center gap-1.5">
        <StatusMark mark="not-expected" /> {t`Not expected`}
      </li>
    </ul>
  );
}
