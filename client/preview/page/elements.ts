/** What an element is made with: attributes, listeners as functions, and what is in it. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Content = Node | string | undefined;

/** An HTML element. An attribute of `true` stands alone, one of `false` or `undefined` is left out. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, content);
}

/** The same for a drawing. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

/** A sentence in which words between backticks are code. */
export function sentence(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html('code', {}, part) : part));
}

/** Seconds as a clock shows them: 0:42, 12:05. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A sentence with its gaps filled: "{0} of {1}". */
export function filledIn(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}

function filled<Kind extends Element>(element: Kind, attributes: Attributes, content: readonly Content[]): Kind {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...content.filter(item => item !== undefined));
  return element;
}
