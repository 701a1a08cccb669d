import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Day } from '../../../domain/plan/day.ts';
import type { Round } from '../../../domain/progress/rounds/round.ts';
import { enterAnswers } from '../../state/answers.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { FilesChoice } from '../../ui/files/file-choice.tsx';
import { OnWhoseWord } from './on-whose-word.tsx';
import { type SheetFound, sheetFound } from './sheet-found.ts';
import { SheetSection } from './sheet-section.tsx';
import { lacksIn, type ToldWord } from './told-word.ts';
import { useSentencesIn } from './use-sentences.ts';
import { type SheetPart, useSheets } from './use-sheets.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** Reads the sheets that members sent back, each in a part of its own; what it says is entered one by one or all at once. */
export function SheetsEntry({ round }: { readonly round: Round }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [english, french] = [useSentencesIn('en'), useSentencesIn('fr')];
  const draftId = `round/${round.id}/sheets`;
  const initial: ToldWord = { source: 'e-mail', who: '', day: open.today };
  const { state, change, settled, discard } = useDraft<ToldWord>(draftId, initial);
  const { parts, add, amend, remove } = useSheets();
  const [asked, setAsked] = useState(false);
  const once = useOneAtATime();
  if (state.kind === 'loading' || english === null || french === null) return null;
  const { draft: word } = state;
  const sentences = { en: english, fr: french };
  const seen = parts.map((part) => ({
    part,
    found: part.kind === 'sheet' ? sheetFound(open, round, part.chosen, word, sentences) : null,
  }));
  const waiting = seen.filter(({ part, found }) => mayEnter(part, found));
  // Which of two files of one member is the right one, a person says.
  const partyOf = (found: SheetFound | null) => (found?.kind === 'found' ? found.party : null);
  const isTwice = (found: SheetFound | null) =>
    waiting.filter((one) => partyOf(one.found) === partyOf(found)).length > 1;
  const clear = waiting.filter(({ found }) => !isTwice(found));
  const enter = async (some: readonly SheetPart[]) => {
    setAsked(true);
    await settled();
    for (const part of some) {
      if (part.kind !== 'sheet') continue;
      // Each is read anew: what was entered before it may be what it says.
      const now = openSessionNow();
      const found = sheetFound(now, round, part.chosen, word, sentences);
      if (found.kind !== 'found' || found.behalf === null || found.answers.length === 0) continue;
      const { answers, behalf } = found;
      const entered = answers.map(({ row, answer }) => {
        return { deliverable: row.question.deliverable, answer };
      });
      const written = await enterAnswers(now, entered, behalf, []);
      if (written.ok) amend(part.id, { entered: part.entered + answers.length, failed: null });
      else amend(part.id, { failed: written.error });
    }
    if (some.length === waiting.length) await discard();
  };
  const choose = (files: readonly File[]) => {
    setAsked(false);
    void add(files);
  };
  return (
    <div
      className="space-y-5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        choose([...event.dataTransfer.files]);
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FilesChoice accept=".xlsx,.xlsm,.csv,.tsv,.txt" onChoose={choose}>
          <Trans>Choose the sheets (Excel or CSV)</Trans>
        </FilesChoice>
        <p className="hint">
          <Trans>Or drop them here, as many as there are. Nothing is stored before you enter it.</Trans>
        </p>
      </div>
      {parts.length > 1 && <HowManyRead seen={seen} />}
      {parts.length > 0 && (
        <OnWhoseWord
          word={word}
          lacks={asked ? lacksOf(word, waiting, open.today) : null}
          onChange={change}
        />
      )}
      {waiting.length > 1 && (
        <div className="space-y-2">
          <button
            type="button"
            className="button button-primary"
            disabled={clear.length === 0}
            onClick={() => void once(() => enter(clear.map(({ part }) => part)))}
          >
            <Plural value={clear.length} one="Enter what # sheet says" other="Enter what all # sheets say" />
          </button>
          {clear.length < waiting.length && (
            <p className="hint">
              <Trans>Where two sheets are of one member, enter the right one below.</Trans>
            </p>
          )}
        </div>
      )}
      {asked && waiting.some(({ found }) => found?.kind === 'found' && found.behalf === null) && (
        <p role="alert" className="font-semibold text-warn">
          {t`Say above how you were told, by whom and when, or beside each sheet by whom.`}
        </p>
      )}
      <ol className="space-y-5">
        {seen.map(({ part, found }) => (
          <li key={part.id}>
            <SheetSection
              part={part}
              found={found}
              word={word}
              isAlone={parts.length === 1}
              isTwice={mayEnter(part, found) && isTwice(found)}
              onAmend={(amended) => amend(part.id, amended)}
              onEnter={() => void once(() => enter([part]))}
              onRemove={() => remove(part.id)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Of several files how many can be entered, and which were not recognised. */
function HowManyRead(props: {
  readonly seen: readonly { readonly part: SheetPart; readonly found: SheetFound | null }[];
}) {
  const { t } = useLingui();
  const { seen } = props;
  const count = seen.filter(({ found }) => found?.kind === 'found').length;
  const others = seen.filter(({ part, found }) => part.kind !== 'reading' && found?.kind !== 'found');
  const names = others.map(({ part }) => part.fileName).join(', ');
  return (
    <p role="status" className="[overflow-wrap:anywhere]">
      <strong>
        <Plural value={count} one="# sheet was recognised." other="# sheets were recognised." />
      </strong>{' '}
      {others.length > 0 && t`Not recognised: ${names}.`}
    </p>
  );
}

function mayEnter(part: SheetPart, found: SheetFound | null): boolean {
  return part.kind === 'sheet' && found?.kind === 'found' && found.answers.length > 0;
}

// Nobody need be named above where each sheet says who filled it in.
function lacksOf(word: ToldWord, waiting: readonly { readonly found: SheetFound | null }[], today: Day) {
  const isWhoSaid = waiting.every(({ found }) => found?.kind !== 'found' || found.who !== '');
  const lacks = lacksIn(word, today);
  return { ...lacks, who: lacks.who && !isWhoSaid };
}
