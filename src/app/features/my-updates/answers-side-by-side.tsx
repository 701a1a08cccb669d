import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { EventId } from '../../../domain/log/ids.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { type AnswerPart, differingParts, saidParts } from '../../../domain/progress/reports/settle.ts';
import { answerPartWord } from '../../text/status-words.ts';
import { WhoSaid } from '../../ui/answers/who-said.tsx';
import { AnswerPartWords } from './answer-part-words.tsx';
import { TheRightOne } from './the-right-one.tsx';

/** Answers beside each other, part by part on one line, with a word at each part in which they differ. */
export function AnswersSideBySide(props: {
  readonly answers: readonly Report[];
  /** The party that the answers are about. */
  readonly name: string;
  readonly group: string;
  readonly choice: EventId | 'neither' | null;
  readonly onChoose: (choice: EventId) => void;
}) {
  const { answers, choice, onChoose, ...rest } = props;
  const bodies = answers.map(({ body }) => body);
  const parts = saidParts(bodies);
  const differing = differingParts(bodies);
  return (
    <div className="grid gap-x-4 [grid-template-columns:minmax(0,1fr)] sm:[grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))]">
      {answers.map((answer, index) => (
        <AnswerCard
          key={answer.id}
          answer={answer}
          parts={parts}
          differing={differing}
          counts={index === 0}
          isChosen={answer.id === choice}
          onChoose={() => onChoose(answer.id)}
          {...rest}
        />
      ))}
    </div>
  );
}

function AnswerCard(props: {
  readonly answer: Report;
  readonly name: string;
  readonly group: string;
  readonly parts: readonly AnswerPart[];
  readonly differing: ReadonlySet<AnswerPart>;
  readonly counts: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const { answer, name, parts, differing, isChosen } = props;
  return (
    <section
      aria-labelledby={`${id}-who`}
      className={`mb-4 grid grid-rows-subgrid rounded-xl border-2 p-4 ${isChosen ? 'border-accent' : 'border-line'}`}
      style={{ gridRow: `span ${parts.length + 2}` }}
    >
      <div className="pb-2">
        <h3 id={`${id}-who`}>{answer.body.behalf ? t`Entered for ${name}` : t`Said by ${name}`}</h3>
        <p className="hint">
          <WhoSaid report={answer} />
        </p>
        {props.counts && (
          <p className="hint font-semibold">
            <Trans>This one counts until it is settled.</Trans>
          </p>
        )}
      </div>
      <dl className="grid grid-rows-subgrid" style={{ gridRow: `span ${parts.length}` }}>
        {parts.map((part) => (
          <div
            key={part}
            id={part === 'status' ? `${id}-status` : undefined}
            className={`my-0.5 border-s-4 py-1.5 ps-3 ${differing.has(part) ? 'border-warn bg-warn-soft' : 'border-transparent'}`}
          >
            <dt className="text-ink-soft text-sm">
              {answerPartWord(part)}
              {differing.has(part) && (
                <strong className="ms-2 font-semibold text-warn">
                  <span aria-hidden="true">≠</span> <Trans>differs</Trans>
                </strong>
              )}
            </dt>
            <dd className={differing.has(part) ? 'font-semibold' : ''}>
              <AnswerPartWords body={answer.body} part={part} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="self-end pt-3">
        <TheRightOne
          group={props.group}
          isChosen={isChosen}
          describedBy={`${id}-who ${id}-status`}
          onChoose={props.onChoose}
        >
          {t`This one is right`}
        </TheRightOne>
      </div>
    </section>
  );
}
