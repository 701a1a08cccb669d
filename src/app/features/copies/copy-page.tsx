import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dueOf, expectedOf } from '../../../domain/progress/tally.ts';
import { type OpenCopy, useCopy } from '../../state/copies.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { PartPatterns } from '../../ui/part-look.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CopyCheck } from './copy-check.tsx';
import { CopyFigures } from './copy-figures.tsx';
import { CopyMembers } from './copy-members.tsx';
import { CopyPriorities } from './copy-priorities.tsx';
import { Frozen } from './copy-words.tsx';

const route = getRouteApi('/copies/$id');

/** One conference copy, as it was frozen: nothing here changes. */
export function CopyPage() {
  const { t } = useLingui();
  const state = useCopy(route.useParams().id);
  switch (state.kind) {
    case 'none':
      return <NoSuchCopy />;
    case 'loading':
      return <p role="status">{t`Working out the figures…`}</p>;
    case 'failed':
      return <Problem {...storeErrorSentences(state.error)} />;
    case 'open':
      return <Copy copy={state.copy} />;
  }
}

/** What stands where a conference copy is not on this device. */
export function NoSuchCopy() {
  return (
    <div className="space-y-3">
      <h1>
        <Trans>This conference copy is not on this device</Trans>
      </h1>
      <p>
        <Trans>It may not have come yet, or is not for this device. Nothing is lost.</Trans>
      </p>
      <Link to="/copies" className="button">
        <Trans>All conference copies</Trans>
      </Link>
    </div>
  );
}

function Copy({ copy }: { readonly copy: OpenCopy }) {
  const { t } = useLingui();
  const { edition } = copy;
  const { id, name, whole } = edition;
  const day = formatDay(edition.day);
  const total = formatCount(expectedOf(whole));
  const due = formatCount(dueOf(whole));
  return (
    <div className="space-y-8">
      <PartPatterns />
      <div className="space-y-3">
        <h1 className="[overflow-wrap:anywhere]">{name}</h1>
        <p className="rounded-lg border-2 border-ink px-4 py-2 font-semibold [overflow-wrap:anywhere]">
          {t`Conference copy: ${name}, as at ${day}. Nothing here changes.`}
        </p>
        <p className="text-ink-soft">
          <Frozen edition={edition} />
        </p>
        {copy.check.kind === 'differs' && <CopyCheck copy={copy} />}
        <p className="text-lg">
          <Trans>
            <strong>
              {due} of the {total} expected
            </strong>{' '}
            were due by {day}.
          </Trans>
        </p>
      </div>
      <CopyFigures edition={edition} />
      <CopyPriorities edition={edition} />
      <CopyMembers copy={copy} />
      <div className="no-print flex flex-wrap gap-3">
        <Link to="/copies/compare" search={{ from: id }} className="button">
          <Trans>What changed since?</Trans>
        </Link>
        <Link to="/copies" className="button button-quiet">
          <Trans>All conference copies</Trans>
        </Link>
      </div>
      {copy.check.kind !== 'differs' && (
        <details className="card p-4">
          <summary className="font-semibold">{t`How is this worked out?`}</summary>
          <CopyCheck copy={copy} />
        </details>
      )}
    </div>
  );
}
