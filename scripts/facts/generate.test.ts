import { describe, expect, it } from 'vitest';
import { generate } from './generate.js';
import { readLibrary } from './library.js';
import { textsOf } from './sound-library.testing.js';

describe('what is shipped', () => {
  const texts = textsOf();
  const { model, library } = generate(readLibrary(texts).library);
  const parsed = (module: string): unknown => JSON.parse(new Function(`${module.replace('export const text: string =', 'return')}`)());

  it('holds in the small part only what the model needs', () => {
    expect(parsed(model)).toMatchObject({
      sources: [{ id: 'tanna-2022' }, { id: 'ministry' }],
      emergency: [{ id: 'somewhere' }],
      products: [{ id: 'tea' }],
      observed: [{ id: 'tanna/one/1', arm: { id: 'one' } }],
    });
    expect(model).not.toContain('notes/heard');
  });

  it('survives quotes, backslashes and line separators', () => {
    const nasty = 'it\'s a "quote", a \\ and \u2028';
    const changed = texts.map((text) =>
      text.file.endsWith('notes.yaml') ? { ...text, text: text.text.replace('says: rises', `says: ${JSON.stringify(nasty)}`) } : text,
    );
    expect(parsed(generate(readLibrary(changed).library).library)).toMatchObject({ facts: [{ says: nasty }] });
  });

  it('is the same text every time', () => {
    expect(generate(readLibrary(texts).library)).toEqual({ model, library });
  });
});
