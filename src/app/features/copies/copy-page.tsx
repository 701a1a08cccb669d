import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dueOf, expectedOf, inPart } from '../../../domain/progress/figures/tally.ts';
import { type OpenCopy, useCopy } from '../../state/copies.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { isolated } from '../../text/isolated.ts';
import { PartPatterns } from '../../ui/part-look.tsx';
import { PartsKey } from '../../ui/parts-key.tsx';
import { copyMark } from '../../ui/print-mark.ts';
import { Problem } from '../../ui/problem.tsx';
import { CopyCheck } from './copy-check.tsx';
import { CopyFigures } from './copy-figures.tsx';
import { CopyMembers } from './copy-members.tsx';
import { CopyPriorities } from './copy-priorities.tsx';
import { Frozen } from './copy-words.tsx';
import { NoSuchCopy } from './no-such-copy.tsx';

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

function Copy({ copy }: { readonly copy: OpenCopy }) {
  const { t } = useLingui();
  const { edition } = copy;
  const { id, whole } = edition;
  const name = isolated(edition.name);
  const day = formatDay(edition.day);
  const total = formatCount(expectedOf(whole));
  const due = formatCount(dueOf(whole));
  return (
    <div className="space-y-8">
      <PartPatterns />
      <div className="space-y-3">
        <h1 className="[overflow-wrap:anywhere]">{name}</h1>
        {/* On paper it stands on every sheet. */}
        <style>{copyMark(t`Conference copy: ${name}, as at ${day}. Nothing here changes.`)}</style>
        <p className="rounded-lg border-2 border-ink px-4 py-2 font-semibold [overflow-wrap:anywhere]">
          {t`Conference copy: ${name}, as at ${day}. Nothing here changes.`}
        </p>
        <p className="text-ink-soft">
          <Trans>As at {day}</Trans> · <Frozen edition={edition} />
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
      <PartsKey shown={(part) => inPart(whole, part) > 0} />
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
