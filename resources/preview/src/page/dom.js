/// Makes an element: `attributes` as strings, `children` as nodes or texts.
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/// Puts numbers into the words of the program: "%1" is the first.
export function fill(words, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`%${i + 1}`, String(value)), words ?? '');
}
