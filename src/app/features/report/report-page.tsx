import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useAsAtDay } from '../../as-at.ts';
import { useFiguresOrCopy } from '../../state/copies.ts';
import { useOpenPart } from '../../state/session.ts';
import { PaperChoices } from './paper-choices.tsx';
import { PaperOf } from './paper-of.tsx';

const route = getRouteApi('/report');

/** The paper for a meeting: what is in it, what is written into it, how it looks, and the files that it is taken along as. */
export function ReportPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const copy = useOpenPart((open) => open.editions.find((one) => one.id === search.copy) ?? null);
  const { asAt, counted } = useFiguresOrCopy(copy?.id ?? null, useAsAtDay(), search.earlier ?? 'out');
  return (
    <div className="space-y-8">
      <div className="no-print max-w-prose space-y-1">
        <h1>
          <Trans>Report</Trans>
        </h1>
        <p className="text-ink-soft">
          <Trans>
            A paper for a meeting, with the figures that the pages show. What you type is kept on this device.
          </Trans>
        </p>
      </div>
      <PaperChoices search={search} />
      {counted === null ? (
        <p role="status">{t`Working out the figures…`}</p>
      ) : (
        // Another day, or another copy, has texts of its own.
        <PaperOf key={copy?.id ?? asAt.day} copy={copy} search={search} asAt={asAt} counted={counted} />
      )}
    </div>
  );
}
