import { describe, expect, it } from 'vitest';
import { complaintsOf, only, story } from '../sound-library.testing.js';

describe('the rule that the story and its facts name each other', () => {
  it('refuses a number in the story that is no fact', () => {
    const code = { ...story, text: `${story.text}\nconst rate = times(3.66, lumen);` };
    const complaints = complaintsOf({}, code);
    only(complaints, 'uncited number', 4, 'packages/kratom/src/gut.ts');
    expect(complaints[0]?.found).toBe('3.66');
  });

  it('refuses a fact that the story asks for and nobody wrote, and guesses what was meant', () => {
    const complaints = complaintsOf({}, { ...story, text: `${story.text}\nfact('tea/clearence');` });
    only(complaints, 'unknown fact', 4);
    expect(complaints[0]?.advice).toContain('tea/clearance');
  });

  it('refuses a template that can make no fact', () => {
    only(complaintsOf({}, { ...story, text: `${story.text}\nfact(\`\${alkaloid}/half-life\`);` }), 'unknown fact', 4);
  });

  it('refuses a model fact that nobody asks for', () => {
    only(complaintsOf({}, { ...story, text: story.text.replace(", fact('tea/ratio')", '') }), 'orphan fact', 20);
  });
});
