import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReportSearch } from '../../search.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFiguresOrCopy } from '../../state/copies.ts';
import type { Day } from '../../../domain/plan/day.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { type KeptPaper, keptWith, type PaperKey } from '../../../domain/progress/paper/kept-paper.ts';
import { useOpenPart } from '../../state/session.ts';
import { PaperChoices } from './paper-choices.tsx';
import { PaperOf } from './paper-of.tsx';

const route = getRouteApi('/report');

/** The paper for a meeting: what is in it, what is written into it, how it looks, and the files that it is taken along as. */
export function ReportPage() {
  const { t } = useLingui();
  const asked = route.useSearch();
  const copy = useOpenPart((open) => open.editions.find((one) => one.id === asked.copy) ?? null);
  const { asAt, counted } = useFiguresOrCopy(copy?.id ?? null, useAsAtDay(), asked.earlier ?? 'out');
  const of = usePaperKey(copy, asAt.day);
  const papers = useOpenPart((open) => open.papers);
  const { inForce: kept } = useMemo(() => keptWith(papers, of), [papers, of]);
  const search = useMemo(() => withKept(asked, kept), [asked, kept]);
  return (
    <div className="space-y-8">
      <div className="no-print max-w-prose space-y-1">
        <h1>
          <Trans>Report</Trans>
        </h1>
        <p className="text-ink-soft">
          <Trans>A paper for a meeting, with the figures that the pages show.</Trans>
        </p>
      </div>
      <PaperChoices search={search} kept={`${of.copy ?? of.day} ${kept?.id ?? ''}`} />
      {counted === null ? (
        <p role="status">{t`Working out the figures…`}</p>
      ) : (
        // Another day, or another copy, has texts of its own.
        <PaperOf
          key={copy?.id ?? asAt.day}
          of={of}
          copy={copy}
          search={search}
          asAt={asAt}
          counted={counted}
        />
      )}
    </div>
  );
}

function usePaperKey(copy: Edition | null, day: Day): PaperKey {
  const plan = useOpenPart((open) => open.inForce.plan.id);
  return useMemo(() => ({ plan, day: copy?.day ?? day, copy: copy?.id ?? null }), [plan, copy, day]);
}

// What the address does not say is as it was kept.
function withKept(search: ReportSearch, kept: KeptPaper | null): ReportSearch {
  if (kept === null) return search;
  return {
    ...search,
    number: search.number ?? kept.number,
    item: search.item ?? kept.item,
    distribution: search.distribution ?? kept.distribution,
  };
}
