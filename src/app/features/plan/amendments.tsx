import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { PublishedPlan, PublishedRevision } from '../../../contract/plan-revisions.ts';
import { memberDifferences } from '../../../contract/plan-draft/member-difference.ts';
import { parseEventId } from '../../../domain/log/ids.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay, formatDayOf } from '../../text/formats.ts';
import { memberSentences } from '../../text/plan-words.ts';
import { AmendedFigures } from './amended-figures.tsx';
import { MemberDifferences } from '../../ui/plan/member-differences.tsx';
import { OriginalButton } from './import/original-button.tsx';
import { useImports } from './import/use-imports.ts';

/** What was published about the plan, the latest first; nothing where the plan is as it began. */
export function Amendments({ published }: { readonly published: PublishedPlan }) {
  const { amendments, beside } = published;
  if (amendments.length + beside.length === 0) return null;
  return (
    <section aria-labelledby="amendments" className="card p-4 sm:p-5">
      <h2 id="amendments">
        <Trans>How it was amended</Trans>
      </h2>
      <ol className="divide-y divide-line">
        {amendments.map((one) => (
          <li key={one.id} className="py-2.5">
            <AmendmentLine amendment={one} isInUse />
          </li>
        ))}
        {beside.map((one) => (
          <li key={one.id} className="py-2.5">
            <AmendmentLine amendment={one} isInUse={false} />
          </li>
        ))}
      </ol>
      {amendments.length > 0 && <AmendedFigures />}
    </section>
  );
}

/** One amendment: by which decision, from when, when and by whom it was published. */
export function AmendmentLine(props: { readonly amendment: PublishedRevision; readonly isInUse: boolean }) {
  const { t } = useLingui();
  const { writers } = useOpenSession();
  const { note, from, recorded, id, rev } = props.amendment;
  const { members: replaced } = props.amendment;
  const members = useMemo(
    () =>
      memberDifferences(
        replaced.flatMap(({ before }) => (before === null ? [] : [before])),
        replaced.map(({ after }) => after),
      ),
    [replaced],
  );
  const imports = useImports();
  const made = imports?.ok === true ? imports.value.find((one) => one.rev === rev) : undefined;
  const place = parseEventId(id);
  const who = place === null ? '' : (writers.get(place.device)?.label ?? '');
  const [applies, published] = [formatDay(from), formatDayOf(recorded)];
  return (
    <>
      <p className="font-semibold [overflow-wrap:anywhere]">{note}</p>
      <p className="hint">
        {t`Applies from ${applies}`} ·{' '}
        {who === '' ? t`published ${published}` : t`published ${published} by ${who}`}
        {!props.isInUse && ` · ${t`not in use`}`}
      </p>
      {members.length > 0 && (
        <details className="text-sm">
          <summary>{memberSentences(members).join(' ')}</summary>
          <MemberDifferences differences={members} />
        </details>
      )}
      {made !== undefined && <OriginalButton made={made} />}
    </>
  );
}
