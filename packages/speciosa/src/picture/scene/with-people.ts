import type { PopulationReport } from '../../crowd/index.js';
import type { Matrix } from '../../report.js';
import { markOf } from './band-mark.js';
import { niceHigh } from './domain.js';
import { knowledgeShade } from './with-ranges.js';
import type { Panel, PanelName, Scene } from './scene.js';

const matrixOf: Readonly<Record<PanelName, Matrix>> = { plasma: 'plasma-total', receptor: 'receptor' };

/** On the receptor only the whole is shaded: the shades of several that share one seat would cover one another. */
const anyAlkaloid = 'all alkaloids';

/** The scene of a typical adult with many people behind its curves; the axes grow to hold them, the words become those of the people. */
export function withPeople(scene: Scene, people: PopulationReport): Scene {
  const { count, seed } = people.manifest.people;
  return Object.freeze({
    ...scene,
    sentence: people.sentence,
    panels: scene.panels.map((panel) => peopled(panel, scene, people)),
    remarks: [
      shaded(people),
      ...people.flags,
      ...scene.remarks.filter((remark) => remark !== knowledgeShade && !people.flags.includes(remark)),
    ],
    provenance: `${scene.provenance}; ${count} people from seed ${seed}, answers ${people.manifest.answers}`,
    manifests: [people.manifest],
  });
}

const shaded = ({ outcome }: PopulationReport): string =>
  `Shaded: at each hour nine in ten of ${outcome.finished} virtual adults, denser the middle half. Lines: the typical adult.`;

function peopled(panel: Panel, scene: Scene, { bands }: PopulationReport): Panel {
  const drawn = panel.curves.flatMap(({ name, look }) => {
    const isWanted = panel.name === 'plasma' || name === anyAlkaloid;
    const band = bands.find(({ analyte, matrix }) => isWanted && analyte === name && matrix === matrixOf[panel.name]);
    return band === undefined ? [] : [markOf(band, look, scene)];
  });
  const top = drawn.flatMap(({ runs }) => runs.flat()).reduce((high, point) => Math.max(high, point.high), 0);
  const high = Math.max(panel.high, niceHigh(top));
  return { ...panel, high: panel.unit === '%' ? Math.min(100, high) : high, bands: drawn, bandsOf: 'people' };
}
