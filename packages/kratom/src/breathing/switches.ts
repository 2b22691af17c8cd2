/** A switch of this chapter as people read it; the same shape as the story's own list. */
export interface BreathingSwitch {
  readonly name: string;
  readonly title: string;
  readonly settings: readonly string[];
  readonly byDefault: string;
  readonly because: string;
  readonly sources: readonly string[];
}

const one = (name: string, title: string, settings: readonly string[], because: string, ...sources: readonly string[]): BreathingSwitch =>
  Object.freeze({ name, title, settings, byDefault: settings[0] ?? '', because, sources });

/** Every switch of breathing, its default first. */
export const breathingSwitches: readonly BreathingSwitch[] = Object.freeze([
  one(
    'user',
    'Who breathes',
    ['naive', 'chronic'],
    'tolerance is told as larger powers of activation; volunteers show a 4.3-fold shift',
    'mann-2022',
    'algera-2021',
  ),
  one(
    'delays',
    'How long blood travels to the sensors',
    ['flow-dependent', 'constant', 'none'],
    'the original divides by the flow of now; without delays methods for stiff equations can be used',
    'mann-2022',
    'ursino-2001-hypercapnia',
  ),
  one(
    'gas',
    'Carbon dioxide of the lung',
    ['free', 'carbon dioxide held'],
    'many studies hold it, and then breathing falls deeper than in a free life',
    'algera-2021',
    'dahan-2005',
  ),
  one('arrest', 'Which lack of oxygen counts', ['first dip', 'every dip'], 'two branches of the original differ', 'mann-2022'),
  one(
    'alcohol',
    'How alcohol meets an opioid',
    ['none', 'takes from the drive', 'adds to activation'],
    'one study with oxycodone; none with kratom',
    'van-der-schrier-2017',
  ),
  one(
    'efficacy',
    'Activation by 7-hydroxymitragynine',
    ['central', 'assay', 'partial', 'full'],
    'from 41 % to as much as morphine, by the gain of the assay',
    'obeng-2021',
    'bhowmik-2021',
    'todd-2020',
  ),
  one(
    'origin',
    'Where 7-hydroxymitragynine came from',
    ['taken as such', 'formed from leaf'],
    'what was swallowed as such was not formed: no ceiling of formation holds it',
    'hill-2022',
  ),
]);
