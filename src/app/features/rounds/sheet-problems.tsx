import { Plural } from '@lingui/react/macro';
import type { SheetAnswerProblem } from '../../../contract/answer-sheet/answers-in-sheet.ts';
import type { Period } from '../../../domain/plan/period.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { sheetRowSentence } from '../../text/answer-sheet-words.ts';
import { cellWords } from '../../text/sheet-problem-sentences.ts';
import { formatPeriod } from '../../text/formats.ts';
import { AndMore, listedAtMost } from '../../ui/and-more.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The rows of a sheet that are no answers, each by its sheet and cell; nothing where there are none. */
export function SheetProblems({ problems }: { readonly problems: readonly SheetAnswerProblem[] }) {
  const inForce = useOpenPart((open) => open.inForce);
  const nameOf = (party: string) => partyWith(inForce, party)?.name ?? party;
  const periodOf = (period: Period) => formatPeriod(inForce.plan, period);
  if (problems.length === 0) return null;
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        <Plural
          value={problems.length}
          one="# place is not taken as it is:"
          other="# places are not taken as they are:"
        />
      </p>
      <ul className="list-disc space-y-1 ps-5">
        {problems.slice(0, listedAtMost).map(({ sheet, cell, problem }) => (
          <li key={`${cell} ${problem.type}`} className="[overflow-wrap:anywhere]">
            <strong className="block">{cellWords(sheet, cell)}</strong>
            {sheetRowSentence(problem, nameOf, periodOf)}
          </li>
        ))}
      </ul>
      <AndMore count={problems.length - listedAtMost} />
    </Notice>
  );
}
