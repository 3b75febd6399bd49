/** Version of the api (semver): the major one stands in every address, the whole one in every answer's `API-Version`. */
export const API_VERSION = '1.0.0';
