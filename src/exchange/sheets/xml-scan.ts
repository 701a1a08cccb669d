/** What a reader of XML is told, in the order of the text. Names come without the prefix of their namespace. */
export interface XmlHandler {
  /** A tag opens. `attribute` reads one of it; null: it has none of that name. */
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  /** Text between tags, its references resolved. */
  text(text: string): void;
}

/** Goes through XML once. Comments, declarations and what is defined in the document itself are passed over. */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open === -1) return;
    if (open > at) handler.text(resolved(xml.slice(at, open)));
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      handler.text(xml.slice(open + 9, Math.max(open + 9, at - 3)));
    } else if (xml[open + 1] === '?' || xml[open + 1] === '!') at = after(xml, '>', open);
    else {
      at = endOfTag(xml, open);
      const isClosing = xml[open + 1] === '/';
      const isEmpty = xml[at - 2] === '/';
      const inside = xml.slice(open + (isClosing ? 2 : 1), at - (isEmpty ? 2 : 1));
      const name = localName(/^[^\s/>]*/.exec(inside)?.[0] ?? '');
      if (!isClosing) handler.open(name, (wanted) => attributeIn(inside, wanted));
      if (isClosing || isEmpty) handler.close(name);
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}

// A ">" may stand in an attribute's value.
function endOfTag(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at++) {
    const one = xml[at] as string;
    if (quote !== '') {
      if (one === quote) quote = '';
    } else if (one === '"' || one === "'") quote = one;
    else if (one === '>') return at + 1;
  }
  return xml.length;
}

function attributeIn(tag: string, wanted: string): string | null {
  for (const [, name = '', double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (localName(name) === wanted) return resolved(double ?? single ?? '');
  }
  return null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, reference: string) => {
    if (!reference.startsWith('#'))
      return Object.hasOwn(named, reference) ? (named[reference] as string) : whole;
    const code = /^#x/i.test(reference)
      ? Number.parseInt(reference.slice(2), 16)
      : Number.parseInt(reference.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
