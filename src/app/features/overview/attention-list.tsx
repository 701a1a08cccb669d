import { Plural, Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { type AttentionGroup, attentionGroups } from '../../../domain/progress/figures/attention-groups.ts';
import { problemsIn } from '../../../domain/progress/figures/attention.ts';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { useAttention } from '../../state/attention.ts';
import { formatCount, formatNamedCount } from '../../text/formats.ts';
import { attentionWord } from '../../text/status-words.ts';
import { AndMore, listedAtMost } from '../../ui/and-more.tsx';
import { useIsPrinting } from '../../ui/media.ts';
import { useWhenDrawn } from '../../ui/in-turn.tsx';
import { AttentionRows } from './attention-rows.tsx';

// More than these are a wall; the longest waiting stand first.
const shownAtFirst = 10;
const printedOfEach = 5;

/**
 * What somebody should look at, by reason, each folded away under its count. What is excused stands at the end and is
 * not among the problems (STAND-4). On paper each reason has its count and the first lines.
 */
export function AttentionList({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const attention = useAttention(counted, asAt, useWhenDrawn());
  const groups = useMemo(() => attentionGroups(attention, counted.order), [attention, counted]);
  const problems = groups.filter(({ kind }) => kind !== 'excused');
  const excused = groups.filter(({ kind }) => kind === 'excused');
  const count = problemsIn(attention);
  return (
    <section aria-labelledby="attention" className="space-y-3">
      <h2 id="attention">
        <Trans>Needs attention</Trans>
      </h2>
      {problems.length === 0 ? (
        <p className="hint">
          <Trans>Nothing here is past its date, at risk or asking for help.</Trans>
        </p>
      ) : (
        <>
          <p className="hint">
            <Plural
              value={count}
              one="# needs a look. It stands under each of its reasons, what waits longest first."
              other="# need a look. Each stands under each of its reasons, what waits longest first."
            />
          </p>
          <Groups groups={problems} asAt={asAt} />
        </>
      )}
      {excused.length > 0 && (
        <>
          <h3>
            <Trans>Not asked for at the moment</Trans>
          </h3>
          <Groups groups={excused} asAt={asAt} />
        </>
      )}
    </section>
  );
}

function Groups({ groups, asAt }: { readonly groups: readonly AttentionGroup[]; readonly asAt: AsAt }) {
  return (
    <ul className="space-y-2">
      {groups.map((group) => (
        <li key={group.kind} className="card px-4 py-2">
          <Group group={group} asAt={asAt} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group, asAt }: { readonly group: AttentionGroup; readonly asAt: AsAt }) {
  const [isOpen, setIsOpen] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const isPrinting = useIsPrinting();
  const { kind, size } = group;
  const limit = showsAll ? listedAtMost : shownAtFirst;
  const shown = useMemo(() => (isOpen ? group.first(limit) : []), [isOpen, group, limit]);
  const printed = useMemo(() => (isPrinting ? group.first(printedOfEach) : []), [isPrinting, group]);
  const most = formatCount(Math.min(size, listedAtMost));
  return (
    <>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="py-1 font-semibold">{formatNamedCount(attentionWord(kind), size)}</summary>
        {isOpen && (
          <>
            <AttentionRows rows={shown} asAt={asAt} />
            {shown.length < size &&
              (showsAll ? (
                <AndMore count={size - shown.length} />
              ) : (
                <button type="button" className="button no-print my-2" onClick={() => setShowsAll(true)}>
                  {size <= listedAtMost ? (
                    <Trans>Show all {most}</Trans>
                  ) : (
                    <Trans>Show the first {most}</Trans>
                  )}
                </button>
              ))}
          </>
        )}
      </details>
      {isPrinting && !isOpen && (
        <>
          <AttentionRows rows={printed} asAt={asAt} />
          <AndMore count={size - printedOfEach} />
        </>
      )}
    </>
  );
}
