/** Runs one statement with parameters. */
type Sql = (statement: string, parameters: unknown[]) => Promise<{ id: string }[]>;

/**
 * Makes copies of a challenge that is in review, each with its newest version and its newest run with all matches.
 *
 * @returns the ids of the copies.
 */
export async function copyChallenge(sql: Sql, id: string, copies: number): Promise<string[]> {
  // Ids grow with time: those of the copied runs must be smaller than any that is made later.
  const early = "('00' || substr(gen_random_uuid()::text, 3))::uuid";
  const rows = await sql(
    `WITH copies AS (SELECT ${early} AS id, ${early} AS run_id FROM generate_series(1, $2::int)),
     challenge AS (
       INSERT INTO challenges (id, number, company_id, hub_id, status, version, question, outcome, closing_note, created_by,
         created_at, updated_at, submitted_at, closed_at)
       SELECT copies.id, nextval('challenge_number'), company_id, hub_id, status, version, question, outcome, closing_note,
         created_by, created_at, updated_at, submitted_at, closed_at
       FROM challenges original, copies WHERE original.id = $1 RETURNING id),
     version AS (
       INSERT INTO challenge_versions (challenge_id, version, makes, problem, tried, success, deadline, budget, service_kind,
         created_by, created_at)
       SELECT copies.id, original.version, makes, problem, tried, success, deadline, budget, service_kind, original.created_by,
         original.created_at
       FROM challenge_versions original JOIN challenges USING (version), copies
       WHERE challenge_id = $1 AND challenges.id = $1 RETURNING 1),
     original_run AS (SELECT * FROM match_runs WHERE challenge_id = $1 ORDER BY id DESC LIMIT 1),
     run AS (
       INSERT INTO match_runs (id, challenge_id, challenge_version, trigger, catalogue_version, configuration_version, languages,
         exclusions, similarity, similarity_model, ranking_ms, technologies, completed_at)
       SELECT copies.run_id, copies.id, challenge_version, trigger, catalogue_version, configuration_version, languages, exclusions,
         similarity, similarity_model, ranking_ms, technologies, completed_at
       FROM original_run, copies RETURNING 1),
     match AS (
       INSERT INTO matches (match_run_id, fieldlab_id, offer_id, rank, score, fit, acceptance, unconfirmed, explanation)
       SELECT copies.run_id, fieldlab_id, offer_id, rank, score, fit, acceptance, unconfirmed, explanation
       FROM matches JOIN original_run ON match_run_id = original_run.id, copies RETURNING 1)
     SELECT id FROM copies`,
    [id, copies],
  );
  return rows.map((row) => row.id);
}
