/**
 * Values that were fitted together, and how they vary together: L of the covariance L L' of their logarithms.
 * Written by scripts/calibrate/print-structure-a.ts; do not edit.
 */
export const together: readonly { readonly ids: readonly string[]; readonly factor: readonly (readonly number[])[] }[] = Object.freeze([
  {
    ids: ['mitragynine/absorption-rate', 'mitragynine/apparent-clearance', 'mitragynine/apparent-central-volume', 'mitragynine/apparent-shallow-flow', 'mitragynine/apparent-shallow-volume', 'mitragynine/apparent-deep-flow', 'mitragynine/apparent-deep-volume', 'mitragynine/worn-path-inactivation', '7-hydroxymitragynine/apparent-clearance-per-formation', '7-hydroxymitragynine/elimination-rate', '7-hydroxymitragynine/spreading-rate', '7-hydroxymitragynine/returning-rate', '7-hydroxymitragynine/systemic-share', 'product/extract-relative-availability', 'product/capsule-relative-availability', 'mitragynine/worn-share', 'mitragynine/worn-path-renewal', 'gut/tea-absolute-availability', 'body/gastric-emptying-rate', 'product/extract-release-rate', 'product/capsule-release-rate'],
    factor: [
      [0.4835],
      [-0.004694, 0.1897],
      [0.1754, -0.00365, 0.3236],
      [-0.1415, -0.02611, -0.03242, 0.5841],
      [-0.1036, -0.03133, -0.1005, 0.0683, 0.359],
      [-0.006438, -0.09884, 0.04278, -0.07738, 0.3477, 0.2293],
      [-0.003576, 0.00002573, 0.02856, -0.05008, 0.2382, 0.03394, 0.1744],
      [-0.01377, 0.2367, -0.008047, 0.006149, -0.04441, 0.03597, 0.05374, 0.6148],
      [0.003793, 0.07605, 0.003539, 0.001259, 0.0105, 0.001915, -0.00727, -0.03451, 0.1167],
      [-0.08984, 0.07697, -0.0002223, 0.00008586, 0.002045, -0.001189, -0.01506, -0.03183, 0.1465, 0.2665],
      [-0.1668, 0.07959, -0.01793, -0.06623, 0.1113, 0.04104, 0.002096, -0.02176, 0.05037, 0.1992, 0.1765],
      [-0.006605, -0.06609, -0.03323, 0.003179, -0.1351, -0.06752, -0.0275, -0.03998, 0.2419, -0.1173, -0.2336, 0.3567],
      [0.02095, -0.01461, -0.01281, 0.02218, -0.1013, -0.04174, -0.02574, 0.01599, 0.0178, 0.2621, -0.2685, -0.1289, 0.2742],
      [0.02866, 0.01311, 0.1571, 0.1068, 0.03432, 0.01324, -0.0002005, -0.00312, 0.0002188, 0.002816, 0.003836, 0.004006, 0.00207, 0.1523],
      [0.003469, 0.05669, 0.004792, -0.009758, 0.02921, 0.004966, 0.0007028, -0.02869, -0.0289, -0.04889, -0.0005384, -0.03655, 0.06263, 0.001446, 0.2502],
      [-0.005649, 0.09526, -0.003708, 0.002351, -0.01798, -0.01514, 0.02202, -0.07302, -0.1044, 0.02226, -0.01953, 0.001467, 0.002097, -0.002321, -0.04463, 0.2323],
      [0.003263, -0.04952, 0.002096, -0.001204, 0.009252, 0.02167, 0.00606, 0.03757, 0.05404, -0.00833, -0.00239, 0.004139, 0.00002176, -0.0006696, 0.02316, 0.09072, 0.3167],
      [0.0005595, -0.003971, 0.0003369, -0.00009338, 0.002053, -0.002176, -0.007759, 0.002561, 0.0008276, 0.002851, -0.0007319, -0.00222, 0.004028, -0.001746, 0.0006285, 0.00302, -0.001605, 0.3534],
      [-0.01932, 0.0004046, 0.02314, -0.006953, -0.002011, -0.00205, -0.001148, -0.0005188, 0.002662, -0.0191, -0.02402, -0.02591, -0.01351, -0.0114, -0.003882, -0.0004473, 0.0000818, 0.00007285, 0.1052],
      [0.00348, 0.001592, 0.01908, 0.01297, 0.004167, 0.001607, -0.00002434, -0.0003789, 0.00002657, 0.0003419, 0.0004658, 0.0004864, 0.0002513, -0.3644, 0.002213, -0.003401, 0.000002868, -0.001867, -0.04143, 0.4514],
      [0.003087, -0.03302, 0.0007357, -0.000811, 0.002601, 0.008407, -0.001324, 0.02372, 0.05068, -0.02319, 0.02617, -0.02646, 0.01134, -0.0002533, -0.34, -0.0002701, 0.001027, 0.00004243, -0.0158, 1.726e-17, 0.4501],
    ],
  },
  {
    ids: ['speciogynine/absorption-rate', 'speciogynine/apparent-clearance', 'speciogynine/apparent-central-volume', 'speciogynine/apparent-peripheral-flow', 'speciogynine/apparent-peripheral-volume'],
    factor: [
      [0.5445],
      [-0.01415, 0.2375],
      [0.2169, -0.01732, 0.3525],
      [-0.06062, -0.08056, -0.0618, 0.5845],
      [-0.05548, 0.08609, -0.0584, 0.2947, 0.1454],
    ],
  },
  {
    ids: ['paynantheine/absorption-rate', 'paynantheine/apparent-clearance', 'paynantheine/apparent-central-volume', 'paynantheine/apparent-peripheral-flow', 'paynantheine/apparent-peripheral-volume'],
    factor: [
      [0.6169],
      [-0.006132, 0.2029],
      [0.07617, -0.01159, 0.286],
      [-0.06886, -0.06183, -0.1042, 0.5929],
      [-0.04005, 0.09376, -0.06791, 0.2622, 0.141],
    ],
  },
  {
    ids: ['speciociliatine/absorption-rate', 'speciociliatine/apparent-clearance', 'speciociliatine/apparent-central-volume', 'speciociliatine/apparent-peripheral-flow', 'speciociliatine/apparent-peripheral-volume'],
    factor: [
      [0.4734],
      [-0.01729, 0.1987],
      [0.07014, -0.00635, 0.2258],
      [-0.04923, 0.08736, -0.08714, 0.4528],
      [0.02064, -0.1257, 0.03546, 0.2831, 0.5767],
    ],
  },
  {
    ids: ['mitraciliatine/absorption-rate', 'mitraciliatine/apparent-clearance', 'mitraciliatine/apparent-central-volume', 'mitraciliatine/apparent-peripheral-flow', 'mitraciliatine/apparent-peripheral-volume'],
    factor: [
      [0.4796],
      [-0.05276, 0.2342],
      [0.3976, 0.03876, 0.2603],
      [-0.06075, -0.1607, 0.05098, 0.5656],
      [-0.09399, 0.0227, 0.02197, 0.2663, 0.2253],
    ],
  },
  {
    ids: ['isopaynantheine/absorption-rate', 'isopaynantheine/apparent-clearance', 'isopaynantheine/apparent-central-volume', 'isopaynantheine/apparent-peripheral-flow', 'isopaynantheine/apparent-peripheral-volume'],
    factor: [
      [0.5014],
      [-0.02838, 0.233],
      [0.3534, -0.007629, 0.2927],
      [-0.01545, -0.1439, -0.03567, 0.5799],
      [-0.1102, 0.07844, -0.07149, 0.2804, 0.1739],
    ],
  },
]);
