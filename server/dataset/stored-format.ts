/** Which form of the stored data this program writes; it stands on each dataset's node. Data without one are of form 1. */
export const storedFormat = 2;
