import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { parseKey } from '../../../domain/plan/deliverable-key.ts';
import type { RowDifference } from '../../../domain/progress/editions/edition-check.ts';
import type { FrozenRow } from '../../../domain/progress/editions/frozen-row.ts';
import type { OpenCopy } from '../../state/copies.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { partWord, statusWord } from '../../text/status-words.ts';
import { AndMore } from '../../ui/and-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReadersWords } from './copy-words.tsx';

const mostShown = 50;

/** What recomputing a copy on this device says, and its fingerprint. */
export function CopyCheck({ copy }: { readonly copy: OpenCopy }) {
  const { edition, check } = copy;
  const fingerprint = (
    <p className="[overflow-wrap:anywhere]">
      <Trans>Fingerprint:</Trans> <code>{edition.fingerprint}</code>
    </p>
  );
  if (check.kind === 'differs') {
    return (
      <Notice kind="alert">
        <p className="font-semibold">
          <Trans>The fingerprint of this copy does not match what is on this device.</Trans>
        </p>
        <p>
          <Trans>
            What is shown is what was frozen. Updates that it rests on were set aside or cut off since, or it
            was not made from them.
          </Trans>
        </p>
        <Differences rows={check.rows} />
        {fingerprint}
      </Notice>
    );
  }
  return (
    <div className="max-w-prose space-y-2 pt-2">
      <p>
        <Trans>
          It was counted from everything that the Secretariat held when it was frozen, and that was true by
          its day. Whoever holds the same updates comes to the same fingerprint.
        </Trans>
      </p>
      <p>
        <ReadersWords edition={edition} />
      </p>
      <p className="font-semibold">
        <CheckWords check={check} />
      </p>
      {fingerprint}
    </div>
  );
}

function CheckWords({ check }: { readonly check: Exclude<OpenCopy['check'], { readonly kind: 'differs' }> }) {
  if (check.kind === 'matches') {
    return check.reach === 'all' ? (
      <Trans>Worked out again on this device just now: the fingerprint matches.</Trans>
    ) : (
      <Trans>
        Worked out again on this device just now: the rows that can be are as they were frozen. The
        fingerprint of the whole cannot be worked out again here, because the answers of other members are not
        on this device.
      </Trans>
    );
  }
  switch (check.why) {
    case 'other-plan':
      return (
        <Trans>
          It was made with another version of the plan, which is not on this device: the fingerprint cannot be
          worked out again here.
        </Trans>
      );
    case 'not-held':
      return (
        <Trans>
          Not all updates that it was made from are on this device: the fingerprint cannot be worked out again
          here.
        </Trans>
      );
    case 'totals-only':
      return <Trans>It holds totals only: the fingerprint cannot be worked out again here.</Trans>;
  }
}

function Differences({ rows }: { readonly rows: readonly RowDifference[] }) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return (
      <p>
        <Trans>No row differs; the sums or the fingerprint itself do.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className="mt-2 font-semibold">
        {plural(rows.length, { one: '# row differs:', other: '# rows differ:' })}
      </p>
      <ul aria-label={t`What differs`} className="list-disc ps-5">
        {rows.slice(0, mostShown).map((one) => (
          <li key={one.key}>
            <Difference difference={one} />
          </li>
        ))}
      </ul>
      <AndMore count={rows.length - mostShown} />
    </>
  );
}

function Difference({ difference }: { readonly difference: RowDifference }) {
  const { t } = useLingui();
  const inForce = useOpenPart((open) => open.inForce);
  const key = parseKey(difference.key);
  const [code, period] = [key?.activity ?? '', key === null ? '' : formatPeriod(inForce.plan, key.period)];
  const name = partyWith(inForce, key?.party ?? '')?.name ?? key?.party ?? '';
  const words = (row: FrozenRow | null) => (row === null ? t`not expected` : rowWords(row));
  const [frozen, found] = [words(difference.frozen), words(difference.found)];
  return <>{t`${name}, ${code}, ${period}: frozen “${frozen}”, worked out here “${found}”`}</>;
}

function rowWords({ part, answer }: FrozenRow): string {
  if (answer === null) return partWord(part);
  const newDay = answer.newDay === null ? '' : ` → ${formatDay(answer.newDay)}`;
  return `${statusWord(answer.status)}${newDay}, ${formatDay(answer.day)} (${partWord(part)})`;
}
