/**
 * The interfaces and classes declared in a TypeScript declaration file, with their fields.
 *
 * Reads what machines write: the declaration files of our sources consist of namespaces, interfaces, classes and
 * aliases with quoted or plain fields. TypeScript 7 has no parser to call, and these files need none.
 */
export function declarationsIn(source) {
  const tokens = tokensOf(source);
  const found = [];
  const path = [];
  let at = 0;
  let doc;
  while (at < tokens.length) {
    const token = tokens[at++];
    if (token.startsWith('/**')) {
      doc = token;
      continue;
    }
    if (token === 'namespace') {
      path.push(tokens[at]);
      at += 2;
    } else if (token === '}') {
      path.pop();
    } else if (token === 'interface' || token === 'class') {
      const name = tokens[at];
      while (tokens[at] !== '{') at++;
      const reader = readerAt(tokens, at);
      found.push({ path: [...path], name, doc: docText(doc), fields: reader.fields() });
      at = reader.position();
    } else if (token === 'export' || token === 'declare') {
      // Belongs to what follows, and so does the comment before it.
      if (tokens[at] === 'type' && tokens[at + 1] !== '{') {
        const reader = readerAt(tokens, at + 3);
        found.push({ path: [...path], name: tokens[at + 1], doc: docText(doc), alias: reader.type() });
        at = reader.position();
      } else if (tokens[at] === 'type' || tokens[at] === '{' || tokens[at] === '*' || tokens[at] === 'function') {
        while (tokens[at++] !== ';');
      } else continue;
    } else if (token === 'import') {
      while (tokens[at++] !== ';');
    }
    doc = undefined;
  }
  return found;
}

/** The public names that a declaration file gives to its own: `export type { Own as Public }`. */
export function exportedNames(source) {
  const names = new Map();
  for (const [, list] of source.matchAll(/export type \{([^}]*)\}/g)) {
    for (const [, own, name] of list.matchAll(/(\w+) as (\w+)/g)) names.set(own, name);
  }
  return names;
}

function readerAt(tokens, start) {
  let at = start;
  return { fields, type, position: () => at };

  function fields() {
    const result = [];
    let doc;
    at++;
    while (tokens[at] !== '}') {
      const token = tokens[at++];
      if (token.startsWith('/**')) {
        doc = token;
        continue;
      }
      if (token === 'static' || token === 'constructor') skipStatement();
      else if (token === '[') {
        // An index signature: [key: string]: type;
        while (tokens[at++] !== ']');
        at++;
        result.index = type();
        skipStatement();
      } else {
        if (token === 'readonly') at++;
        const name = unquoted(token === 'readonly' ? tokens[at - 1] : token);
        const optional = tokens[at] === '?';
        if (optional) at++;
        at++;
        result.push({ name, optional, doc: docText(doc), type: type() });
        skipStatement();
      }
      doc = undefined;
    }
    at++;
    return result;
  }

  function type() {
    if (tokens[at] === '|') at++;
    const members = [single()];
    while (tokens[at] === '|') {
      at++;
      members.push(single());
    }
    return members.length === 1 ? members[0] : { union: members };
  }

  function single() {
    let result;
    const token = tokens[at];
    if (token === '(') {
      at++;
      result = type();
      at++;
    } else if (token === '{') {
      result = { object: fields() };
    } else if (/^['"]/.test(token)) {
      at++;
      result = { literal: unquoted(token) };
    } else {
      at++;
      result = { name: token, of: [] };
      if (tokens[at] === '<') {
        do {
          at++;
          result.of.push(type());
        } while (tokens[at] === ',');
        at++;
      }
    }
    while (tokens[at] === '[') {
      if (tokens[at + 1] === ']') {
        result = { name: 'Array', of: [result] };
        at += 2;
      } else {
        // An indexed access such as IPod["kind"].
        result = { name: 'unknown', of: [] };
        at += 3;
      }
    }
    return result;
  }

  function skipStatement() {
    for (let depth = 0; depth > 0 || tokens[at] !== ';'; at++) {
      if ('{(['.includes(tokens[at])) depth++;
      if ('})]'.includes(tokens[at])) {
        if (depth === 0) return;
        depth--;
      }
    }
    at++;
  }
}

const tokenPattern = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$.]+|[^\s\w]/g;

function tokensOf(source) {
  return (source.match(tokenPattern) ?? []).filter(
    token => !token.startsWith('//') && !(token.startsWith('/*') && !token.startsWith('/**')),
  );
}

const unquoted = token => (/^['"]/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token);

/** The words of a documentation comment. Generators escape quotes in it as if it were a string. */
function docText(comment) {
  if (comment === undefined) return undefined;
  const lines = comment
    .slice(3, -2)
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trimEnd());
  const words = lines
    .join('\n')
    .trim()
    .replace(/\\(['"])/g, '$1');
  return words === '' ? undefined : words;
}
