import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Period } from '../../../domain/plan/period.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { Matrix } from '../../../domain/progress/figures/matrix.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { currentLanguage } from '../../text/language.ts';
import { BesideAnswer } from '../../ui/answers/beside-answer.tsx';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/matrix');
type By = 'member' | 'activity';

/** The matrix for a narrow screen: one member or one activity at a time, as a list. */
export function MatrixList(props: { readonly matrix: Matrix; readonly year: Period; readonly asAt: AsAt }) {
  const { t } = useLingui();
  const { matrix, asAt } = props;
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const [by, setBy] = useState<By>('member');
  const [at, setAt] = useState(0);
  const names =
    by === 'member'
      ? matrix.rows.map(({ member }) => member.name)
      : matrix.columns.map(
          ({ activity }) => `${activity.code} ${textIn(activity.title, currentLanguage()).words}`,
        );
  const place = Math.min(at, names.length - 1);
  const squares =
    by === 'member'
      ? matrix.columns.map((title) => ({
          square: matrix.squareAt(title.activity.code, matrix.rows[place]?.member.code ?? ''),
          title,
          member: null,
        }))
      : matrix.rows.map(({ member }) => ({
          square: matrix.squareAt(matrix.columns[place]?.activity.code ?? '', member.code),
          title: null,
          member,
        }));
  const choose = (next: By) => {
    setBy(next);
    setAt(0);
  };
  return (
    <div className="space-y-3">
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="sr-only">
          <Trans>One at a time</Trans>
        </legend>
        {(['member', 'activity'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={by === one}
            className={`button ${by === one ? 'button-primary' : ''}`}
            onClick={() => choose(one)}
          >
            {one === 'member' ? t`By member` : t`By activity`}
          </button>
        ))}
      </fieldset>
      <div className="flex items-center gap-2">
        <button
          type="button"
          className="button"
          aria-label={t`The one before`}
          onClick={() => setAt((place + names.length - 1) % names.length)}
        >
          <span aria-hidden="true">←</span>
        </button>
        <select
          className="field"
          aria-label={by === 'member' ? t`Member` : t`Activity`}
          value={place}
          onChange={(event) => setAt(Number(event.target.value))}
        >
          {names.map((name, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          aria-label={t`The next one`}
          onClick={() => setAt((place + 1) % names.length)}
        >
          <span aria-hidden="true">→</span>
        </button>
      </div>
      <ul className="card divide-y divide-line">
        {squares.map(({ square, title, member }) => (
          <li key={title?.activity.code ?? member?.code} className="px-4 py-3">
            <p className="font-semibold">
              {title && (
                <>
                  <span className="text-ink-soft">{title.activity.code}</span>{' '}
                  <PlanText text={title.activity.title} />
                </>
              )}
              {member?.name}
            </p>
            {square === null ? (
              <p className="text-ink-soft">
                <StatusMark mark="not-expected" /> <Trans>Not expected</Trans>
              </p>
            ) : (
              <button
                type="button"
                className="min-h-11 text-start"
                onClick={() =>
                  void navigate({ search: { ...search, at: square.deliverable.key }, resetScroll: false })
                }
              >
                <LatestAnswer
                  standing={square.standing}
                  timing={timingOf(square.deliverable, square.standing, asAt)}
                />
              </button>
            )}
            {square !== null && <BesideAnswer {...square} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
