import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from './scenario.js';
import { namedScenarios } from './scenarios.js';

describe('the published JSON Schema', () => {
  it('is the file beside the package, to the letter', async () => {
    await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../scenario.schema.json');
  });

  it('accepts every scenario that ships and refuses an unknown field', () => {
    const accepts = new Ajv2020({ strict: true }).compile(scenarioJsonSchema() as object);
    for (const { text } of namedScenarios) {
      const written: unknown = parse(text);
      expect(accepts(written)).toBe(true);
      expect(accepts({ ...(written as object), dose: '2 g' })).toBe(false);
    }
  });
});
