import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { textIn } from '../../../domain/plan/text.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { answerFileProblemSentences, strangeSheetSentences } from '../../text/answer-sheet-words.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { currentLanguage } from '../../text/language.ts';
import { readerFailedSentences, remarkSentence } from '../../text/plan-source-words.ts';
import { Problem } from '../../ui/problem.tsx';
import { AnswersTable } from './answers-found.tsx';
import { type SheetFound, whoTold } from './sheet-found.ts';
import type { ToldWord } from './told-word.ts';
import { SheetProblems } from './sheet-problems.tsx';
import type { SheetChange, SheetPart } from './use-sheets.ts';
import { WhoseSheetField } from './whose-sheet-field.tsx';

/** One sheet that came back: whose it is, what it says beside what stands now, and what of it is no answer. */
export function SheetSection(props: {
  readonly part: SheetPart;
  /** null: it is not read, or cannot be. */
  readonly found: SheetFound | null;
  readonly word: ToldWord;
  /** Whether it is the only one, so that nothing of it need be folded away. */
  readonly isAlone: boolean;
  /** Whether another one is of the same member. */
  readonly isTwice: boolean;
  readonly onAmend: (change: SheetChange) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { part, found } = props;
  const { fileName } = part;
  const heading = `sheet-${part.id.replace('/', '-')}`;
  const sheetName = part.kind === 'sheet' && part.chosen.isOneOfSeveral ? part.chosen.sheet.name : null;
  const party = found !== null && 'party' in found ? found.party : null;
  const name = party === null ? '' : (partyWith(inForce, party)?.name ?? party);
  const remarks = part.kind === 'sheet' ? part.chosen.sheet.remarks : [];
  return (
    <section aria-labelledby={heading} className="card space-y-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={heading} className="[overflow-wrap:anywhere]">
          {name !== '' && `${name} · `}
          {fileName}
          {sheetName !== null && ` · ${sheetName}`}
        </h2>
        <button
          type="button"
          className="button button-quiet"
          aria-describedby={heading}
          onClick={props.onRemove}
        >
          <Trans>Leave it out</Trans>
        </button>
      </div>
      {part.kind === 'reading' && (
        <p role="status">
          <Trans>Reading…</Trans>
        </p>
      )}
      {part.kind === 'refused' && (
        <Problem
          {...(part.problem === null ? readerFailedSentences() : answerFileProblemSentences(part.problem))}
        />
      )}
      {part.kind === 'sheet' && part.entered > 0 && (
        <p role="status" className="rounded-lg bg-accent-soft px-4 py-3 font-semibold">
          <Plural
            value={part.entered}
            one="# answer is saved on this device:"
            other="# answers are saved on this device:"
          />{' '}
          {name}
        </p>
      )}
      {found?.kind === 'strange' && <Strange found={found} />}
      {part.kind === 'sheet' && found !== null && found.kind !== 'strange' && (
        <>
          {part.entered === 0 && (
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <WhoseSheetField found={found} onChoose={(code) => props.onAmend({ party: code })} />
              {found.kind === 'found' && found.answers.length > 0 && (
                <label>
                  <span className="label">{t`Who told you of the answers of ${name}?`}</span>
                  <input
                    className="field"
                    dir="auto"
                    maxLength={200}
                    value={whoTold(part.chosen, props.word)}
                    onChange={(event) => props.onAmend({ who: event.target.value })}
                  />
                </label>
              )}
            </div>
          )}
          {found.kind === 'found' && <Found {...props} found={found} name={name} heading={heading} />}
        </>
      )}
      {part.kind === 'sheet' && part.failed !== null && <Problem {...storeErrorSentences(part.failed)} />}
      {remarks.length > 0 && (
        <ul className="hint list-disc ps-5">
          {remarks.map((remark) => (
            <li key={`${remark.type} ${remark.sheet}`} className="[overflow-wrap:anywhere]">
              {remarkSentence(remark)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Strange({ found }: { readonly found: Extract<SheetFound, { kind: 'strange' }> }) {
  const { allRounds } = useOpenSession();
  const { problem } = found;
  const other =
    problem.type === 'sheet-of-another-round' ? allRounds.find(({ id }) => id === problem.round) : undefined;
  const called = other === undefined ? null : textIn(other.body.name, currentLanguage()).words;
  return (
    <>
      <Problem {...strangeSheetSentences(problem, called)} />
      {other !== undefined && (
        <Link
          to="/plan/rounds/$id/enter"
          params={{ id: other.id }}
          search={{ by: 'sheets' }}
          className="link"
        >
          {called}
        </Link>
      )}
    </>
  );
}

function Found(props: {
  readonly part: SheetPart;
  readonly found: Extract<SheetFound, { kind: 'found' }>;
  readonly name: string;
  /** The id of what heads the part. */
  readonly heading: string;
  readonly isAlone: boolean;
  readonly isTwice: boolean;
  readonly onEnter: () => void;
}) {
  const { t } = useLingui();
  const { found, name } = props;
  const { answers, unchanged, blank, problems } = found;
  const isEntered = props.part.kind === 'sheet' && props.part.entered > 0;
  const count = answers.length;
  return (
    <>
      <p>
        {!isEntered && (
          <strong>
            <Plural value={count} _0="Nothing to enter." one="# answer." other="# answers." />
          </strong>
        )}{' '}
        {unchanged > 0 && (
          <Plural
            value={unchanged}
            one="# row says what stands already."
            other="# rows say what stands already."
          />
        )}{' '}
        {blank > 0 && (
          <Plural value={blank} one="# row is not filled in." other="# rows are not filled in." />
        )}
      </p>
      {props.isTwice && (
        <p className="font-semibold text-warn">
          {t`Another sheet above or below is of ${name} as well. Enter the right one first; the other then shows what it would change.`}
        </p>
      )}
      <SheetProblems problems={problems} />
      {count > 0 && (
        <>
          {props.isAlone ? (
            <AnswersTable answers={answers} />
          ) : (
            <details>
              <summary className="font-semibold">
                <Trans>What would be entered</Trans>
              </summary>
              <AnswersTable answers={answers} />
            </details>
          )}
          <button
            type="button"
            className={`button ${props.isAlone ? 'button-primary' : ''}`}
            aria-describedby={props.heading}
            onClick={props.onEnter}
          >
            <Plural value={count} one="Enter this answer" other="Enter these # answers" />
          </button>
        </>
      )}
    </>
  );
}
