// long: numbers of the calibrations. Written by scripts/calibrate.ts; do not edit.

/**
 * Values that were fitted together: `factor` is L of the covariance L L' of their logarithms, a row each; `follows` is how
 * far each follows the facts `beside`, which the fit held still.
 */
export interface Group {
  readonly ids: readonly string[];
  readonly factor: readonly (readonly number[])[];
  readonly beside: readonly string[];
  readonly follows: readonly (readonly number[])[];
}

/** The minor alkaloids, which both structures tell alike. */
const minors: readonly Group[] = [
  {
    ids: [
      'speciogynine/absorption-rate',
      'speciogynine/apparent-clearance',
      'speciogynine/apparent-central-volume',
      'speciogynine/apparent-peripheral-flow',
      'speciogynine/apparent-peripheral-volume',
    ],
    factor: [
      [0.5445],
      [-0.01415, 0.2375],
      [0.2169, -0.01732, 0.3525],
      [-0.06062, -0.08056, -0.0618, 0.5845],
      [-0.05548, 0.08609, -0.0584, 0.2947, 0.1454],
    ],
    beside: ['body/gastric-emptying-rate', 'speciogynine/lag-time'],
    follows: [
      [-0.2, 0.08582],
      [-0.01281, 0.006722],
      [0.05547, -0.003938],
      [-0.05795, 0.03086],
      [-0.04062, 0.01962],
    ],
  },
  {
    ids: [
      'paynantheine/absorption-rate',
      'paynantheine/apparent-clearance',
      'paynantheine/apparent-central-volume',
      'paynantheine/apparent-peripheral-flow',
      'paynantheine/apparent-peripheral-volume',
    ],
    factor: [
      [0.6169],
      [-0.006132, 0.2029],
      [0.07617, -0.01159, 0.286],
      [-0.06886, -0.06183, -0.1042, 0.5929],
      [-0.04005, 0.09376, -0.06791, 0.2622, 0.141],
    ],
    beside: ['body/gastric-emptying-rate', 'paynantheine/lag-time'],
    follows: [
      [-0.3185, 0.1475],
      [-0.01082, 0.00641],
      [0.2228, -0.02581],
      [-0.1219, 0.07071],
      [-0.07763, 0.03719],
    ],
  },
  {
    ids: [
      'speciociliatine/absorption-rate',
      'speciociliatine/apparent-clearance',
      'speciociliatine/apparent-central-volume',
      'speciociliatine/apparent-peripheral-flow',
      'speciociliatine/apparent-peripheral-volume',
    ],
    factor: [
      [0.4734],
      [-0.01729, 0.1987],
      [0.07014, -0.00635, 0.2258],
      [-0.04923, 0.08736, -0.08714, 0.4528],
      [0.02064, -0.1257, 0.03546, 0.2831, 0.5767],
    ],
    beside: ['body/gastric-emptying-rate', 'speciociliatine/lag-time'],
    follows: [
      [-0.2459, 0.08708],
      [-0.008799, 0.003288],
      [0.01235, 0.003374],
      [-0.01689, 0.005308],
      [0.006956, -0.002163],
    ],
  },
  {
    ids: [
      'mitraciliatine/absorption-rate',
      'mitraciliatine/apparent-clearance',
      'mitraciliatine/apparent-central-volume',
      'mitraciliatine/apparent-peripheral-flow',
      'mitraciliatine/apparent-peripheral-volume',
    ],
    factor: [
      [0.4796],
      [-0.05276, 0.2342],
      [0.3976, 0.03876, 0.2603],
      [-0.06075, -0.1607, 0.05098, 0.5656],
      [-0.09399, 0.0227, 0.02197, 0.2663, 0.2253],
    ],
    beside: ['mitraciliatine/lag-time'],
    follows: [[0.04857], [0.01465], [-0.007141], [0.02268], [0.0166]],
  },
  {
    ids: [
      'isopaynantheine/absorption-rate',
      'isopaynantheine/apparent-clearance',
      'isopaynantheine/apparent-central-volume',
      'isopaynantheine/apparent-peripheral-flow',
      'isopaynantheine/apparent-peripheral-volume',
    ],
    factor: [
      [0.5014],
      [-0.02838, 0.233],
      [0.3534, -0.007629, 0.2927],
      [-0.01545, -0.1439, -0.03567, 0.5799],
      [-0.1102, 0.07844, -0.07149, 0.2804, 0.1739],
    ],
    beside: ['isopaynantheine/lag-time'],
    follows: [[0.03914], [0.01013], [-0.001724], [0.01714], [0.01506]],
  },
];

/** By structure. */
export const together: Readonly<Record<'a' | 'b', readonly Group[]>> = Object.freeze({
  a: [
    {
      ids: [
        'mitragynine/absorption-rate',
        'mitragynine/apparent-clearance',
        'mitragynine/apparent-central-volume',
        'mitragynine/apparent-shallow-flow',
        'mitragynine/apparent-shallow-volume',
        'mitragynine/apparent-deep-flow',
        'mitragynine/apparent-deep-volume',
        'mitragynine/worn-path-inactivation',
        '7-hydroxymitragynine/apparent-clearance-per-formation',
        '7-hydroxymitragynine/elimination-rate',
        '7-hydroxymitragynine/spreading-rate',
        '7-hydroxymitragynine/returning-rate',
        '7-hydroxymitragynine/systemic-share',
        'product/extract-relative-availability',
        'product/capsule-relative-availability',
      ],
      factor: [
        [0.4769],
        [-0.002821, 0.1757],
        [0.1832, -0.001891, 0.317],
        [-0.1465, -0.02635, -0.02506, 0.5829],
        [-0.1079, -0.01951, -0.09685, 0.06797, 0.3579],
        [-0.007854, -0.07385, 0.04228, -0.07746, 0.3451, 0.2283],
        [-0.003398, 0.00377, 0.02851, -0.05032, 0.2381, 0.03445, 0.1738],
        [-0.01628, 0.2896, -0.009859, 0.007767, -0.05875, 0.0196, 0.06662, 0.5838],
        [0.004042, 0.08671, 0.002315, 0.001839, 0.007333, -0.001672, -0.004396, -0.0502, 0.1025],
        [-0.09512, 0.08348, 0.007409, -0.002091, -0.001114, -0.004689, -0.01335, -0.04399, 0.1445, 0.2608],
        [-0.1756, 0.08237, -0.00443, -0.07027, 0.1087, 0.0389, 0.002275, -0.02661, 0.04935, 0.1906, 0.1716],
        [-0.01023, -0.03366, -0.03307, 0.003759, -0.1412, -0.07538, -0.02194, -0.07136, 0.2183, -0.1239, -0.2439, 0.3462],
        [0.02281, -0.02899, -0.01418, 0.02252, -0.09832, -0.03909, -0.02796, 0.02725, 0.04109, 0.2628, -0.2622, -0.1331, 0.2719],
        [
          0.02992, 0.01435, 0.1619, 0.1076, 0.03448, 0.01312, -0.0003443, -0.003524, 1.093e-10, 2.346e-10, 2.167e-10, 4.172e-11, -7.028e-11,
          0.1175,
        ],
        [
          0.004343, 0.05364, 0.004482, -0.009744, 0.02813, 0.005354, 0.001874, -0.03075, -0.03404, -0.05108, 0.001567, -0.04638, 0.06406,
          1.661e-17, 0.1961,
        ],
      ],
      beside: [
        'body/gastric-emptying-rate',
        'mitragynine/lag-time',
        'mitragynine/worn-path-renewal',
        'mitragynine/worn-share',
        'product/capsule-release-rate',
        'product/extract-release-rate',
      ],
      follows: [
        [-0.668, 0.2925, 0.01578, -0.0349, 0.005212, 0.00502],
        [0.01361, 0.01284, -0.09353, 0.2256, -0.02248, 0.0008573],
        [0.2928, -0.05046, 0.01397, -0.03143, 0.003164, 0.01998],
        [-0.1492, 0.1109, 0.0007004, -0.00252, -0.0001602, 0.01897],
        [-0.1103, 0.07006, 0.04225, -0.1036, 0.006139, 0.0001645],
        [0.02982, 0.03179, 0.1275, -0.2444, 0.02257, 0.00426],
        [0.02335, 0.02145, 0.03617, -0.01679, 0.002646, 0.002729],
        [-0.0185, 0.01211, 0.1177, -0.2598, 0.02471, -0.0003312],
        [0.02421, 0.006235, 0.01376, -0.03547, 0.008653, 0.0008259],
        [-0.2078, -0.01179, 0.002208, 0.005363, -0.007135, -0.0002161],
        [-0.3508, 0.04883, -0.02517, 0.03983, -0.001887, -0.002815],
        [-0.07179, -0.007628, 0.1437, -0.2894, 0.003385, -0.003989],
        [0.04174, -0.0008656, -0.02152, 0.1096, -0.0179, -0.001265],
        [0.0172, -0.02077, 0.000342, -0.002632, -0.0007974, -0.15],
        [0.005527, 0.01832, 0.004927, -0.01633, -0.265, 0.0006067],
      ],
    },
    ...minors,
  ],
  b: [
    {
      ids: [
        'product/tea-given-up-share',
        'flow-limited/mitragynine-absorption-rate',
        'flow-limited/mitragynine-liver-clearance',
        'flow-limited/mitragynine-tissue-partition',
        'flow-limited/mitragynine-fat-partition',
        'flow-limited/7-hydroxymitragynine-liver-clearance',
        'flow-limited/7-hydroxymitragynine-tissue-partition',
        'flow-limited/gut-wall-exposure',
        'product/capsule-given-up-share',
      ],
      factor: [
        [0.202],
        [-0.06573, 0.1976],
        [0.1217, 0.04667, 0.1978],
        [-0.183, 0.04318, -0.3633, 0.307],
        [0.03197, 0.01103, 0.05197, -0.002653, 0.1106],
        [0.1965, 0.02498, 0.03158, 0.002634, -0.003579, 0.1207],
        [0.2438, 0.04812, 0.1785, -0.04918, 0.0001905, 0.1095, 0.08603],
        [-0.1628, -0.08931, -0.03356, -0.01157, -0.0002211, 0.03603, 0.1007, 0.3708],
        [0.1853, 1.755e-17, -1.754e-17, 2.26e-17, 7.841e-18, 5.749e-17, -8.066e-17, 1.871e-17, 0.2873],
      ],
      beside: [
        '7-hydroxymitragynine/blood-plasma-ratio',
        '7-hydroxymitragynine/cyp3a-share',
        'body/enterocyte-flow',
        'body/gastric-emptying-rate',
        'body/gut-wall-volume',
        'body/small-intestinal-transit',
        'enzyme/gut-cyp3a-amount',
        'enzyme/liver-cyp3a-amount',
        'flow-limited/7-hydroxymitragynine-fat-partition',
        'midazolam/absorption-rate',
        'midazolam/gut-availability',
        'mitragynine/blood-plasma-ratio',
        'mitragynine/brain-tissue-partition',
        'mitragynine/cyp3a-share',
        'mitragynine/cyp3a-share-to-7-hydroxy',
        'mitragynine/gut-cyp3a-inactivation-constant',
        'mitragynine/gut-cyp3a-inactivation-rate',
        'mitragynine/gut-cyp3a-ki',
        'mitragynine/unbound-fraction',
        'product/extract-given-up-share',
        'product/extract-release-rate',
      ],
      follows: [
        [
          0.2139, 0.006765, 0.0357, 0.03824, -0.002491, -0.01122, 0.01236, -0.01236, -0.00231, 0.01775, 0.07112, -0.03834, -0.00955,
          -0.06502, -0.2073, 0.05169, -0.04786, -0.006401, -0.005545, 0.3571, 0.09538,
        ],
        [
          0.2256, 0.01038, -0.0144, -0.7666, 0.02083, 0.06015, 0.01358, -0.01358, -0.02254, 0.01366, 0.05474, 0.3566, 0.03489, -0.0294,
          -0.2158, -0.005441, -0.004951, 0.02591, -0.006141, -0.2823, -0.07541,
        ],
        [
          0.3581, 0.01289, 0.03057, -0.07867, 0.0002831, 0.05577, -0.3198, 0.3198, -0.01087, -0.05073, -0.2033, -1.023, -0.01015, -0.4263,
          -0.3458, -0.1834, 0.2492, -0.1058, 0.3423, 0.2937, 0.07844,
        ],
        [
          -0.4116, -0.01336, -0.05041, -0.1806, 0.01524, 0.04559, 0.1663, -0.1663, -0.0004021, 0.09888, 0.3962, -0.8829, 0.001574, 0.3188,
          0.3988, 0.05147, -0.0252, 0.08055, -0.1817, 0.7001, 0.187,
        ],
        [
          0.09248, 0.003321, 0.008068, -0.01807, -0.00007747, 0.01373, -0.08146, 0.08146, -0.002699, -0.01344, -0.05385, -0.2491, -0.002926,
          -0.1082, -0.0893, -0.04642, 0.06273, -0.0271, 0.08789, 0.06825, 0.01823,
        ],
        [
          -0.7259, 0.0004927, 0.02945, -0.03942, 0.001812, 0.06801, 0.05539, -0.05539, -0.00387, 0.02031, 0.08137, -0.09549, -0.008019,
          0.6244, 0.7209, 0.08537, -0.09115, 0.001029, -0.05651, 0.3576, 0.09551,
        ],
        [
          -0.5379, -0.005188, 0.03567, -0.05162, 0.001564, 0.05424, 0.07641, -0.07641, -0.178, 0.0007569, 0.003033, -0.1857, -0.0183,
          0.4429, 0.5342, 0.1286, -0.1492, -0.01534, -0.08094, 0.2967, 0.07924,
        ],
        [
          -0.1052, -0.002571, 0.8237, 0.4097, -0.008289, -0.03394, 0.1203, -0.1203, -0.003365, 0.3724, 1.492, -0.1842, -0.02144, 0.1667,
          0.1026, 0.6762, -0.8737, 0.2594, -0.1611, -0.2315, -0.06183,
        ],
        [
          0.1963, 0.006206, 0.03276, 0.03508, -0.002286, -0.0103, 0.01134, -0.01134, -0.00212, 0.01628, 0.06525, -0.03518, -0.008762,
          -0.05965, -0.1902, 0.04742, -0.04391, -0.005872, -0.005087, 0.3276, 0.08751,
        ],
      ],
    },
    ...minors,
  ],
});
