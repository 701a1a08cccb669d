import { plural, t } from '@lingui/core/macro';
import { isOffice } from '../../../../domain/log/authority.ts';
import type { RemarksNews } from '../../../../exchange/preview.ts';
import { useOpenPart } from '../../../state/session.ts';

/** What a file brings beside updates: what the Secretariat decided, answers to requests for help, notes. */
export function RemarksWords({ of }: { readonly of: RemarksNews }) {
  const office = useOpenPart((open) => isOffice(open.own.role));
  const sentences = remarksSentences(of, office);
  if (sentences.length === 0) return null;
  return <p className="font-semibold">{sentences.join(' ')}</p>;
}

function remarksSentences(of: RemarksNews, office: boolean): readonly string[] {
  const { accepted, sentBack, answers, settled, notes } = of;
  const sentences: string[] = [];
  if (office) {
    if (accepted > 0)
      sentences.push(plural(accepted, { one: '# update was accepted.', other: '# updates were accepted.' }));
    if (sentBack > 0)
      sentences.push(
        plural(sentBack, {
          one: '# update was sent back with a question.',
          other: '# updates were sent back with a question.',
        }),
      );
    if (answers > 0)
      sentences.push(
        plural(answers, { one: '# answer to a request for help.', other: '# answers to requests for help.' }),
      );
  } else {
    const back = plural(sentBack, { one: '# back with a question', other: '# back with a question' });
    if (accepted > 0) {
      const count = plural(accepted, { one: '# of your updates', other: '# of your updates' });
      sentences.push(
        sentBack === 0
          ? t`The Secretariat accepted ${count}.`
          : t`The Secretariat accepted ${count} and sent ${back}.`,
      );
    } else if (sentBack > 0) sentences.push(t`The Secretariat sent ${back}.`);
    if (answers > 0)
      sentences.push(
        plural(answers, {
          one: '# answer to your request for help.',
          other: '# answers to your requests for help.',
        }),
      );
  }
  if (settled > 0)
    sentences.push(
      plural(settled, { one: '# request for help is settled.', other: '# requests for help are settled.' }),
    );
  if (notes > 0) sentences.push(plural(notes, { one: '# note.', other: '# notes.' }));
  return sentences;
}
