const LOOK = {
  AVAILABLE: ['good', 'check'],
  UNAVAILABLE: ['bad', 'cross'],
  RECOVERING: ['caution', 'clock'],
  UNKNOWN: ['quiet', 'dash'],
};

/** How an exchange's availability looks; one that this page does not know looks unknown, never fine. */
export function availabilityLook(availability) {
  return LOOK[availability] ?? LOOK.UNKNOWN;
}
