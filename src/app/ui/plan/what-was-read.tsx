import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlainElement } from '../../../contract/plan-sheets/plain-plan.ts';
import type { SheetProblem, SheetRemark } from '../../../contract/plan-sheets/sheet-problem.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { PlanReading, Understood } from '../../../exchange/sheets/read-plan-source.ts';
import { planSourceProblemSentences, remarkSentence, sourceWords } from '../../text/plan-source-words.ts';
import { cellWords, sheetProblemSentence } from '../../text/sheet-problem-sentences.ts';
import { AndMore, listedAtMost } from '../and-more.tsx';
import { Notice } from '../notice.tsx';
import { PlanText } from './plan-text.tsx';
import { Problem } from '../problem.tsx';

/** What reading a file or a text came to: what was understood, every problem in its cell, and what was left out. */
export function WhatWasRead({ name, reading }: { readonly name: string; readonly reading: PlanReading }) {
  if (reading.kind === 'refused') return <Problem {...planSourceProblemSentences(reading.problem)} />;
  const { remarks, leftOut } = reading;
  return (
    <div className="space-y-4">
      {reading.kind === 'problems' ? (
        <SheetProblems name={name} problems={reading.problems} />
      ) : (
        <WhatWasUnderstood name={name} reading={reading} />
      )}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
      {leftOut.length > 0 && <LeftOut lines={leftOut} />}
    </div>
  );
}

function SheetProblems(props: { readonly name: string; readonly problems: readonly SheetProblem[] }) {
  const { t } = useLingui();
  const { name, problems } = props;
  const count = plural(problems.length, { one: '# problem', other: '# problems' });
  return (
    <Notice kind="alert">
      <p className="font-semibold">{t`“${name}” was not loaded: ${count}. Nothing was stored.`}</p>
      <ol className="mt-2 list-decimal space-y-2 ps-6">
        {problems.slice(0, listedAtMost).map((problem) => {
          const place = cellWords(problem.sheet, problem.cell);
          const where = problem.sheet === null ? (problem.field ?? '') : place;
          return (
            <li key={`${where} ${problem.type} ${problem.found}`}>
              {where !== '' && <strong className="block [overflow-wrap:anywhere]">{where}</strong>}
              {sheetProblemSentence(problem)}
            </li>
          );
        })}
      </ol>
      <AndMore count={problems.length - listedAtMost} />
    </Notice>
  );
}

function WhatWasUnderstood(props: {
  readonly name: string;
  readonly reading: Extract<PlanReading, { kind: 'read' }>;
}) {
  const { t } = useLingui();
  const { name, reading } = props;
  const [isShown, setIsShown] = useState(false);
  const counts = countWords(reading.understood);
  return (
    <div role="status" className="space-y-2">
      <p>
        <strong>{t`“${name}”: ${counts}.`}</strong> {sourceWords(reading.source)}
      </p>
      <details onToggle={(event) => setIsShown(event.currentTarget.open)}>
        <summary className="font-semibold">
          <Trans>The plan with what was read</Trans>
        </summary>
        {isShown && <Outline plan={reading.file.plan} />}
      </details>
    </div>
  );
}

function countWords({ priorities, objectives, activities, members }: Understood): string {
  const counts = [
    plural(priorities, { one: '# priority', other: '# priorities' }),
    plural(objectives, { one: '# objective', other: '# objectives' }),
    plural(activities, { one: '# activity', other: '# activities' }),
  ];
  if (members !== null) counts.push(plural(members, { one: '# member', other: '# members' }));
  return counts.join(', ');
}

function Outline({ plan }: { readonly plan: Plan }) {
  return (
    <ul className="space-y-1 ps-2">
      {plan.priorities.map((priority) => (
        <li key={priority.code}>
          <strong>
            {priority.code} <PlanText text={priority.title} />
          </strong>
          <ul className="ps-4">
            {priority.objectives.map((objective) => (
              <li key={objective.code}>
                {objective.code} <PlanText text={objective.title} />
                <ul className="ps-4 text-ink-soft">
                  {objective.activities.map((activity) => (
                    <li key={activity.code}>
                      {activity.code} <PlanText text={activity.title} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly SheetRemark[] }) {
  return (
    <div>
      <p className="font-semibold">
        <Trans>What you should know</Trans>
      </p>
      <ul className="list-disc ps-6">
        {remarks.map((remark) => (
          <li key={`${remark.type} ${remark.sheet} ${remark.cells[0]}`} className="[overflow-wrap:anywhere]">
            {remarkSentence(remark)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LeftOut({ lines }: { readonly lines: readonly PlainElement[] }) {
  return (
    <details>
      <summary className="font-semibold">
        <Plural
          value={lines.length}
          one="# line left out as no part of the plan"
          other="# lines left out as no part of the plan"
        />
      </summary>
      <ul className="hint space-y-1 ps-4">
        {lines.slice(0, 200).map(({ title, line }) => (
          <li key={line} className="[overflow-wrap:anywhere]">
            {line}: {title}
          </li>
        ))}
      </ul>
    </details>
  );
}
