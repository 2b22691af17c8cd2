/** Versions written into every manifest; a test holds them equal to the package files. */
export const speciosaVersion = '0.1.0';
export const engineVersion = '0.1.0';
