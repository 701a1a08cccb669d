import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { textIn } from '../../../domain/plan/text.ts';
import { maxTextLength } from '../../../domain/log/clean-text.ts';
import type { PaperTexts } from '../../../domain/progress/paper/paper-choice.ts';
import { useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import type { PaperTextsControl } from './use-paper-texts.ts';

/** What somebody writes into the paper: a comment on each priority, and recommendations. Every keystroke is kept. */
export function PaperTextFields(props: {
  readonly control: PaperTextsControl;
  readonly texts: PaperTexts;
  /** What stands below the fields. */
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const { control, texts } = props;
  const priorities = useOpenPart((open) => open.inForce.plan.priorities).filter(
    (one) => one.objectives.length > 0,
  );
  const { earlier } = control;
  const earlierDay = earlier === null ? '' : formatDay(earlier.day);
  return (
    <section aria-labelledby="paper-texts" className="no-print card space-y-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="paper-texts">
          <Trans>What you write</Trans>
        </h2>
        <p role="status" className="hint">
          {keptWords(control.kept, t`Kept on this device.`)}
        </p>
      </div>
      {earlier !== null && (
        <button type="button" className="button" onClick={() => void earlier.take()}>
          <Trans>Use what was written for {earlierDay}</Trans>
        </button>
      )}
      <div className={`grid gap-4 ${priorities.length > 1 ? 'md:grid-cols-2' : ''}`}>
        {priorities.map(({ code, title }) => {
          const words = textIn(title, currentLanguage()).words;
          return (
            <Text
              key={code}
              label={t`Comment on ${code} ${words}`}
              value={texts.comments[code] ?? ''}
              onChange={(text) => control.change({ comments: { ...texts.comments, [code]: text } })}
            />
          );
        })}
      </div>
      <Text
        label={t`Recommendations`}
        value={texts.recommendations}
        onChange={(recommendations) => control.change({ recommendations })}
      />
      {props.children}
    </section>
  );
}

function keptWords(kept: PaperTextsControl['kept'], saved: string): string {
  if (kept === 'untouched' || kept === 'writing') return '';
  return kept === 'saved' ? saved : storeErrorSentences(kept).what;
}

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className="block">
      <span className="label">{props.label}</span>
      <textarea
        className="field min-h-24 [field-sizing:content]"
        dir="auto"
        rows={3}
        maxLength={maxTextLength}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
