import { describe, expect, it } from 'vitest';
import { allSources } from '@speciosa/evidence/library';
import { fullStory } from './full-story.js';
import { captionFor } from './arousal/index.js';
import { endpoints } from './effects/index.js';
import { defaultSwitches, drawnBy, hypotheses, switchList, switchesOf } from './switches.js';

const known = new Set(allSources.map(({ id }) => id));

describe('switches', () => {
  it('list every setting with a default among them, a reason and sources that exist', () => {
    expect(switchList.map(({ name }) => name).sort()).toEqual(Object.keys(defaultSwitches).sort());
    for (const { settings, byDefault, because, sources } of switchList) {
      expect(settings).toContain(byDefault);
      expect(because.length).toBeGreaterThan(10);
      expect(sources.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('leave on nothing that nobody measured', () => {
    expect(defaultSwitches).toMatchObject({ serotoninRelease: 'none', noradrenalineRelease: 'none' });
  });

  it.each(switchList.flatMap(({ name, settings }) => settings.map((setting) => ({ name, setting }))))(
    'assemble with $name: $setting',
    ({ name, setting }) => {
      expect(fullStory({ [name]: setting }).switches[name]).toBe(setting);
    },
  );

  it('lead to a path for every endpoint', () => {
    const { effects, model } = fullStory();
    for (const { name, unit } of endpoints) {
      const output = model.outputs.find(({ path }) => path === effects[name]);
      expect(output).toBeDefined();
      if (unit !== null && unit !== 'points') expect(output?.unit).toBe(unit);
    }
  });

  it('name what drew a picture: always the hypothesis and the user, and whatever is not at its default', () => {
    expect(drawnBy(defaultSwitches)).toContain('equal weights');
    expect(drawnBy(defaultSwitches)).toContain('naive');
    expect(drawnBy(defaultSwitches)).not.toContain('release');
    expect(drawnBy(switchesOf({ serotoninRelease: 'assumed' }))).toContain('release of serotonin by mitragynine: assumed');
  });

  it('put the study and the weights under every picture of arousal', () => {
    for (const asked of [...hypotheses, 'equal weights'] as const) {
      expect(captionFor(asked)).toContain('one small study');
      expect(captionFor(asked)).toContain('weights are ours');
    }
  });
});
