import { getCatalogs } from '@lingui/cli/api';
import { requireThrough } from './tool.mjs';
import { verdict } from './verdict.mjs';

const { getConfig } = requireThrough('@lingui/cli', '@lingui/conf');
const { compileMessageOrThrow } = requireThrough('@lingui/cli', '@lingui/message-utils/compileMessage');

const config = getConfig();
const sourceLocale = config.sourceLocale;
const problems = [];
let count = 0;
for (const catalog of await getCatalogs(config)) await checkCatalog(catalog);
if (count === 0) problems.push('No message was found in src/app, so nothing was compared.');
verdict(problems, `${count} messages, each in ${config.locales.join(' and ')}.`);

async function checkCatalog(catalog) {
  const used = await catalog.collect();
  if (!used) {
    problems.push('The messages could not be read from the source; the reason is above.');
    return;
  }
  count += Object.keys(used).length;
  const messagesByLocale = await catalog.readAll();
  for (const locale of config.locales) {
    const messages = messagesByLocale[locale] ?? {};
    for (const [id, message] of Object.entries(messages)) {
      if (id in used && !message.obsolete) continue;
      say(locale, textOf(id, message), 'is no longer used. Run npm run text.');
    }
    for (const [id, message] of Object.entries(used)) checkMessage(locale, textOf(id, message), messages[id]);
  }
}

function checkMessage(locale, source, known) {
  if (!known || known.obsolete) {
    say(locale, source, 'is not in the catalog. Run npm run text, then translate it.');
    return;
  }
  if (known.extra?.flags?.includes('fuzzy')) say(locale, source, 'is marked fuzzy: check the translation.');
  if (locale === sourceLocale) return;
  if (known.translation.trim() === '') {
    say(locale, source, 'has no translation.');
    return;
  }
  const wanted = partsOf(source);
  const given = partsOf(known.translation);
  if (wanted === null || given === null) {
    say(
      locale,
      source,
      `cannot be parsed, in ${wanted === null ? sourceLocale : locale}. Check braces and quotes.`,
    );
    return;
  }
  const missing = [...wanted].filter((part) => !given.has(part));
  const added = [...given].filter((part) => !wanted.has(part));
  // In these messages an apostrophe right before a brace quotes it: "l'{name}" prints the braces. ’ does not.
  if (missing.length > 0)
    say(locale, source, `lacks ${missing.join(' ')} (an apostrophe before a brace hides it).`);
  if (added.length > 0) say(locale, source, `has ${added.join(' ')}, which ${sourceLocale} does not have.`);
}

/** Placeholders and tags of a message, wherever they stand in it; null where the message cannot be parsed. */
function partsOf(message) {
  const parts = new Set();
  const visit = (tokens) => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const tag of token.match(/<\/?\w+\/?>/g) ?? []) parts.add(tag);
        continue;
      }
      const [name, type, choices] = token;
      parts.add(`{${name}}`);
      if (!['plural', 'select', 'selectordinal'].includes(type)) continue;
      for (const [key, choice] of Object.entries(choices)) if (key !== 'offset') visit(choice);
    }
  };
  try {
    visit(compileMessageOrThrow(message));
    return parts;
  } catch {
    return null;
  }
}

function say(locale, source, what) {
  problems.push(`${locale}: "${source}" ${what}`);
}

function textOf(id, message) {
  return message.message ?? id;
}
