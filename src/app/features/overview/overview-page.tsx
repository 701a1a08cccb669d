import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import { type Narrow, selectBlocks } from '../../../domain/progress/figures/selection.ts';
import { tallyOf } from '../../../domain/progress/figures/tally.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { OverviewSearch } from '../../search.ts';
import { useAsAtDay } from '../../as-at.ts';
import { selectionFrom } from '../../selection-from.ts';
import { useFigures } from '../../state/figures.ts';
import { reachFacts } from '../../state/reach-facts.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { reachWords } from '../../text/reach-words.ts';
import { AnswersDialog } from '../../ui/answers/answers-dialog.tsx';
import { PartPatterns } from '../../ui/part-look.tsx';
import { useDrawnSoon } from '../../ui/use-drawn-soon.ts';
import { AttentionList } from './attention-list.tsx';
import { CopiesLink } from './copies-link.tsx';
import { CsvDownload } from './csv-download.tsx';
import { Explanation } from './explanation.tsx';
import { Filters } from './filters.tsx';
import { Headline } from './headline.tsx';
import { HelpOpen } from './help-open.tsx';
import { KeyFigures } from './key-figures.tsx';
import { MemberSection } from './member-section.tsx';
import { OverTime } from './over-time.tsx';
import { PriorityTable } from './priority-table.tsx';

const route = getRouteApi('/overview');

/** Where the plan stands as at a day: what was answered, what is done, by priority and by member, and what to look at. */
export function OverviewPage() {
  const { t } = useLingui();
  const open = useOpenSession();
  const search = route.useSearch();
  const { asAt, counted } = useFigures(useAsAtDay(), search.earlier ?? 'out');
  const { members } = open.inForce;
  const selection = selectionFrom(search, open.inForce);
  const narrow = useMemo(
    (): Narrow => (blocks) => selectBlocks(blocks, selection, members),
    // The selection is made of these texts alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [members, search.period, search.priority, search.party, search.subregion, search.group],
  );
  const inSelection = useMemo(() => (counted === null ? null : narrow(counted)), [counted, narrow]);
  const day = formatDay(asAt.day);

  return (
    <div className="space-y-8">
      <PartPatterns />
      <div className="space-y-1">
        <h1>
          <Trans>Overview</Trans>
        </h1>
        <p className="text-ink-soft">
          <Trans>As at {day}</Trans>
          {' · '}
          {reachWords(reachFacts(open))}
        </p>
        <CopiesLink open={open} />
      </div>
      <Filters search={search} />
      {inSelection === null || counted === null ? (
        <p role="status">{t`Working out the figures…`}</p>
      ) : (
        <Figures asAt={asAt} counted={counted} inSelection={inSelection} narrow={narrow} search={search} />
      )}
    </div>
  );
}

function Figures(props: {
  readonly asAt: AsAt;
  readonly counted: CountedBlocks;
  readonly inSelection: CountedBlocks;
  readonly narrow: Narrow;
  readonly search: OverviewSearch;
}) {
  const { asAt, counted, inSelection, narrow, search } = props;
  const tally = useMemo(() => tallyOf(inSelection), [inSelection]);
  const language = currentLanguage();
  const isDrawn = useDrawnSoon(inSelection.groups.length);
  return (
    <>
      <Headline asAt={asAt} counted={counted} inSelection={inSelection} tally={tally} />
      <KeyFigures asAt={asAt} counted={inSelection} tally={tally} />
      <PriorityTable counted={inSelection} />
      {isDrawn && (
        <>
          <AttentionList counted={inSelection} asAt={asAt} />
          <HelpOpen counted={inSelection} asAt={asAt} />
          <MemberSection counted={inSelection} language={language} />
          <OverTime counted={inSelection} asAt={asAt} narrow={narrow} language={language} />
          <CsvDownload counted={inSelection} asAt={asAt.day} />
        </>
      )}
      {search.why !== undefined && (
        <Explanation why={search.why} of={search.of ?? null} counted={inSelection} asAt={asAt} />
      )}
      <AnswersDialog at={search.at} counted={counted} asAt={asAt} />
    </>
  );
}
