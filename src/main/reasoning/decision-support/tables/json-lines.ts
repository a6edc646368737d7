/** Where in a JSON text something stands, so that a refusal can name the line. */

/** 1-based line of a character offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text[i] === '\n') line++;
  return line;
}

/** Offset of the value at a path of a JSON text that parses; the nearest parent's when a part is absent. */
export function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let at = 0;
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const value = (): void => {
    skip();
    const open = text[at];
    if (open === '"') string();
    else if (open === '{' || open === '[') {
      at++;
      for (skip(); text[at] !== '}' && text[at] !== ']'; skip()) {
        if (open === '{') {
          string();
          skip();
          at++;
        }
        value();
        skip();
        if (text[at] === ',') at++;
      }
      at++;
    } else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
  };
  /** Moves to the child's value and says whether it is there. */
  const enter = (key: PropertyKey): boolean => {
    const open = text[at];
    if (open !== '{' && open !== '[') return false;
    at++;
    let index = 0;
    for (skip(); text[at] !== '}' && text[at] !== ']'; skip()) {
      let name: PropertyKey = index++;
      if (open === '{') {
        name = string();
        skip();
        at++;
        skip();
      }
      if (name === key) return true;
      value();
      skip();
      if (text[at] === ',') at++;
    }
    return false;
  };
  skip();
  for (const key of path) {
    const before = at;
    if (!enter(key)) return before;
    skip();
  }
  return at;
}

/** Where a text stops being JSON, when the engine's own message names no place; undefined for JSON. */
export function faultAt(text: string): number | undefined {
  let at = 0;
  const skip = (): void => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  };
  const token = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const value = (): boolean => {
    skip();
    if (text[at] === '{' || text[at] === '[') return items(text[at] === '{' ? '}' : ']');
    return token(STRING) || token(PLAIN);
  };
  const items = (close: string): boolean => {
    at++;
    skip();
    for (let more = text[at] !== close; more; ) {
      if (close === '}') {
        if (!token(STRING)) return false;
        skip();
        if (text[at] !== ':') return false;
        at++;
      }
      if (!value()) return false;
      skip();
      more = text[at] === ',';
      if (more) at++;
      skip();
    }
    if (text[at] !== close) return false;
    at++;
    return true;
  };
  const whole = value();
  skip();
  return whole && at === text.length ? undefined : at;
}
// eslint-disable-next-line no-control-regex -- JSON allows no control characters in its strings.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
