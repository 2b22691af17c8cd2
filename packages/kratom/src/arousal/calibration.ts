/**
 * Facts by which a telling of arousal is calibrated to the one study there is: the doses where stimulation and
 * sedation are placed, and what a hypothesis owes at the first. Whoever runs the model at these doses learns the
 * drives that belong to them and may hand these in, so that a draw of what is not known stays on the study.
 */
export const calibration = Object.freeze({
  stimulantDose: 'arousal/stimulant-dose',
  sedativeDose: 'arousal/sedative-dose',
  owed: 'arousal/needed',
  stimulantDrive: 'arousal/stimulant-drive',
  sedativeDrive: 'arousal/sedative-drive',
});
