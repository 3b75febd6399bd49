/** The same database as the role that api and worker connect as. */
export function asServices(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  [url.username, url.password] = ['fieldmatch_services', 'for tests only'];
  return url.href;
}
