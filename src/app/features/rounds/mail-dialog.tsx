import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Round } from '../../../domain/progress/rounds/round.ts';
import { noteReminded } from '../../state/reminders.ts';
import { openSessionNow } from '../../state/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MailArticle } from '../../ui/files/mail-article.tsx';
import { download } from '../../ui/files/save-file.ts';
import { type RoundLetter, writeRoundLetters } from './round-letter.ts';

/** The mail of a round for each of some members with its sheet, each to be copied, mailed or saved by a person. */
export function MailDialog(props: {
  readonly round: Round;
  readonly parties: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { round, parties } = props;
  const [letters, setLetters] = useState<readonly RoundLetter[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void writeRoundLetters(openSessionNow(), round, parties).then((written) => {
      if (isCurrent) setLetters(written);
    });
    // That it is noted is a help on the arrival board, and nothing that a mail needs.
    void noteReminded(openSessionNow(), parties);
    return () => {
      isCurrent = false;
    };
    // Written once for those that were asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [parties]);
  const saveAll = async () => {
    const { bundleFiles } = await import('../../../exchange/paper/bundle-file.ts');
    const files = await Promise.all(
      (letters ?? []).map(async (letter) => {
        const sheet = await sheetOf(letter);
        const { subject, body } = letter.mail;
        return [
          { name: `${letter.facts.member}.txt`, bytes: new TextEncoder().encode(`${subject}\n\n${body}\n`) },
          { name: `${letter.facts.member}.xlsx`, bytes: new Uint8Array(await sheet.arrayBuffer()) },
        ];
      }),
    );
    download(`${round.body.opens}.zip`, bundleFiles(files.flat()));
  };
  return (
    <Dialog title={t`Mail and sheet`} onClose={props.onClose}>
      <div className="space-y-5">
        <p className="max-w-prose">
          <Trans>
            Nothing is sent by itself. Copy each mail, or open it in your mail program, check whom it goes to,
            and attach the sheet to it.
          </Trans>
        </p>
        {letters !== null && letters.length > 1 && (
          <button type="button" className="button button-primary" onClick={() => void saveAll()}>
            <Trans>Save all mails and sheets in one file</Trans>
          </button>
        )}
        {letters?.map((letter) => (
          <Letter key={letter.party} letter={letter} />
        ))}
      </div>
    </Dialog>
  );
}

function Letter({ letter }: { readonly letter: RoundLetter }) {
  const { t } = useLingui();
  const { facts, mail, to, address, isWhole } = letter;
  const { member, language } = facts;
  return (
    <MailArticle
      heading={member}
      label={t`Mail for ${member}`}
      language={language}
      mail={mail}
      address={address}
      to={to}
      shortened={
        isWhole ? null : (
          <Trans>
            The mail draft names the first rows and counts the others; “Copy” and the sheet have all of them.
          </Trans>
        )
      }
    >
      <button
        type="button"
        className="button"
        onClick={() => void sheetOf(letter).then((sheet) => download(`${member}.xlsx`, sheet))}
      >
        <Trans>Save the sheet (Excel)</Trans>
      </button>
    </MailArticle>
  );
}

async function sheetOf({ facts, sentences }: RoundLetter): Promise<Blob> {
  const [{ roundSheets }, { writeExcel }] = await Promise.all([
    import('../../text/round-sheet.ts'),
    import('../../../exchange/paper/excel-file.ts'),
  ]);
  return writeExcel(roundSheets(facts, sentences));
}
