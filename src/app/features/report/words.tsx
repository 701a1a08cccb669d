import type { Line } from '../../../exchange/paper/paper-document.ts';

const looks = { strong: 'font-semibold', soft: 'text-ink-soft' } as const;

/** Words of a paper, each in its language. What somebody named or typed is kept from turning the direction of the rest. */
export function Words({ line }: { readonly line: Line }) {
  return line.map(({ text, language, look }, index) => (
    // A line is never put into another order.
    // oxlint-disable-next-line react/no-array-index-key
    <bdi key={index} lang={language} className={look && looks[look]}>
      {text}
    </bdi>
  ));
}
