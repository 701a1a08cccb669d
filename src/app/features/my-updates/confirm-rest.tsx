import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Question } from '../../../domain/progress/reports/questions.ts';
import {
  type Behalf,
  type BehalfSource,
  behalfSources,
  toldWays,
  type Report,
} from '../../../domain/progress/reports/report.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { confirmSame } from '../../state/answers.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount } from '../../text/formats.ts';
import { sourceWord } from '../../text/status-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** "No change to the rest": confirms at once every answer that still stands. Drawn only where there is one. */
export function ConfirmRest(props: {
  readonly questions: readonly Question<Report>[];
  readonly onBehalf: boolean;
  readonly onDone: (count: number) => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [asks, setAsks] = useState(false);
  const once = useOneAtATime();
  const [failed, setFailed] = useState<string | null>(null);
  const [source, setSource] = useState<BehalfSource | ''>('');
  const [who, setWho] = useState('');
  const [day, setDay] = useState<string>(open.today);
  const unchanged = props.questions.filter((one) => one.mayConfirm);
  // A draft says something else: "no change" beside it would be the opposite of what is being written.
  const rest = unchanged.filter((one) => !open.draftIds.has(one.deliverable.key));
  const drafted = unchanged.length - rest.length;
  const count = formatCount(rest.length);
  if (rest.length === 0) return null;
  const told = parseDay(day);
  const isDay = told !== null && told <= asAtToday(open.today).trueBy;
  const behalf: Behalf | null =
    props.onBehalf && source !== '' && cleanText(who) !== '' && isDay
      ? { source, who: cleanText(who), day: told }
      : null;
  // The Secretariat's own records are no source for what a member answers itself.
  const sources = rest.every((one) => isAnsweredAboutMembers(one.deliverable.placed.activity))
    ? behalfSources
    : toldWays;
  const lacksSource = props.onBehalf && behalf === null;

  const confirm = async () => {
    if (lacksSource) {
      setFailed(t`Say how you were told, by whom and when.`);
      return;
    }
    const confirmed = await confirmSame(
      open,
      rest.map((one) => one.deliverable),
      behalf,
    );
    if (!confirmed.ok) {
      const { what, next } = storeErrorSentences(confirmed.error);
      setFailed(`${what} ${next}`);
      return;
    }
    setAsks(false);
    props.onDone(rest.length);
  };

  return (
    <>
      <button type="button" className="button" onClick={() => setAsks(true)}>
        <Trans>No change to the rest ({count})</Trans>
      </button>
      {asks && (
        <Dialog title={t`No change to the rest`} onClose={() => setAsks(false)}>
          <p className="mb-3">
            {props.onBehalf ? (
              <Plural
                value={rest.length}
                one="This answer still held on the day on which you were told. Nothing else changes."
                other="These # answers still held on the day on which you were told. Nothing else changes."
              />
            ) : (
              <Plural
                value={rest.length}
                one="This answer still holds today. Nothing else changes."
                other="These # answers still hold today. Nothing else changes."
              />
            )}{' '}
            {drafted > 0 && (
              <Plural value={drafted} one="# with a draft is left out." other="# with drafts are left out." />
            )}
          </p>
          <ul className="mb-5 space-y-3">
            {rest.map(({ deliverable, standing }) => (
              <li key={deliverable.key}>
                <span className="text-ink-soft">{deliverable.placed.activity.code}</span>{' '}
                <PlanText text={deliverable.placed.activity.title} />
                <br />
                <LatestAnswer
                  standing={standing}
                  timing={timingOf(deliverable, standing, asAtToday(open.today))}
                />
              </li>
            ))}
          </ul>
          {props.onBehalf && (
            <div className="mb-5 grid items-end gap-4 sm:grid-cols-2">
              <div>
                <label htmlFor="rest-source" className="label">
                  <Trans>How were you told?</Trans>
                </label>
                <select
                  id="rest-source"
                  className="field"
                  value={source}
                  onChange={(event) => setSource(event.target.value as BehalfSource | '')}
                >
                  <option value="">{t`Choose…`}</option>
                  {sources.map((one) => (
                    <option key={one} value={one}>
                      {sourceWord(one)}
                    </option>
                  ))}
                </select>
              </div>
              <div>
                <label htmlFor="rest-who" className="label">
                  <Trans>Who told you?</Trans>
                </label>
                <input
                  id="rest-who"
                  className="field"
                  value={who}
                  onChange={(event) => setWho(event.target.value)}
                />
              </div>
              <DayField
                label={t`On which day?`}
                value={day}
                isInvalid={failed !== null && !isDay}
                onChange={setDay}
              />
            </div>
          )}
          {failed !== null && (
            <p role="alert" className="mb-3 font-semibold text-warn">
              {failed}
            </p>
          )}
          <button type="button" className="button button-primary" onClick={() => void once(confirm)}>
            <Plural value={rest.length} one="Confirm # answer" other="Confirm # answers" />
          </button>
        </Dialog>
      )}
    </>
  );
}
